namespace Edifice.Neurons;

/// <summary>v = reset(u, s).</summary>
public readonly struct ImmediateReset : IResetTiming
{
    /// <inheritdoc/>
    public static bool IsDelayed => false;

    /// <inheritdoc/>
    public static bool SettlesAtEnd => true;
}
