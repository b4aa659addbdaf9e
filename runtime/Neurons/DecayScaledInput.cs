namespace Edifice.Neurons;

/// <summary>(1 - β) i.</summary>
[Formula("(1 - β) ")]
public readonly struct DecayScaledInput : IInputScaling
{
    /// <inheritdoc/>
    public static bool IsByDecay => true;
}
