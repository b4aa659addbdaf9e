using System;

namespace Edifice.Reference.Tests;

/// <summary>A differentiable stand-in for one step of a LIF neuron, near one point: its slope is the neuron's adjoint.</summary>
/// <remarks>
/// A spike is s0 + G(x) - G(x0), G the integral of the surrogate (for a smooth spike the spike itself), 0 marking the point.
/// A detached reset uses s0 instead.
/// </remarks>
internal sealed class LifTwin(LifModel model, LifPoint point)
{
    public double Spike(LifPoint at) => Fire(Charged(at) - at.Threshold, Charged(point) - point.Threshold);

    public double Membrane(LifPoint at)
    {
        bool isAttached = model.ResetTiming == ResetTimingRule.Immediate ? IsAttached : model.ResetGradient != ResetGradientRule.Detached;
        double spike = isAttached ? Spike(at) : Spike(point);
        return model.ResetTiming switch
        {
            ResetTimingRule.Immediate => Reset(Charged(at), spike, at.Threshold),
            ResetTimingRule.NextStep => Charged(at),
            _ => Reset(Charged(at), spike - ResetSignal(at), at.Threshold),
        };
    }

    private bool IsSmooth => model.Fire.Spike == SpikeRule.Smooth;

    private bool IsAttached => model.ResetGradient switch
    {
        ResetGradientRule.Default => IsSmooth,
        ResetGradientRule gradient => gradient == ResetGradientRule.Attached,
    };

    private double Charged(LifPoint at)
    {
        double scale = model.InputScaling == InputScalingRule.OneMinusBeta ? 1 - at.Beta : 1;
        double input = model.InputGain * scale * at.Current + (1 - at.Beta) * model.RestPotential;
        if (model.ResetTiming == ResetTimingRule.Immediate)
        {
            return at.Beta * at.Membrane + input;
        }

        bool isState = model.ResetScope == ResetScopeRule.State && model.Reset is ResetRule.Zero or ResetRule.Value;
        return isState
            ? at.Beta * Reset(at.Membrane, ResetSignal(at), at.Threshold) + input
            : Reset(at.Beta * at.Membrane + input, ResetSignal(at), at.Threshold);
    }

    private double ResetSignal(LifPoint at)
    {
        bool isAttached = model.ResetTiming == ResetTimingRule.NextStep ? IsAttached : IsSmooth && model.ResetGradient != ResetGradientRule.Detached;
        LifPoint from = isAttached ? at : point;
        return Fire(from.Membrane - from.Threshold, point.Membrane - point.Threshold);
    }

    private double Reset(double membrane, double spike, double threshold) => model.Reset switch
    {
        ResetRule.Subtract => membrane - threshold * spike,
        ResetRule.Zero => membrane - membrane * spike,
        ResetRule.Value => membrane + (model.ResetValue - membrane) * spike,
        _ => membrane,
    };

    private double Fire(double x, double atPoint) => IsSmooth ? Integral(x) : model.Fire.Fire(atPoint) + Integral(x) - Integral(atPoint);

    private double Integral(double x)
    {
        (double k, double g) = (model.Fire.Slope, model.Fire.Gain);
        return (model.Fire.Spike, model.Fire.Surrogate) switch
        {
            (SpikeRule.Smooth, _) => 1 / (1 + Math.Exp(-Math.Clamp(k * x, -model.Fire.Clip, model.Fire.Clip))),
            (_, SurrogateRule.FastSigmoid) => g * k * x / (1 + k * Math.Abs(x)),
            (_, SurrogateRule.Sigmoid) => g / (1 + Math.Exp(-k * x)),
            (_, SurrogateRule.ATan) => g / Math.PI * Math.Atan(Math.PI / 2 * k * x),
            (_, SurrogateRule.Triangular) => g * Math.Sign(x) * (Math.Abs(k * x) < 1 ? Math.Abs(k * x) - k * x * k * x / 2 : 0.5),
            (_, SurrogateRule.SnnTorchTriangular) => -g * Math.Abs(x),
            (_, SurrogateRule.StraightThrough) => g * x,
            _ => 0,
        };
    }
}
