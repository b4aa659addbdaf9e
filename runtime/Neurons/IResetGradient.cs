namespace Edifice.Neurons;

/// <summary>Whether gradients flow through the reset.</summary>
public interface IResetGradient
{
    /// <summary>True where the spike inside the reset counts as a constant.</summary>
    static abstract bool IsDetached<TSpike>()
        where TSpike : struct, ISpikeFunction;
}
