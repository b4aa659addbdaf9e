namespace Edifice.Neurons;

/// <summary>i as it comes.</summary>
[Formula("")]
public readonly struct UnscaledInput : IInputScaling
{
    /// <inheritdoc/>
    public static bool IsByDecay => false;
}
