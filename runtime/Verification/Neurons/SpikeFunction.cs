using System;

namespace Edifice.Reference;

/// <summary>Fires: from x = u - θ to a spike, and the derivative that gradients use.</summary>
public sealed record SpikeFunction
{
    /// <summary>How x becomes a spike.</summary>
    public SpikeRule Spike { get; init; } = SpikeRule.Hard;

    /// <summary>Whether a hard spike fires at x = 0.</summary>
    public ComparisonRule Comparison { get; init; } = ComparisonRule.Greater;

    /// <summary>The derivative of a hard spike.</summary>
    public SurrogateRule Surrogate { get; init; } = SurrogateRule.FastSigmoid;

    /// <summary>The steepness of the surrogate or of the smooth spike.</summary>
    public double Slope { get; init; } = 25;

    /// <summary>The factor of the surrogate; a smooth spike does not use it.</summary>
    public double Gain { get; init; } = 1;

    /// <summary>The bound on |slope · x| of a smooth spike.</summary>
    public double Clip { get; init; } = double.PositiveInfinity;

    /// <summary>s.</summary>
    public double Fire(double x)
    {
        if (Spike == SpikeRule.Smooth)
        {
            return Logistic.Value(Math.Clamp(Slope * x, -Clip, Clip));
        }

        bool fires = Comparison == ComparisonRule.Greater ? x > 0 : x >= 0;
        return fires ? 1 : 0;
    }

    /// <summary>∂s/∂x, or what stands in for it.</summary>
    public double Derivative(double x)
    {
        if (Spike == SpikeRule.Smooth)
        {
            return Math.Abs(Slope * x) < Clip ? Slope * Logistic.Derivative(Slope * x) : 0;
        }

        return Gain * Surrogate switch
        {
            SurrogateRule.FastSigmoid => Slope / Square(1 + Slope * Math.Abs(x)),
            SurrogateRule.Sigmoid => Slope * Logistic.Derivative(Slope * x),
            SurrogateRule.ATan => Slope / 2 / (1 + Square(Math.PI / 2 * Slope * x)),
            SurrogateRule.Triangular => Slope * Math.Max(0, 1 - Slope * Math.Abs(x)),
            SurrogateRule.SnnTorchTriangular => x < 0 ? 1 : -1,
            SurrogateRule.StraightThrough => 1,
            _ => 0,
        };
    }

    /// <summary>How far a hard spike is from flipping, as a share of the larger of membrane and threshold; infinite for a smooth one.</summary>
    public double Margin(double membrane, double threshold)
    {
        double x = Math.Abs(membrane - threshold);
        double size = Math.Max(Math.Abs(membrane), Math.Abs(threshold));
        return Spike == SpikeRule.Smooth ? double.PositiveInfinity : size > 0 ? x / size : 0;
    }

    /// <summary>How far a smooth spike is from the corner of its clip, where its derivative jumps; infinite without a clip.</summary>
    /// <remarks>
    /// Where a hard spike's surrogate jumps, the spike itself does (snnTorch's triangular one, at x = 0). The corners of the triangular
    /// surrogate, |x| = 1/k, are not counted: its values are continuous there, so that a rounding moves them by a rounding.
    /// </remarks>
    public double GradientMargin(double x) => Spike == SpikeRule.Smooth ? Math.Abs(Math.Abs(Slope * x) - Clip) : double.PositiveInfinity;

    private static double Square(double x) => x * x;
}
