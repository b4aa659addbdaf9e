using System;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using Edifice.Kernels;

namespace Edifice.CompilerServices;

/// <summary>The sum over the time steps, Σ x[t]; for spikes their number.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SumDecoder
{
    /// <summary>Counts of spikes: how often each neuron fired.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="shape">Sizes.</param>
    /// <param name="spikes">[samples, time, padded / 8] bytes of bits.</param>
    /// <param name="sums">[samples, stride], overwritten; padding behind the neurons becomes zero.</param>
    /// <param name="stride">Distance between samples of the result.</param>
    public static void FromSpikes(int samples, in NeuronShape shape, ReadOnlySpan<byte> spikes, Span<float> sums, int stride)
    {
        int steps = shape.TimeSteps;
        Guard.AtLeast(spikes.Length, samples * steps * shape.SpikeStride);
        Guard.Rows(sums.Length, samples, stride, shape.Neurons);
        Span<int> counts = stackalloc int[8];
        for (int sample = 0; sample < samples; sample++)
        {
            Span<float> row = sums.Slice(sample * stride, stride);
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
                    row[neuron] = counts[neuron - first];
                }
            }
        }
    }

    /// <summary>Sums of real values in ascending order of the steps, from +0.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="steps">T.</param>
    /// <param name="features">Features, without padding.</param>
    /// <param name="values">[samples, time, valueStride].</param>
    /// <param name="valueStride">Distance between steps.</param>
    /// <param name="sums">[samples, stride], overwritten; padding behind the features becomes zero.</param>
    /// <param name="stride">Distance between samples of the result.</param>
    public static void FromValues(
        int samples, int steps, int features, ReadOnlySpan<float> values, int valueStride, Span<float> sums, int stride)
    {
        Guard.Rows(values.Length, samples * steps, valueStride, features);
        Guard.Rows(sums.Length, samples, stride, features);
        for (int sample = 0; sample < samples; sample++)
        {
            Span<float> row = sums.Slice(sample * stride, stride);
            row.Clear();
            Span<float> total = row[..features];
            for (int step = 0; step < steps; step++)
            {
                ReadOnlySpan<float> value = values.Slice(((sample * steps) + step) * valueStride, features);
                for (int feature = 0; feature < total.Length; feature++)
                {
                    total[feature] += value[feature];
                }
            }
        }
    }

    /// <summary>The adjoint: every step has the sum's gradient.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="steps">T.</param>
    /// <param name="features">Features, without padding.</param>
    /// <param name="sumAdjoint">[samples, stride].</param>
    /// <param name="stride">Distance between samples of it.</param>
    /// <param name="padded">Features with padding.</param>
    /// <param name="stepAdjoint">[samples, padded], overwritten: one row for all steps; the padding becomes zero.</param>
    public static void Backward(
        int samples, int steps, int features, ReadOnlySpan<float> sumAdjoint, int stride, int padded, Span<float> stepAdjoint)
    {
        Guard.AtLeast(steps, 1);
        Rows.Copy(samples, features, sumAdjoint, stride, stepAdjoint, padded);
    }
}
