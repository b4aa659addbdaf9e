using System;
using System.ComponentModel;
using Edifice.Kernels;

namespace Edifice.CompilerServices;

/// <summary>The value of the last step, x[T - 1].</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LastDecoder
{
    /// <summary>The last step's values.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="steps">T.</param>
    /// <param name="features">Features, without padding.</param>
    /// <param name="values">[samples, time, valueStride].</param>
    /// <param name="valueStride">Distance between steps.</param>
    /// <param name="last">[samples, stride], overwritten; padding behind the features becomes zero.</param>
    /// <param name="stride">Distance between samples of the result.</param>
    public static void FromValues(
        int samples, int steps, int features, ReadOnlySpan<float> values, int valueStride, Span<float> last, int stride)
    {
        Guard.Rows(values.Length, samples * steps, valueStride, features);
        Rows.Copy(samples, features, values[((steps - 1) * valueStride)..], steps * valueStride, last, stride);
    }

    /// <summary>The adjoint: the last step has the whole gradient, all others none.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="steps">T.</param>
    /// <param name="features">Features, without padding.</param>
    /// <param name="lastAdjoint">[samples, stride].</param>
    /// <param name="stride">Distance between samples of it.</param>
    /// <param name="stepAdjoint">[samples, time, stepStride], overwritten; zero behind the features.</param>
    /// <param name="stepStride">Distance between steps of the result.</param>
    public static void Backward(
        int samples, int steps, int features, ReadOnlySpan<float> lastAdjoint, int stride, Span<float> stepAdjoint, int stepStride)
    {
        Guard.Rows(lastAdjoint.Length, samples, stride, features);
        Guard.AtLeast(stepAdjoint.Length, samples * steps * stepStride);
        stepAdjoint[..(samples * steps * stepStride)].Clear();
        for (int sample = 0; sample < samples; sample++)
        {
            int last = (sample * steps) + steps - 1;
            lastAdjoint.Slice(sample * stride, features).CopyTo(stepAdjoint[(last * stepStride)..]);
        }
    }
}
