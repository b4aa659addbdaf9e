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
        LifModel model = DeclaredNetwork.ModelOf(lif, network);
        double steepest = SteepestSpike(model);
        if (model.Reset == ResetRule.None || model.Slope * PeakPerSlope(model) <= steepest)
        {
            return lif;
        }

        return model.Spike == SpikeRule.Smooth
            ? lif with { Slope = 4 * steepest }
            : model.DetachReset ? lif : lif with { Gain = model.Gain * steepest / (model.Slope * PeakPerSlope(model)) };
    }

    /// <summary>The largest θ for which a smooth spike of that slope is within bounds.</summary>
    public static double HighestThreshold(double beta, double slope) => (1 + 1 / beta) / (slope / 4);

    private static double SteepestSpike(LifModel model) => (1 + 1 / Math.Max(model.Beta, 1e-3)) / model.Threshold;

    /// <summary>The largest s'(x), for a slope of 1.</summary>
    private static double PeakPerSlope(LifModel model) => (model.Spike, model.Surrogate) switch
    {
        (SpikeRule.Smooth, _) => 0.25,
        (_, SurrogateRule.Sigmoid) => 0.25 * model.Gain,
        _ => model.Gain,
    };
}
