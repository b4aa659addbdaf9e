using System;

namespace Edifice.Reference;

/// <summary>The logistic function.</summary>
public static class Logistic
{
    /// <summary>σ(x) = 1 / (1 + exp(-x)).</summary>
    public static double Value(double x) => 1 / (1 + Math.Exp(-x));

    /// <summary>σ'(x) = σ(x) · (1 - σ(x)), with 1 - σ(x) = σ(-x).</summary>
    public static double Derivative(double x) => Value(x) * Value(-x);
}
