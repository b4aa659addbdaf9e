namespace Edifice.Neurons;

/// <summary>No gradient through the reset.</summary>
public readonly struct DetachedReset : IResetGradient
{
    /// <inheritdoc/>
    public static bool IsNeverAttached => true;

    /// <inheritdoc/>
    public static bool IsDetached<TSpike>()
        where TSpike : struct, ISpikeFunction
        => true;
}
