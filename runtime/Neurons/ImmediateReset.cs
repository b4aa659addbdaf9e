namespace Edifice.Neurons;

/// <summary>v = reset(u, s).</summary>
[Formula("u = β v + {.in};  s = {TSpike:u};  v = {TReset:u|s}")]
[Formula(
    "x = u - θ;  h = {TSpike.derivative};  du = {TReset.charged:s|dv} + h {TResetGradient};  di = {.current:du};  dv ← β du", Part = "adjoint")]
public readonly struct ImmediateReset : IResetTiming
{
    /// <inheritdoc/>
    public static bool IsDelayed => false;

    /// <inheritdoc/>
    public static bool SettlesAtEnd => true;
}
