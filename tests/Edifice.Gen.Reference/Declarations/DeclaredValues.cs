using System;
using System.Collections.Generic;

namespace Edifice.Reference;

/// <summary>Random parameters and inputs, every one a float, the same for the same seed.</summary>
internal static class DeclaredValues
{
    /// <summary>weight = θ · (u / √in + 0.8 / in) with u in [-2, 2];  bias in θ · [-0.2, 0.3];  θ of the neuron behind, else 1.</summary>
    /// <remarks>With inputs around ½ the currents then lie around the threshold, some below and some above.</remarks>
    public static Dictionary<string, float[]> Parameters(ReferenceNetwork network, int seed)
    {
        Random random = new(seed);
        Dictionary<string, float[]> parameters = [];
        for (int layer = 0; layer < network.Layers.Count; layer++)
        {
            if (network.Layers[layer] is DenseLayer dense)
            {
                double threshold = ThresholdBehind(network, layer);
                double spread = 2 * threshold / Math.Sqrt(dense.Inputs);
                double centre = 0.8 * threshold / dense.Inputs;
                parameters[$"{dense.Name}.weight"] = Uniform(random, dense.Weight.Length, centre - spread, centre + spread);
                if (dense.HasBias)
                {
                    parameters[$"{dense.Name}.bias"] = Uniform(random, dense.Bias.Length, -0.2 * threshold, 0.3 * threshold);
                }
            }
        }

        return parameters;
    }

    public static float[] Inputs(int count, int seed) => Uniform(new Random(~seed), count, 0, 1);

    private static double ThresholdBehind(ReferenceNetwork network, int layer) =>
        layer + 1 < network.Layers.Count && network.Layers[layer + 1] is NeuronLayer { Model: LifModel model } ? model.Threshold : 1;

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
