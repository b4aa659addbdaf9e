namespace Edifice.Neurons;

/// <summary>u = reset(…, r) with r = fire(v - θ), v = reset(u, s - r): what snnTorch computes with reset_delay=False.</summary>
[Formula("r = {TSpike:v};  u = {TReset.delayed};  s = {TSpike:u};  v = {TReset:u|(s - r)}")]
[Formula(
    "x = u - θ;  h = {TSpike.derivative};  du = {TReset.charged:(s - r)|dv} + h {TResetGradient.end};  di = ∂u/∂i du;  "
    + "dv ← ∂u/∂v du, {TResetGradient.undelayed}",
    Part = "adjoint")]
public readonly struct UndelayedReset : IResetTiming
{
    /// <inheritdoc/>
    public static bool IsDelayed => true;

    /// <inheritdoc/>
    public static bool SettlesAtEnd => true;
}
