using System;
using Edifice.Neurons;
using Edifice.Surrogates;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>The neuron once more, in double precision, one number at a time.</summary>
internal sealed class DoubleLif(LifCase kind, LifParameters parameters)
{
    private readonly bool isSmooth = kind.Spike == typeof(SmoothSpike);

    public double Charge(double current, double membrane) => (parameters.Beta * membrane) + current;

    public double Fire(double charged)
    {
        double over = charged - parameters.Threshold;
        return isSmooth
            ? Sigmoid(Math.Clamp(parameters.Slope * over, -parameters.Clip, parameters.Clip))
            : over > 0 ? 1 : 0;
    }

    public double Reset(double charged, double spike)
        => kind.Reset == typeof(SubtractReset) ? charged - (parameters.Threshold * spike)
            : kind.Reset == typeof(ZeroReset) ? charged * (1 - spike)
            : charged;

    /// <summary>The gradients by current and by membrane before the step.</summary>
    public (double Current, double Membrane) Adjoint(double charged, double spikeAdjoint, double membraneAdjoint)
    {
        double spike = Fire(charged);
        bool isSubtract = kind.Reset == typeof(SubtractReset);
        bool isZero = kind.Reset == typeof(ZeroReset);
        double resetBySpike = kind.IsDetached ? 0 : isSubtract ? -parameters.Threshold : isZero ? -charged : 0;
        double resetByCharged = isZero ? 1 - spike : 1;
        double current = ((spikeAdjoint + (resetBySpike * membraneAdjoint)) * Derivative(charged)) + (resetByCharged * membraneAdjoint);
        return (current, parameters.Beta * current);
    }

    private double Derivative(double charged)
    {
        double x = charged - parameters.Threshold;
        double slope = parameters.Slope;
        if (isSmooth)
        {
            return Math.Abs(slope * x) < parameters.Clip ? slope * SigmoidDerivative(slope * x) : 0;
        }

        return kind.Surrogate == typeof(FastSigmoidSurrogate)
            ? parameters.Gain * slope / Math.Pow(1 + (slope * Math.Abs(x)), 2)
            : parameters.Gain * slope * SigmoidDerivative(slope * x);
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double SigmoidDerivative(double x) => Math.Exp(-Math.Abs(x)) / Math.Pow(1 + Math.Exp(-Math.Abs(x)), 2);
}
