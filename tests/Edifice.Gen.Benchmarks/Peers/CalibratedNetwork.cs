using System;
using System.Linq;
using System.Numerics.Tensors;

namespace Edifice.Benchmarks;

/// <summary>Inputs, labels and weights with which every layer of a network fires at one rate.</summary>
/// <remarks>
/// Weights are drawn from a normal distribution and then scaled, layer by layer, until the layer's neurons fire that
/// often over all samples and steps of the very batch that is run. A layer's currents are linear in its scale, so its
/// product is computed once per layer, and the search runs the neurons alone.
/// </remarks>
internal sealed class CalibratedNetwork
{
    private const int Seed = 20261126;
    private const int Halvings = 40;

    // Half of a few neurons may get negative currents, and never fire, however large these are: a rate that is not reached with
    // such weights is not reached with larger ones either.
    private const float LargestScale = 64;

    private readonly int steps;
    private readonly float decay;

    public CalibratedNetwork(Workload workload, int batch, double rate)
        : this(workload.Sizes, Workload.TimeSteps, Workload.Decay, batch, batch, rate)
    {
    }

    /// <param name="sizes">Inputs, then the outputs of every layer.</param>
    /// <param name="steps">T.</param>
    /// <param name="decay">β.</param>
    /// <param name="samples">How many inputs and labels are drawn.</param>
    /// <param name="calibrated">How many of them the scales are searched on.</param>
    /// <param name="rate">Share of neurons that shall fire in a step.</param>
    public CalibratedNetwork(int[] sizes, int steps, float decay, int samples, int calibrated, double rate)
    {
        this.steps = steps;
        this.decay = decay;
        Random random = new(Seed);
        Inputs = [.. Enumerable.Range(0, samples * sizes[0]).Select(_ => random.NextSingle())];
        Labels = [.. Enumerable.Range(0, samples).Select(_ => random.Next(sizes[^1]))];
        int layers = sizes.Length - 1;
        Weights = new float[layers][];
        Biases = [.. sizes.Skip(1).Select(size => new float[size])];
        Rates = new double[layers];
        float[] signal = Inputs[..(calibrated * sizes[0])];
        for (int layer = 0; layer < layers; layer++)
        {
            int inputs = sizes[layer];
            int outputs = sizes[layer + 1];
            float[] weights = [.. Enumerable.Range(0, inputs * outputs).Select(_ => (float)(Normal(random) / Math.Sqrt(inputs)))];
            float[] currents = Product(signal, weights, inputs, outputs);
            bool isConstant = layer == 0;
            float scale = Scale(currents, calibrated, outputs, isConstant, rate);

            // A layer of few neurons may have drawn weights with which none can fire.
            if (Fire(currents, calibrated, outputs, isConstant, scale, null) == 0)
            {
                TensorPrimitives.Negate(weights, weights);
                TensorPrimitives.Negate(currents, currents);
                scale = Scale(currents, calibrated, outputs, isConstant, rate);
            }

            TensorPrimitives.Multiply(weights, scale, weights);
            Weights[layer] = weights;
            signal = new float[calibrated * steps * outputs];
            Rates[layer] = Fire(currents, calibrated, outputs, isConstant, scale, signal);
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

    /// <summary>Gives a network of the same sizes the weights and biases.</summary>
    public void CopyTo<TNetwork>(ParameterBlock<TNetwork> parameters)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        for (int layer = 0; layer < Weights.Length; layer++)
        {
            parameters.Tensor(Stage(layer) + ".weight").CopyFrom(Weights[layer]);
            parameters.Tensor(Stage(layer) + ".bias").CopyFrom(Biases[layer]);
        }
    }

    /// <summary>A layer's stage, as our compact form calls it.</summary>
    public string Stage(int layer) => layer == Weights.Length - 1 ? "output" : FormattableString.Invariant($"hidden{layer + 1}");

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

    private float Scale(float[] currents, int batch, int neurons, bool isConstant, double rate)
    {
        float low = 0;
        float high = 1;
        while (Fire(currents, batch, neurons, isConstant, high, null) < rate && high < LargestScale)
        {
            high *= 2;
        }

        for (int halving = 0; halving < Halvings; halving++)
        {
            float middle = (low + high) / 2;
            (low, high) = Fire(currents, batch, neurons, isConstant, middle, null) < rate ? (middle, high) : (low, middle);
        }

        return high;
    }

    private double Fire(float[] currents, int batch, int neurons, bool isConstant, float scale, float[]? spikes)
    {
        long fired = 0;
        for (int sample = 0; sample < batch; sample++)
        {
            for (int neuron = 0; neuron < neurons; neuron++)
            {
                float membrane = 0;
                for (int step = 0; step < steps; step++)
                {
                    int row = isConstant ? sample : (sample * steps) + step;
                    float charged = (decay * membrane) + (scale * currents[(row * neurons) + neuron]);
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
