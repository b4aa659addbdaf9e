using System;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;
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

    /// <summary>Writes each sample's row of <paramref name="width"/> numbers once per time step.</summary>
    public static void Repeat(
        int samples, int steps, int width, ReadOnlySpan<float> source, int sourceStride, Span<float> destination, int destinationStride)
    {
        Guard.Rows(source.Length, samples, sourceStride, width);
        Guard.Rows(destination.Length, samples * steps, destinationStride, width);
        for (int row = 0; row < samples * steps; row++)
        {
            source.Slice(row / steps * sourceStride, width).CopyTo(destination[(row * destinationStride)..]);
        }
    }

    /// <summary>Adds the same numbers to every row; a vector holds neighbours, so its width changes no bit.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="row">What is added.</param>
    /// <param name="destination">[rows, stride].</param>
    /// <param name="stride">Distance between rows.</param>
    public static void AddToEach(int rows, ReadOnlySpan<float> row, Span<float> destination, int stride)
    {
        Guard.Rows(destination.Length, rows, stride, row.Length);
        for (int index = 0; index < rows; index++)
        {
            AddTo(row, destination.Slice(index * stride, row.Length));
        }
    }

    /// <summary>Spikes as numbers 0 and 1, where a layer takes them as a current, or the caller as an output.</summary>
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

    /// <summary>Numbers 0 and 1 as spikes; any number but 0 counts as 1.</summary>
    /// <param name="rows">Samples times time steps.</param>
    /// <param name="neurons">Numbers per row.</param>
    /// <param name="values">[rows, stride].</param>
    /// <param name="stride">Distance between rows of the numbers.</param>
    /// <param name="spikes">[rows, spikeStride] bytes of bits, overwritten; bits behind the last neuron become 0.</param>
    /// <param name="spikeStride">Bytes per row.</param>
    public static void ToSpikes(int rows, int neurons, ReadOnlySpan<float> values, int stride, Span<byte> spikes, int spikeStride)
    {
        Guard.Rows(values.Length, rows, stride, neurons);
        Guard.Rows(spikes.Length, rows, spikeStride, spikeStride);
        Guard.AtLeast(spikeStride * 8, neurons);
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> source = values.Slice(row * stride, neurons);
            Span<byte> bits = spikes.Slice(row * spikeStride, spikeStride);
            for (int column = 0; column < bits.Length; column++)
            {
                int first = column * 8;
                int byteOfBits = 0;
                for (int neuron = first; neuron < Math.Min(first + 8, source.Length); neuron++)
                {
                    byteOfBits |= source[neuron] != 0 ? 1 << (neuron - first) : 0;
                }

                bits[column] = (byte)byteOfBits;
            }
        }
    }

    /// <summary>Adds a chunk's sums to the gradient.</summary>
    public static void AddTo(ReadOnlySpan<float> chunk, Span<float> gradient)
    {
        Guard.Length(gradient.Length, chunk.Length);
        ReadOnlySpan<Vector<float>> terms = MemoryMarshal.Cast<float, Vector<float>>(chunk);
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        for (int index = 0; index < sums.Length; index++)
        {
            sums[index] += terms[index];
        }

        for (int index = sums.Length * Vector<float>.Count; index < gradient.Length; index++)
        {
            gradient[index] += chunk[index];
        }
    }
}
