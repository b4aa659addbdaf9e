using System;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using Edifice.Kernels;

namespace Edifice.CompilerServices;

/// <summary>Rate decoding: the mean over the time steps, (1/T) Σ s[t], and its adjoint.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RateDecoder
{
    /// <summary>Rates of spikes: how often each neuron fired, divided by T.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="shape">Sizes.</param>
    /// <param name="spikes">[samples, time, padded / 8] bytes of bits.</param>
    /// <param name="rates">[samples, stride], overwritten; padding behind the neurons becomes zero.</param>
    /// <param name="stride">Distance between samples of the result.</param>
    public static void FromSpikes(int samples, in NeuronShape shape, ReadOnlySpan<byte> spikes, Span<float> rates, int stride)
    {
        int steps = shape.TimeSteps;
        Guard.AtLeast(spikes.Length, samples * steps * shape.SpikeStride);
        Guard.Rows(rates.Length, samples, stride, shape.Neurons);
        Span<int> counts = stackalloc int[8];
        for (int sample = 0; sample < samples; sample++)
        {
            Span<float> row = rates.Slice(sample * stride, stride);
            row[shape.Neurons..].Clear();
            ReadOnlySpan<byte> bits = spikes.Slice(sample * steps * shape.SpikeStride, steps * shape.SpikeStride);
            for (int first = 0; first < shape.Neurons; first += 8)
            {
                counts.Clear();
                for (int step = 0; step < steps; step += 8)
                {
                    ulong neurons = SpikeBits.EightNeurons(
                        ref Unsafe.AsRef(in bits[(step * shape.SpikeStride) + (first >> 3)]), shape.SpikeStride, Math.Min(8, steps - step));
                    for (int neuron = 0; neuron < 8; neuron++)
                    {
                        counts[neuron] += BitOperations.PopCount((neurons >> (8 * neuron)) & 0xFF);
                    }
                }

                for (int neuron = first; neuron < Math.Min(first + 8, shape.Neurons); neuron++)
                {
                    row[neuron] = (float)counts[neuron - first] / steps;
                }
            }
        }
    }

    /// <summary>Means of real values, summed in ascending order of the steps.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="steps">T.</param>
    /// <param name="features">Features, without padding.</param>
    /// <param name="values">[samples, time, valueStride].</param>
    /// <param name="valueStride">Distance between steps.</param>
    /// <param name="means">[samples, stride], overwritten; padding behind the features becomes zero.</param>
    /// <param name="stride">Distance between samples of the result.</param>
    public static void FromValues(
        int samples, int steps, int features, ReadOnlySpan<float> values, int valueStride, Span<float> means, int stride)
    {
        Guard.Rows(values.Length, samples * steps, valueStride, features);
        Guard.Rows(means.Length, samples, stride, features);
        for (int sample = 0; sample < samples; sample++)
        {
            Span<float> row = means.Slice(sample * stride, stride);
            row.Clear();
            Span<float> sums = row[..features];
            for (int step = 0; step < steps; step++)
            {
                ReadOnlySpan<float> value = values.Slice(((sample * steps) + step) * valueStride, features);
                for (int feature = 0; feature < sums.Length; feature++)
                {
                    sums[feature] += value[feature];
                }
            }

            for (int feature = 0; feature < sums.Length; feature++)
            {
                sums[feature] /= steps;
            }
        }
    }

    /// <summary>The adjoint: every step has the mean's gradient, divided by T.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="steps">T.</param>
    /// <param name="features">Features, without padding.</param>
    /// <param name="meanAdjoint">[samples, stride].</param>
    /// <param name="stride">Distance between samples of it.</param>
    /// <param name="padded">Features with padding.</param>
    /// <param name="stepAdjoint">[samples, padded], overwritten; the padding becomes zero.</param>
    public static void Backward(
        int samples, int steps, int features, ReadOnlySpan<float> meanAdjoint, int stride, int padded, Span<float> stepAdjoint)
    {
        Guard.Rows(meanAdjoint.Length, samples, stride, features);
        Guard.Rows(stepAdjoint.Length, samples, padded, padded);
        for (int sample = 0; sample < samples; sample++)
        {
            Span<float> row = stepAdjoint.Slice(sample * padded, padded);
            row[features..].Clear();
            ReadOnlySpan<float> means = meanAdjoint.Slice(sample * stride, features);
            for (int feature = 0; feature < means.Length; feature++)
            {
                row[feature] = means[feature] / steps;
            }
        }
    }
}
