namespace Edifice.Neurons;

/// <summary>u = reset(…, r) with r = fire(v - θ), v = u.</summary>
[Formula("r = {TSpike:v};  u = {TReset.delayed};  s = {TSpike:u};  v = u")]
[Formula(
    "x = u - θ;  h = {TSpike.derivative};  du = dv + h ds;  di = ∂u/∂i du;  dv ← ∂u/∂v du, {TResetGradient.delayed}", Part = "adjoint")]
public readonly struct NextStepReset : IResetTiming
{
    /// <inheritdoc/>
    public static bool IsDelayed => true;

    /// <inheritdoc/>
    public static bool SettlesAtEnd => false;
}
