namespace Edifice.Neurons;

/// <summary>When a spike resets the membrane.</summary>
public interface IResetTiming
{
    /// <summary>Whether the spike of the step before, seen in the stored membrane, resets at the beginning of a step.</summary>
    static abstract bool IsDelayed { get; }

    /// <summary>Whether the spike of a step resets at its end; behind a delayed reset only what that did not.</summary>
    static abstract bool SettlesAtEnd { get; }
}
