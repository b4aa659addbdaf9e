namespace Edifice.Neurons;

/// <summary>What a delayed reset clears.</summary>
public interface IResetScope
{
    /// <summary>Whether the step's input is reset with the membrane.</summary>
    static abstract bool IncludesInput { get; }
}
