using System.Collections.Generic;

namespace Edifice.Reference.Tests;

/// <summary>Gradient descent with momentum in double precision, as torch has it.</summary>
/// <remarks>m = momentum · m + g, the first time g alone;  w -= lr · m.</remarks>
internal sealed class DoubleSgd(IReadOnlyDictionary<string, double> settings) : IDoubleOptimizer
{
    private readonly Dictionary<string, double[]> _moments = [];

    public void Step(ReferenceNetwork network, Gradients gradients)
    {
        foreach ((string name, double[] weights) in network.Parameters)
        {
            double[] gradient = gradients[name];
            double[] moments = _moments.TryGetValue(name, out double[]? kept) ? kept : _moments[name] = new double[weights.Length];
            for (int i = 0; i < weights.Length; i++)
            {
                moments[i] = settings["momentum"] * moments[i] + gradient[i];
                weights[i] -= settings["lr"] * moments[i];
            }
        }
    }
}
