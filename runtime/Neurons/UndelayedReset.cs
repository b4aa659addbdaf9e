namespace Edifice.Neurons;

/// <summary>u = reset(…, r) with r = fire(v - θ), v = reset(u, s - r): what snnTorch computes with reset_delay=False.</summary>
public readonly struct UndelayedReset : IResetTiming
{
    /// <inheritdoc/>
    public static bool IsDelayed => true;

    /// <inheritdoc/>
    public static bool SettlesAtEnd => true;
}
