using System;
using Edifice.Neurons;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>The neuron once more, as the language describes it, one dual number at a time.</summary>
/// <remarks>What a rule says is not differentiated is detached; where the truth has no derivative, a spike has its surrogate's.</remarks>
internal sealed class DoubleLif(LifOptions options, LifParameters parameters)
{
    private bool IsDetachedByDefault => options.Gradient == typeof(DefaultResetGradient) && !options.IsSmooth;

    private bool IsNeverAttached => options.Gradient == typeof(DetachedReset);

    /// <param name="point">What the step depends on.</param>
    /// <param name="charged">u as it was computed elsewhere, so that only the formula behind it is measured; its derivatives stay those of here.</param>
    /// <param name="frozen">The outcome whose spikes the detached ones keep, whatever the point.</param>
    public LifOutcome Step(LifPoint point, double? charged = null, LifOutcome? frozen = null)
    {
        Dual i = new(point.Current, ByCurrent: 1);
        Dual v = new(point.Membrane, ByMembrane: 1);
        Dual beta = new(point.Beta, ByBeta: 1);
        Dual theta = new(point.Threshold, ByThreshold: 1);
        Dual scale = options.Scaling == typeof(DecayScaledInput) ? 1 - beta : 1;
        Dual input = (parameters.InputGain * scale * i) + ((1 - beta) * parameters.RestPotential);
        Dual As(Dual u) => u with { Value = charged ?? u.Value };

        if (options.Timing == typeof(ImmediateReset))
        {
            Dual u = As((beta * v) + input);
            Dual s = Fire(u - theta);
            return new LifOutcome(s, u, 0, Reset(u, IsNeverAttached || IsDetachedByDefault ? Frozen(s, frozen?.Spike) : s, theta));
        }

        bool isWithoutDelay = options.Timing == typeof(UndelayedReset);
        Dual r = Fire(v - theta);
        bool isAttached = isWithoutDelay ? options.IsSmooth && !IsNeverAttached : !(IsNeverAttached || IsDetachedByDefault);
        r = isAttached ? r : Frozen(r, frozen?.Delayed);
        bool resetsState = options.Scope == typeof(StateScope) && (options.Reset == typeof(ZeroReset) || options.Reset == typeof(ValueReset));
        Dual delayed = As(resetsState ? (beta * Reset(v, r, theta)) + input : Reset((beta * v) + input, r, theta));
        Dual fired = Fire(delayed - theta);
        Dual settled = (IsNeverAttached ? Frozen(fired, frozen?.Spike) : fired) - r;
        return new LifOutcome(fired, delayed, r, isWithoutDelay ? Reset(delayed, settled, theta) : delayed);
    }

    /// <summary>How near u or v is to a corner of fire or of its derivative, where rounding decides.</summary>
    public bool IsAtCorner(LifPoint point, double charged)
    {
        double over = charged - point.Threshold;
        double corner = 1 / (double)parameters.Slope;
        double clip = parameters.Clip / (double)parameters.Slope;
        bool Near(double x) => Math.Abs(Math.Abs(x) - corner) < 1e-5 || Math.Abs(Math.Abs(x) - clip) < 1e-3;
        return Math.Abs(over) < 1e-5 || Near(over) || (options.IsDelayed && Near(point.Membrane - point.Threshold));
    }

    private static Dual Frozen(Dual spike, Dual? kept) => (kept ?? spike).Detach();

    private Dual Reset(Dual u, Dual s, Dual theta)
        => options.Reset == typeof(SubtractReset) ? u - (theta * s)
            : options.Reset == typeof(ZeroReset) ? u * (1 - s)
            : options.Reset == typeof(ValueReset) ? (u * (1 - s)) + (s * parameters.ResetValue)
            : u;

    private Dual Fire(Dual x)
    {
        double slope = parameters.Slope;
        if (!options.IsSmooth)
        {
            bool fires = options.Comparison == typeof(FiresAtOrAbove) ? x.Value >= 0 : x.Value > 0;
            return x.Through(fires ? 1 : 0, DoubleSurrogate.Derivative(options.Surrogate, x.Value, slope, parameters.Gain));
        }

        double argument = slope * x.Value;
        return x.Through(
            DoubleSurrogate.Sigmoid(Math.Clamp(argument, -parameters.Clip, parameters.Clip)),
            Math.Abs(argument) < parameters.Clip ? slope * DoubleSurrogate.SigmoidDerivative(argument) : 0);
    }
}
