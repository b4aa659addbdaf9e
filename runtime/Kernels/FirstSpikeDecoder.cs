using System;
using System.ComponentModel;
using Edifice.Kernels;

namespace Edifice.CompilerServices;

/// <summary>The step of each neuron's first spike, counted from 0; T for a neuron that stays silent.</summary>
/// <remarks>
/// A step number has no derivative by a spike. Its surrogate is -1 at the first spike, for a stronger membrane would have
/// fired earlier, and 0 at all other steps; a silent neuron gets it at the last step, so that it can learn to fire.
/// Eshraghian et al., Training Spiking Neural Networks Using Lessons From Deep Learning, Proc. IEEE 111 (9), 2023, and
/// <c>FirstSpike</c> in <c>snntorch.functional.loss.SpikeTime</c>. The one difference: there a silent neuron has the time
/// T - 1, as if it fired in the last step; here it has T, which no neuron that fires can have.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FirstSpikeDecoder
{
    /// <summary>The times, and the steps that the gradient goes to.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="shape">Sizes.</param>
    /// <param name="spikes">[samples, time, padded / 8] bytes of bits.</param>
    /// <param name="times">[samples, stride], overwritten; padding behind the neurons becomes zero.</param>
    /// <param name="stride">Distance between samples of the result.</param>
    /// <param name="kept">[samples, keptStride] integers in the space of as many numbers; empty for inference.</param>
    /// <param name="keptStride">Distance between samples of the kept steps.</param>
    public static void FromSpikes(
        int samples, in NeuronShape shape, ReadOnlySpan<byte> spikes, Span<float> times, int stride, Span<float> kept, int keptStride)
    {
        int steps = shape.TimeSteps;
        Guard.AtLeast(spikes.Length, samples * steps * shape.SpikeStride);
        Guard.Rows(times.Length, samples, stride, shape.Neurons);
        for (int sample = 0; sample < samples; sample++)
        {
            Span<float> row = times.Slice(sample * stride, stride);
            row[shape.Neurons..].Clear();
            Span<int> found = kept.IsEmpty ? default : FoundSteps.Of(kept, sample, keptStride, shape.Neurons);
            ReadOnlySpan<byte> bits = spikes.Slice(sample * steps * shape.SpikeStride, steps * shape.SpikeStride);
            for (int neuron = 0; neuron < shape.Neurons; neuron++)
            {
                int time = FirstStep(bits, neuron, steps, shape.SpikeStride);
                row[neuron] = time;
                if (!found.IsEmpty)
                {
                    found[neuron] = Math.Min(time, steps - 1);
                }
            }
        }
    }

    /// <summary>The adjoint: the first spike has the gradient times -1, all other steps none.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="steps">T.</param>
    /// <param name="features">Neurons, without padding.</param>
    /// <param name="timeAdjoint">[samples, stride].</param>
    /// <param name="stride">Distance between samples of it.</param>
    /// <param name="kept">The steps that <see cref="FromSpikes"/> kept.</param>
    /// <param name="keptStride">Distance between samples of the kept steps.</param>
    /// <param name="stepAdjoint">[samples, time, stepStride], overwritten; zero behind the neurons.</param>
    /// <param name="stepStride">Distance between steps of the result.</param>
    public static void Backward(
        int samples, int steps, int features, ReadOnlySpan<float> timeAdjoint, int stride,
        ReadOnlySpan<float> kept, int keptStride, Span<float> stepAdjoint, int stepStride)
        => FoundSteps.Scatter(samples, steps, features, -1f, timeAdjoint, stride, kept, keptStride, stepAdjoint, stepStride);

    private static int FirstStep(ReadOnlySpan<byte> bits, int neuron, int steps, int stride)
    {
        int mask = 1 << (neuron & 7);
        int place = neuron >> 3;
        int step = 0;
        while (step < steps && (bits[place] & mask) == 0)
        {
            place += stride;
            step++;
        }

        return step;
    }
}
