using System;
using System.Collections.Generic;

namespace Edifice.Reference.Tests;

/// <summary>A neuron of two states, whose threshold rises with every spike and falls back; its spikes are smooth.</summary>
/// <remarks>u = β·v + I;  x = u - (θ + b);  s = σ(slope · x);  v = u - (θ + b) · s;  b = ρ·b + jump · s.</remarks>
internal sealed record AdaptiveNeuron(double Beta, double Threshold, double Slope, double Rho, double Jump) : INeuronModel
{
    public IReadOnlyList<string> States => ["membrane", "adaptation"];

    public NeuronStep Step(NeuronMoment now, Span<double> after)
    {
        double charged = Beta * now.Before[0] + now.Current;
        double threshold = Threshold + now.Before[1];
        double spike = Logistic.Value(Slope * (charged - threshold));
        after[0] = charged - threshold * spike;
        after[1] = Rho * now.Before[1] + Jump * spike;
        return new NeuronStep(charged, spike);
    }

    public double Adjoint(NeuronMoment now, double outputGradient, Span<double> stateGradient, Span<double> numberGradient)
    {
        double charged = Beta * now.Before[0] + now.Current;
        double threshold = Threshold + now.Before[1];
        double x = charged - threshold;
        (double byMembrane, double byAdaptation) = (stateGradient[0], stateGradient[1]);

        double throughSpike = outputGradient - threshold * byMembrane + Jump * byAdaptation;
        double byX = throughSpike * Slope * Logistic.Derivative(Slope * x);
        double byCharged = byMembrane + byX;

        stateGradient[0] = Beta * byCharged;
        stateGradient[1] = Rho * byAdaptation - Logistic.Value(Slope * x) * byMembrane - byX;
        return byCharged;
    }
}
