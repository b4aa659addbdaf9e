using System;

namespace Edifice.Reference;

/// <summary>Leaky integrate-and-fire neuron with a reset in the step of the spike.</summary>
/// <remarks>u = β·v + I;  s = spike(u - θ);  v = reset(u, s).</remarks>
public sealed record LifModel : INeuronModel
{
    /// <summary>β, what remains of the membrane after one step.</summary>
    public required double Beta { get; init; }

    /// <summary>θ.</summary>
    public required double Threshold { get; init; }

    /// <summary>Whether the spike in the reset is a constant for the gradient.</summary>
    public required bool DetachReset { get; init; }

    /// <summary>What a spike does to the membrane.</summary>
    public ResetRule Reset { get; init; } = ResetRule.Subtract;

    /// <summary>How the membrane becomes a spike.</summary>
    public SpikeRule Spike { get; init; } = SpikeRule.Hard;

    /// <summary>The derivative of a hard spike.</summary>
    public SurrogateRule Surrogate { get; init; } = SurrogateRule.FastSigmoid;

    /// <summary>The steepness of the surrogate or of the smooth spike.</summary>
    public double Slope { get; init; } = 25;

    /// <summary>The factor of the surrogate; a smooth spike does not use it.</summary>
    public double Gain { get; init; } = 1;

    /// <summary>The bound on |slope · x| of a smooth spike.</summary>
    public double Clip { get; init; } = double.PositiveInfinity;

    /// <inheritdoc/>
    public int StateCount => 1;

    /// <inheritdoc/>
    public NeuronStep Step(double current, ReadOnlySpan<double> before, Span<double> after)
    {
        double charged = Beta * before[0] + current;
        double spike = Fire(charged - Threshold);
        after[0] = Reset switch
        {
            ResetRule.Subtract => charged - Threshold * spike,
            ResetRule.Zero => charged * (1 - spike),
            _ => charged,
        };
        return new NeuronStep(charged, spike, MarginAt(charged - Threshold));
    }

    /// <inheritdoc/>
    public double Adjoint(double current, ReadOnlySpan<double> before, double spikeGradient, Span<double> stateGradient)
    {
        double charged = Beta * before[0] + current;
        double spike = Fire(charged - Threshold);
        double membraneGradient = stateGradient[0];

        // v by u with s held, and v by s with u held.
        (double byCharged, double bySpike) = Reset switch
        {
            ResetRule.Subtract => (1, -Threshold),
            ResetRule.Zero => (1 - spike, -charged),
            _ => (1.0, 0.0),
        };
        double throughSpike = spikeGradient + (DetachReset ? 0 : membraneGradient * bySpike);
        double chargedGradient = membraneGradient * byCharged + throughSpike * FireDerivative(charged - Threshold);

        stateGradient[0] = Beta * chargedGradient;
        return chargedGradient;
    }

    private double Fire(double x) => Spike == SpikeRule.Hard
        ? (x > 0 ? 1 : 0)
        : Logistic.Value(Math.Clamp(Slope * x, -Clip, Clip));

    private double FireDerivative(double x)
    {
        if (Spike == SpikeRule.Smooth)
        {
            return Math.Abs(Slope * x) < Clip ? Slope * Logistic.Derivative(Slope * x) : 0;
        }

        double away = 1 + Slope * Math.Abs(x);
        return Surrogate == SurrogateRule.FastSigmoid
            ? Gain * Slope / (away * away)
            : Gain * Slope * Logistic.Derivative(Slope * x);
    }

    private double MarginAt(double x) => Spike == SpikeRule.Hard
        ? Math.Abs(x) / Threshold
        : Math.Abs(Math.Abs(Slope * x) - Clip);
}
