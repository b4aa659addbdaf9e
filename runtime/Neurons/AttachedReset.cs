namespace Edifice.Neurons;

/// <summary>The full gradient, through the reset as well.</summary>
public readonly struct AttachedReset : IResetGradient
{
    /// <inheritdoc/>
    public static bool IsNeverAttached => false;

    /// <inheritdoc/>
    public static bool IsDetached<TSpike>()
        where TSpike : struct, ISpikeFunction
        => false;
}
