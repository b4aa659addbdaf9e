namespace Edifice.Neurons;

/// <summary>Whether gradients flow through the reset.</summary>
public interface IResetGradient
{
    /// <summary>True where no gradient is to flow, whatever the spikes and the timing.</summary>
    static abstract bool IsNeverAttached { get; }

    /// <summary>True where the spike inside the reset counts as a constant.</summary>
    static abstract bool IsDetached<TSpike>()
        where TSpike : struct, ISpikeFunction;
}
