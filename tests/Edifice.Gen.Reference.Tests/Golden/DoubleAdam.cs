using System;
using System.Collections.Generic;

namespace Edifice.Reference.Tests;

/// <summary>Adam in double precision.</summary>
/// <remarks>
/// m = β1 m + (1 - β1) g;  v = β2 v + (1 - β2) g²;  w -= lr · (m / (1 - β1ᵗ)) / (√(v / (1 - β2ᵗ)) + ε).
/// </remarks>
internal sealed class DoubleAdam(IReadOnlyDictionary<string, double> settings) : IDoubleOptimizer
{
    private readonly Dictionary<string, double[]> _first = [];
    private readonly Dictionary<string, double[]> _second = [];
    private int _steps;

    public void Step(ReferenceNetwork network, Gradients gradients)
    {
        (double beta1, double beta2) = (settings["beta1"], settings["beta2"]);
        _steps++;
        foreach ((string name, double[] weights) in network.Parameters)
        {
            double[] gradient = gradients[name];
            double[] first = Moments(_first, name, weights.Length);
            double[] second = Moments(_second, name, weights.Length);
            for (int i = 0; i < weights.Length; i++)
            {
                first[i] = beta1 * first[i] + (1 - beta1) * gradient[i];
                second[i] = beta2 * second[i] + (1 - beta2) * gradient[i] * gradient[i];
                double mean = first[i] / (1 - Math.Pow(beta1, _steps));
                double square = second[i] / (1 - Math.Pow(beta2, _steps));
                weights[i] -= settings["lr"] * mean / (Math.Sqrt(square) + settings["eps"]);
            }
        }
    }

    private static double[] Moments(Dictionary<string, double[]> moments, string name, int length)
    {
        if (!moments.TryGetValue(name, out double[]? values))
        {
            moments[name] = values = new double[length];
        }

        return values;
    }
}
