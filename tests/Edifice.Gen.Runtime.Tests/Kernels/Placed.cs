using System;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Logical arrays as kernels lay them in memory.</summary>
internal static class Placed
{
    /// <summary>A matrix [out, in] in a layout; the padding is zero.</summary>
    public static float[] Matrix(WeightLayout layout, float[] values)
    {
        float[] storage = new float[layout.Length];
        for (int output = 0; output < layout.Outputs; output++)
        {
            for (int input = 0; input < layout.Inputs; input++)
            {
                storage[layout.IndexOf(output, input)] = values[(output * layout.Inputs) + input];
            }
        }

        return storage;
    }

    /// <summary>Rows of <paramref name="width"/> numbers, zeros up to <paramref name="padded"/>, and <paramref name="between"/> up to the next row.</summary>
    public static float[] Rows(float[] values, int width, int padded, int stride, float between)
    {
        int rows = values.Length / width;
        float[] storage = new float[rows * stride];
        storage.AsSpan().Fill(between);
        for (int row = 0; row < rows; row++)
        {
            Span<float> target = storage.AsSpan(row * stride, stride);
            values.AsSpan(row * width, width).CopyTo(target);
            target[width..padded].Clear();
        }

        return storage;
    }

    /// <summary>Rows of spikes as bits, the first neuron lowest; with <paramref name="noise"/>, the bits behind the last neuron are set.</summary>
    public static byte[] Bits(bool[] spikes, int neurons, int stride, bool noise)
    {
        int rows = spikes.Length / neurons;
        byte[] bits = new byte[rows * stride];
        for (int row = 0; row < rows; row++)
        {
            for (int bit = 0; bit < 8 * stride; bit++)
            {
                if (bit < neurons ? spikes[(row * neurons) + bit] : noise)
                {
                    bits[(row * stride) + (bit / 8)] |= (byte)(1 << (bit % 8));
                }
            }
        }

        return bits;
    }
}
