using System;
using System.ComponentModel;
using Edifice.Kernels;

namespace Edifice.CompilerServices;

/// <summary>The largest value of all steps, max x[t]; of equal ones the first.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MaxDecoder
{
    /// <summary>The largest values, and the first step of each.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="steps">T.</param>
    /// <param name="features">Features, without padding.</param>
    /// <param name="values">[samples, time, valueStride].</param>
    /// <param name="valueStride">Distance between steps.</param>
    /// <param name="largest">[samples, stride], overwritten; padding behind the features becomes zero.</param>
    /// <param name="stride">Distance between samples of the result.</param>
    /// <param name="kept">[samples, keptStride] integers in the space of as many numbers: the step of each; empty for inference.</param>
    /// <param name="keptStride">Distance between samples of the kept steps.</param>
    public static void FromValues(
        int samples, int steps, int features, ReadOnlySpan<float> values, int valueStride, Span<float> largest, int stride,
        Span<float> kept, int keptStride)
    {
        Guard.Rows(values.Length, samples * steps, valueStride, features);
        Guard.Rows(largest.Length, samples, stride, features);
        for (int sample = 0; sample < samples; sample++)
        {
            Span<float> row = largest.Slice(sample * stride, stride);
            row[features..].Clear();
            Span<int> found = kept.IsEmpty ? default : FoundSteps.Of(kept, sample, keptStride, features);
            found.Clear();
            values.Slice(sample * steps * valueStride, features).CopyTo(row);
            for (int step = 1; step < steps; step++)
            {
                ReadOnlySpan<float> value = values.Slice(((sample * steps) + step) * valueStride, features);
                for (int feature = 0; feature < value.Length; feature++)
                {
                    if (value[feature] > row[feature])
                    {
                        row[feature] = value[feature];
                        if (!found.IsEmpty)
                        {
                            found[feature] = step;
                        }
                    }
                }
            }
        }
    }

    /// <summary>The adjoint: the step of the largest value has the whole gradient, all others none.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="steps">T.</param>
    /// <param name="features">Features, without padding.</param>
    /// <param name="largestAdjoint">[samples, stride].</param>
    /// <param name="stride">Distance between samples of it.</param>
    /// <param name="kept">The steps that <see cref="FromValues"/> kept.</param>
    /// <param name="keptStride">Distance between samples of the kept steps.</param>
    /// <param name="stepAdjoint">[samples, time, stepStride], overwritten; zero behind the features.</param>
    /// <param name="stepStride">Distance between steps of the result.</param>
    public static void Backward(
        int samples, int steps, int features, ReadOnlySpan<float> largestAdjoint, int stride,
        ReadOnlySpan<float> kept, int keptStride, Span<float> stepAdjoint, int stepStride)
        => FoundSteps.Scatter(samples, steps, features, 1f, largestAdjoint, stride, kept, keptStride, stepAdjoint, stepStride);
}
