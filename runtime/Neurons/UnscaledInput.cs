namespace Edifice.Neurons;

/// <summary>i as it comes.</summary>
public readonly struct UnscaledInput : IInputScaling
{
    /// <inheritdoc/>
    public static bool IsByDecay => false;
}
