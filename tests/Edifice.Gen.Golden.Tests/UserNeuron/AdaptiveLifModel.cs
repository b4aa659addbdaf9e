using System;
using System.Collections.Generic;
using Edifice.Reference;

namespace Edifice.Golden.Tests;

/// <summary>The adaptive neuron once more, in double precision, one number at a time.</summary>
internal sealed record AdaptiveLifModel : INeuronModel
{
    // Rounded to float once, as a declaration's numbers are.
    public double Beta { get; init; } = (float)Math.Exp(-1 / 4.0);

    public double TauMembrane { init => Beta = (float)Math.Exp(-1 / value); }

    public double Rho { get; init; } = 0.9f;

    public double Jump { get; init; } = 0.2f;

    public double Threshold { get; init; } = 0.8f;

    public double Slope { get; init; } = 4;

    public bool IsSmooth { get; init; }

    public IReadOnlyList<string> States => ["membrane", "adaptation"];

    public NeuronStep Step(NeuronMoment now, Span<double> after)
    {
        double charged = Charged(now);
        double threshold = Threshold + now.Before[1];
        double spike = Fire(charged - threshold);
        after[0] = charged - (threshold * spike);
        after[1] = (Rho * now.Before[1]) + (Jump * spike);
        double margin = IsSmooth ? double.PositiveInfinity : Math.Abs(charged - threshold) / threshold;
        return new NeuronStep(charged, spike, margin);
    }

    public double Adjoint(NeuronMoment now, double outputGradient, Span<double> stateGradient, Span<double> numberGradient)
    {
        (double byMembrane, double byAdaptation) = (stateGradient[0], stateGradient[1]);
        double threshold = Threshold + now.Before[1];
        double over = Charged(now) - threshold;

        // s acts on the output, on the adaptation and, where its spikes are smooth, on the membrane.
        double bySpike = outputGradient + (Jump * byAdaptation) - (IsSmooth ? threshold * byMembrane : 0);
        double byOver = bySpike * FireDerivative(over);
        double byCharged = byMembrane + byOver;
        double byThreshold = -byOver - (Fire(over) * byMembrane);

        stateGradient[0] = Beta * byCharged;
        stateGradient[1] = (Rho * byAdaptation) + byThreshold;
        return byCharged;
    }

    private double Charged(NeuronMoment now) => (Beta * now.Before[0]) + now.Current;

    private double Fire(double over) => IsSmooth ? Logistic.Value(Slope * over) : over > 0 ? 1 : 0;

    private double FireDerivative(double over)
        => Slope * (IsSmooth ? Logistic.Derivative(Slope * over) : Math.Pow(1 + (Slope * Math.Abs(over)), -2));
}
