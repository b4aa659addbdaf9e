using System;
using System.ComponentModel;
using Edifice.Kernels;

namespace Edifice.CompilerServices;

/// <summary>Moves rows between the shapes that users see and the padded ones that kernels work on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Rows
{
    /// <summary>Copies rows of <paramref name="width"/> numbers; what lies between them in the destination becomes zero.</summary>
    public static void Copy(int rows, int width, ReadOnlySpan<float> source, int sourceStride, Span<float> destination, int destinationStride)
    {
        Guard.Rows(source.Length, rows, sourceStride, width);
        Guard.AtLeast(destination.Length, rows * destinationStride);
        for (int row = 0; row < rows; row++)
        {
            Span<float> target = destination.Slice(row * destinationStride, destinationStride);
            source.Slice(row * sourceStride, width).CopyTo(target);
            target[width..].Clear();
        }
    }

    /// <summary>Writes each sample's row once per time step.</summary>
    public static void Repeat(int samples, int steps, int width, ReadOnlySpan<float> source, Span<float> destination, int destinationStride)
    {
        Guard.Rows(source.Length, samples, width, width);
        Guard.Rows(destination.Length, samples * steps, destinationStride, width);
        for (int row = 0; row < samples * steps; row++)
        {
            source.Slice(row / steps * width, width).CopyTo(destination[(row * destinationStride)..]);
        }
    }

    /// <summary>Spikes as numbers 0 and 1, where a layer takes them as a current.</summary>
    public static void FromSpikes(int rows, int neurons, ReadOnlySpan<byte> spikes, int spikeStride, Span<float> values, int stride)
    {
        Guard.Rows(spikes.Length, rows, spikeStride, spikeStride);
        Guard.Rows(values.Length, rows, stride, neurons);
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<byte> bits = spikes.Slice(row * spikeStride, spikeStride);
            Span<float> target = values.Slice(row * stride, Math.Min(stride, values.Length - (row * stride)));
            target.Clear();
            for (int neuron = 0; neuron < neurons; neuron++)
            {
                target[neuron] = (bits[neuron >> 3] >> (neuron & 7)) & 1;
            }
        }
    }

    /// <summary>Adds a chunk's sums to the gradient.</summary>
    public static void AddTo(ReadOnlySpan<float> chunk, Span<float> gradient)
    {
        Guard.Length(gradient.Length, chunk.Length);
        for (int index = 0; index < gradient.Length; index++)
        {
            gradient[index] += chunk[index];
        }
    }
}
