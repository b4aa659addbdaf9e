namespace Edifice.Neurons;

/// <summary>u = reset(…, r) with r = fire(v - θ), v = u.</summary>
public readonly struct NextStepReset : IResetTiming
{
    /// <inheritdoc/>
    public static bool IsDelayed => true;

    /// <inheritdoc/>
    public static bool SettlesAtEnd => false;
}
