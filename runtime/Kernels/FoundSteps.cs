using System;
using System.Runtime.InteropServices;

namespace Edifice.Kernels;

/// <summary>The one step per feature that a decoder found and kept for its adjoint.</summary>
internal static class FoundSteps
{
    /// <summary>One sample's steps, as integers in the space of as many numbers.</summary>
    public static Span<int> Of(Span<float> kept, int sample, int stride, int features)
        => MemoryMarshal.Cast<float, int>(kept.Slice(sample * stride, features));

    /// <summary>Gives each feature's gradient, times <paramref name="factor"/>, to the step that was found, and zero to all others.</summary>
    public static void Scatter(
        int samples, int steps, int features, float factor, ReadOnlySpan<float> adjoint, int stride,
        ReadOnlySpan<float> kept, int keptStride, Span<float> stepAdjoint, int stepStride)
    {
        Guard.Rows(adjoint.Length, samples, stride, features);
        Guard.Rows(kept.Length, samples, keptStride, features);
        Guard.AtLeast(stepAdjoint.Length, samples * steps * stepStride);
        stepAdjoint[..(samples * steps * stepStride)].Clear();
        for (int sample = 0; sample < samples; sample++)
        {
            ReadOnlySpan<int> found = MemoryMarshal.Cast<float, int>(kept.Slice(sample * keptStride, features));
            ReadOnlySpan<float> gradient = adjoint.Slice(sample * stride, features);
            Span<float> rows = stepAdjoint.Slice(sample * steps * stepStride, steps * stepStride);
            for (int feature = 0; feature < found.Length; feature++)
            {
                rows[(found[feature] * stepStride) + feature] = factor * gradient[feature];
            }
        }
    }
}
