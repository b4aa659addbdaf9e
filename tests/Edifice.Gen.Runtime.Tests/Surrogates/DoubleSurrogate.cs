using System;
using Edifice.Surrogates;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>The surrogates once more, in double precision.</summary>
internal static class DoubleSurrogate
{
    public static double Derivative(Type surrogate, double x, double slope, double gain)
        => surrogate == typeof(FastSigmoidSurrogate) ? gain * slope / Math.Pow(1 + (slope * Math.Abs(x)), 2)
            : surrogate == typeof(SigmoidSurrogate) ? gain * slope * SigmoidDerivative(slope * x)
            : surrogate == typeof(ATanSurrogate) ? gain * (slope / 2) / (1 + Math.Pow(Math.PI / 2 * slope * x, 2))
            : surrogate == typeof(TriangularSurrogate) ? gain * slope * Math.Max(0, 1 - (slope * Math.Abs(x)))
            : surrogate == typeof(SnnTorchTriangularSurrogate) ? gain * (x < 0 ? 1 : -1)
            : surrogate == typeof(StraightThroughSurrogate) ? gain
            : surrogate == typeof(NoSurrogate) ? 0
            : throw new ArgumentException($"{surrogate} has no formula here.", nameof(surrogate));

    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double SigmoidDerivative(double x) => Math.Exp(-Math.Abs(x)) / Math.Pow(1 + Math.Exp(-Math.Abs(x)), 2);
}
