using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Edifice;

/// <summary>Means over samples and over neurons, each summed in ascending order.</summary>
internal static class NeuronMeans
{
    /// <summary>Each neuron's mean over the samples; a vector holds neighbours, so its width changes no bit.</summary>
    /// <param name="values">[samples, neurons].</param>
    /// <param name="means">[neurons], overwritten.</param>
    /// <param name="samples">1 or more.</param>
    public static void Of(ReadOnlySpan<float> values, Span<float> means, int samples)
    {
        means.Clear();
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(means);
        int rest = sums.Length * Vector<float>.Count;
        for (int sample = 0; sample < samples; sample++)
        {
            ReadOnlySpan<float> row = values.Slice(sample * means.Length, means.Length);
            ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(row);
            for (int index = 0; index < sums.Length; index++)
            {
                sums[index] += vectors[index];
            }

            for (int neuron = rest; neuron < means.Length; neuron++)
            {
                means[neuron] += row[neuron];
            }
        }

        foreach (ref float mean in means)
        {
            mean /= samples;
        }
    }

    public static double Mean(ReadOnlySpan<float> values)
    {
        double sum = 0;
        foreach (float value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
