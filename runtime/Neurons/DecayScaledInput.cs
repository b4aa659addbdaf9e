namespace Edifice.Neurons;

/// <summary>(1 - β) i.</summary>
public readonly struct DecayScaledInput : IInputScaling
{
    /// <inheritdoc/>
    public static bool IsByDecay => true;
}
