using System;

namespace Edifice.Reference;

/// <summary>Keeps random neurons out of chaos, where single and double precision part after a few steps.</summary>
/// <remarks>
/// With reset by subtraction ∂v[t]/∂v[t-1] = β (1 - θ s'(x)), which stays within ±1 as long as θ s' ≤ 1 + 1/β: in the run
/// itself where spikes are smooth, in its gradient where the reset is attached. The slope of a smooth spike and the gain of a
/// surrogate are lowered to that.
/// </remarks>
internal static class LifBounds
{
    public static LifDeclaration Bound(LifDeclaration lif, NetworkDeclaration network)
    {
        LifModel model = lif.ToModel(network);
        double steepest = SteepestSpike(model);
        double peak = Math.Abs(model.Fire.Derivative(0));
        if (model.Reset == ResetRule.None || peak <= steepest)
        {
            return lif;
        }

        return model.Fire.Spike == SpikeRule.Smooth
            ? lif with { Slope = 4 * steepest }
            : IsDetached(model) ? lif : lif with { Gain = model.Fire.Gain * steepest / peak };
    }

    /// <summary>The largest θ for which a smooth spike of that slope is within bounds.</summary>
    public static double HighestThreshold(double beta, double slope) => (1 + 1 / beta) / (slope / 4);

    // A delayed reset acts on the membrane of the step before: ∂u[t]/∂u[t-1] = β - θ s'.
    private static double SteepestSpike(LifModel model) =>
        (model.ResetTiming == ResetTimingRule.Immediate ? 1 + 1 / Math.Max(model.Beta, 1e-3) : 1 + model.Beta) / model.Threshold;

    private static bool IsDetached(LifModel model) => model.ResetGradient == ResetGradientRule.Detached
        || (model.ResetGradient == ResetGradientRule.Default && model.ResetTiming != ResetTimingRule.SnnTorchNoDelay);
}
