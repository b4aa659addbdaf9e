using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    // The bytes of a column, one per step, lie in one register: the top bits of all its bytes are then a neuron's spikes,
    // and doubling every byte brings the next neuron's bits to the top.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void GatherWord(ReadOnlySpan<byte> rows, int stride, int first, int steps, Span<uint> masks)
    {
        Span<byte> column = stackalloc byte[2 * Vector128<byte>.Count];
        column.Clear();
        ref byte bytes = ref MemoryMarshal.GetReference(column);
        ref byte row = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), first * stride);
        ref uint words = ref MemoryMarshal.GetReference(masks);
        for (int eight = 0; eight < stride; eight++)
        {
            for (int step = 0; step < steps; step++)
            {
                Unsafe.Add(ref bytes, step) = Unsafe.Add(ref row, (step * stride) + eight);
            }

            Vector128<byte> early = Vector128.LoadUnsafe(ref bytes);
            Vector128<byte> late = Vector128.LoadUnsafe(ref bytes, (nuint)Vector128<byte>.Count);
            for (int neuron = 7; neuron >= 0; neuron--)
            {
                Unsafe.Add(ref words, (eight * 8) + neuron) =
                    early.ExtractMostSignificantBits() | (late.ExtractMostSignificantBits() << Vector128<byte>.Count);
                early += early;
                late += late;
            }
        }
    }
}
