using System;
using System.ComponentModel;

namespace Edifice.CompilerServices;

/// <summary>The mean over the time steps, (1/T) Σ x[t]: the sum, divided by T.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MeanDecoder
{
    /// <summary>Rates of spikes: how often each neuron fired, divided by T.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="shape">Sizes.</param>
    /// <param name="spikes">[samples, time, padded / 8] bytes of bits.</param>
    /// <param name="means">[samples, stride], overwritten; padding behind the neurons becomes zero.</param>
    /// <param name="stride">Distance between samples of the result.</param>
    public static void FromSpikes(int samples, in NeuronShape shape, ReadOnlySpan<byte> spikes, Span<float> means, int stride)
    {
        SumDecoder.FromSpikes(samples, shape, spikes, means, stride);
        Divide(means[..(samples * stride)], shape.TimeSteps);
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
        SumDecoder.FromValues(samples, steps, features, values, valueStride, means, stride);
        Divide(means[..(samples * stride)], steps);
    }

    /// <summary>The adjoint: every step has the mean's gradient, divided by T.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="steps">T.</param>
    /// <param name="features">Features, without padding.</param>
    /// <param name="meanAdjoint">[samples, stride].</param>
    /// <param name="stride">Distance between samples of it.</param>
    /// <param name="padded">Features with padding.</param>
    /// <param name="stepAdjoint">[samples, padded], overwritten: one row for all steps; the padding becomes zero.</param>
    public static void Backward(
        int samples, int steps, int features, ReadOnlySpan<float> meanAdjoint, int stride, int padded, Span<float> stepAdjoint)
    {
        SumDecoder.Backward(samples, steps, features, meanAdjoint, stride, padded, stepAdjoint);
        Divide(stepAdjoint[..(samples * padded)], steps);
    }

    private static void Divide(Span<float> sums, int steps)
    {
        for (int index = 0; index < sums.Length; index++)
        {
            sums[index] /= steps;
        }
    }
}
