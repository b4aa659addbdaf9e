using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>Random parameters and inputs, every one a float, the same for the same seed.</summary>
internal static class DeclaredValues
{
    /// <summary>weight = c · (u / √in + 0.8 / in) with u in [-2, 2];  bias in c · [-0.2, 0.3];  c = θ / input factor of the neuron behind, else 1.</summary>
    /// <remarks>With inputs around ½ the currents then lie around the threshold, some below and some above.</remarks>
    public static Dictionary<string, float[]> Parameters(ReferenceNetwork network, int seed)
    {
        Random random = new(seed);
        Dictionary<string, float[]> parameters = [];
        for (int layer = 0; layer < network.Layers.Count; layer++)
        {
            if (network.Layers[layer] is DenseLayer dense)
            {
                double threshold = ScaleBehind(network, layer);
                double spread = 2 * threshold / Math.Sqrt(dense.Inputs);
                double centre = 0.8 * threshold / dense.Inputs;
                parameters[$"{dense.Name}.weight"] = Uniform(random, dense.Weight.Length, centre - spread, centre + spread);
                if (dense.HasBias)
                {
                    parameters[$"{dense.Name}.bias"] = Uniform(random, dense.Bias.Length, -0.2 * threshold, 0.3 * threshold);
                }
            }

            if (network.Layers[layer] is NeuronLayer neurons)
            {
                AddLearned(neurons, random, parameters);
            }
        }

        return parameters;
    }

    /// <summary>Around what is declared, but never at a corner of the clamp; one β in eight lies outside [0, 1], where it is clamped.</summary>
    private static void AddLearned(NeuronLayer neurons, Random random, Dictionary<string, float[]> parameters)
    {
        foreach ((string name, double[] declared) in neurons.Parameters)
        {
            bool isBeta = name.EndsWith(".beta", StringComparison.Ordinal);
            parameters[name] =
            [
                .. declared.Select(value => (float)(isBeta && random.Next(8) == 0
                    ? (random.Next(2) == 0 ? -0.2 : 1.1)
                    : Math.Max(value, 0.01) * (0.8 + 0.19 * random.NextDouble()))),
            ];
        }
    }

    /// <summary>Currents from 0 to 1, those of single steps from -0.4, or spikes of which two in five fire.</summary>
    public static float[] Inputs(InputRule input, int count, int seed)
    {
        float[] values = Uniform(new Random(~seed), count, input == InputRule.PerStep ? -0.4 : 0, 1);
        return input == InputRule.Spikes ? [.. values.Select(value => value < 0.4f ? 1f : 0f)] : values;
    }

    // What the current has to reach: θ, divided by the factor with which it charges the membrane.
    private static double ScaleBehind(ReferenceNetwork network, int layer) =>
        layer + 1 < network.Layers.Count && network.Layers[layer + 1] is NeuronLayer { Model: LifModel model }
            ? model.Threshold / Math.Max(0.1, model.InputGain * (model.InputScaling == InputScalingRule.OneMinusBeta ? 1 - model.Beta : 1))
            : 1;

    private static float[] Uniform(Random random, int count, double low, double high)
    {
        float[] values = new float[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = (float)(low + (high - low) * random.NextDouble());
        }

        return values;
    }
}
