using System;

namespace Edifice.Reference.Tests;

/// <summary>A neuron of two states, whose threshold rises with every spike and falls back; its spikes are smooth.</summary>
/// <remarks>u = β·v + I;  x = u - (θ + b);  s = σ(slope · x);  v = u - (θ + b) · s;  b = ρ·b + jump · s.</remarks>
internal sealed record AdaptiveNeuron(double Beta, double Threshold, double Slope, double Rho, double Jump) : INeuronModel
{
    public int StateCount => 2;

    public NeuronStep Step(double current, ReadOnlySpan<double> before, Span<double> after)
    {
        double charged = Beta * before[0] + current;
        double threshold = Threshold + before[1];
        double spike = Logistic.Value(Slope * (charged - threshold));
        after[0] = charged - threshold * spike;
        after[1] = Rho * before[1] + Jump * spike;
        return new NeuronStep(charged, spike, Margin: double.PositiveInfinity);
    }

    public double Adjoint(double current, ReadOnlySpan<double> before, double spikeGradient, Span<double> stateGradient)
    {
        double charged = Beta * before[0] + current;
        double threshold = Threshold + before[1];
        double x = charged - threshold;
        (double byMembrane, double byAdaptation) = (stateGradient[0], stateGradient[1]);

        double throughSpike = spikeGradient - threshold * byMembrane + Jump * byAdaptation;
        double byX = throughSpike * Slope * Logistic.Derivative(Slope * x);
        double byCharged = byMembrane + byX;

        stateGradient[0] = Beta * byCharged;
        stateGradient[1] = Rho * byAdaptation - Logistic.Value(Slope * x) * byMembrane - byX;
        return byCharged;
    }
}
