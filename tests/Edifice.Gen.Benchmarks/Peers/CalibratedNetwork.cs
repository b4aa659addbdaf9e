using System;
using System.Linq;
using System.Numerics.Tensors;

namespace Edifice.Benchmarks;

/// <summary>Inputs, labels and weights with which every layer of a workload fires at one rate.</summary>
/// <remarks>
/// Weights are drawn from a normal distribution and then scaled, layer by layer, until the layer's neurons fire that
/// often over all samples and steps of the very batch that is run. A layer's currents are linear in its scale, so its
/// product is computed once per layer, and the search runs the neurons alone.
/// </remarks>
internal sealed class CalibratedNetwork
{
    private const int Seed = 20261126;
    private const int Halvings = 40;

    public CalibratedNetwork(Workload workload, int batch, double rate)
    {
        Random random = new(Seed);
        Inputs = [.. Enumerable.Range(0, batch * workload.Sizes[0]).Select(_ => random.NextSingle())];
        Labels = [.. Enumerable.Range(0, batch).Select(_ => random.Next(workload.Sizes[^1]))];
        Weights = new float[workload.Layers][];
        Biases = [.. workload.Sizes.Skip(1).Select(size => new float[size])];
        Rates = new double[workload.Layers];
        float[] signal = Inputs;
        for (int layer = 0; layer < workload.Layers; layer++)
        {
            int inputs = workload.Sizes[layer];
            int outputs = workload.Sizes[layer + 1];
            float[] weights = [.. Enumerable.Range(0, inputs * outputs).Select(_ => (float)(Normal(random) / Math.Sqrt(inputs)))];
            float[] currents = Product(signal, weights, inputs, outputs);
            bool isConstant = layer == 0;
            float low = 0;
            float high = 1;
            while (Fire(currents, batch, outputs, isConstant, high, null) < rate && high < 1e6f)
            {
                high *= 2;
            }

            for (int halving = 0; halving < Halvings; halving++)
            {
                float middle = (low + high) / 2;
                (low, high) = Fire(currents, batch, outputs, isConstant, middle, null) < rate ? (middle, high) : (low, middle);
            }

            TensorPrimitives.Multiply(weights, high, weights);
            Weights[layer] = weights;
            signal = new float[batch * Workload.TimeSteps * outputs];
            Rates[layer] = Fire(currents, batch, outputs, isConstant, high, signal);
        }
    }

    /// <summary>[batch, inputs].</summary>
    public float[] Inputs { get; }

    /// <summary>[batch].</summary>
    public int[] Labels { get; }

    /// <summary>Of every layer: [out, in].</summary>
    public float[][] Weights { get; }

    /// <summary>Of every layer: zeros.</summary>
    public float[][] Biases { get; }

    /// <summary>Share of neurons that fire in a step, layer by layer.</summary>
    public double[] Rates { get; }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static float[] Product(float[] signal, float[] weights, int inputs, int outputs)
    {
        float[] columns = new float[weights.Length];
        for (int output = 0; output < outputs; output++)
        {
            for (int input = 0; input < inputs; input++)
            {
                columns[(input * outputs) + output] = weights[(output * inputs) + input];
            }
        }

        int rows = signal.Length / inputs;
        float[] result = new float[rows * outputs];
        for (int row = 0; row < rows; row++)
        {
            Span<float> sums = result.AsSpan(row * outputs, outputs);
            for (int input = 0; input < inputs; input++)
            {
                float value = signal[(row * inputs) + input];
                if (value != 0)
                {
                    TensorPrimitives.MultiplyAdd(columns.AsSpan(input * outputs, outputs), value, sums, sums);
                }
            }
        }

        return result;
    }

    private static double Fire(float[] currents, int batch, int neurons, bool isConstant, float scale, float[]? spikes)
    {
        long fired = 0;
        int steps = Workload.TimeSteps;
        for (int sample = 0; sample < batch; sample++)
        {
            for (int neuron = 0; neuron < neurons; neuron++)
            {
                float membrane = 0;
                for (int step = 0; step < steps; step++)
                {
                    int row = isConstant ? sample : (sample * steps) + step;
                    float charged = (Workload.Decay * membrane) + (scale * currents[(row * neurons) + neuron]);
                    bool fires = charged > 1;
                    membrane = fires ? charged - 1 : charged;
                    fired += fires ? 1 : 0;
                    if (spikes is not null)
                    {
                        spikes[(((sample * steps) + step) * neurons) + neuron] = fires ? 1 : 0;
                    }
                }
            }
        }

        return fired / ((double)batch * steps * neurons);
    }
}
