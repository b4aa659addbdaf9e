using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Edifice.Kernels;

namespace Edifice.CompilerServices;

/// <summary>When each neuron fired, as words of 30 steps: six groups of 5, the first step lowest.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SpikeTiming
{
    /// <summary>Steps in a word: whole groups, so that no group is split between words.</summary>
    public const int StepsPerWord = 30;

    /// <summary>Words per neuron.</summary>
    public static int Words(int steps) => (steps + StepsPerWord - 1) / StepsPerWord;

    /// <summary>Turns rows of bits, one per step, into words, one neuron beside the other.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="shape">Sizes.</param>
    /// <param name="spikes">[samples, time, padded / 8] bytes.</param>
    /// <param name="timing">[samples, words, padded] words in the space of as many numbers, overwritten.</param>
    public static void Gather(int samples, in NeuronShape shape, ReadOnlySpan<byte> spikes, Span<float> timing)
    {
        int words = Words(shape.TimeSteps);
        Guard.AtLeast(spikes.Length, samples * shape.TimeSteps * shape.SpikeStride);
        Guard.AtLeast(timing.Length, samples * words * shape.Padded);
        Span<uint> masks = MemoryMarshal.Cast<float, uint>(timing);
        for (int sample = 0; sample < samples; sample++)
        {
            ReadOnlySpan<byte> rows = spikes.Slice(sample * shape.TimeSteps * shape.SpikeStride, shape.TimeSteps * shape.SpikeStride);
            for (int word = 0; word < words; word++)
            {
                int first = word * StepsPerWord;
                GatherWord(rows, shape.SpikeStride, first, Math.Min(StepsPerWord, shape.TimeSteps - first),
                    masks.Slice(((sample * words) + word) * shape.Padded, shape.Padded));
            }
        }
    }

    private static void GatherWord(ReadOnlySpan<byte> rows, int stride, int first, int steps, Span<uint> masks)
    {
        for (int column = 0; column < stride; column++)
        {
            Span<uint> eight = masks.Slice(column * 8, 8);
            eight.Clear();
            for (int done = 0; done < steps; done += 8)
            {
                ulong neurons = SpikeBits.EightNeurons(
                    ref Unsafe.AsRef(in rows[((first + done) * stride) + column]), stride, Math.Min(8, steps - done));
                for (int neuron = 0; neurons != 0; neuron++)
                {
                    eight[neuron] |= (uint)(neurons & 0xFF) << done;
                    neurons >>= 8;
                }
            }
        }
    }
}
