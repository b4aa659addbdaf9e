using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Edifice.Kernels;
using Edifice.Numerics;

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
        ref byte last = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), (first + steps - 1) * stride);
        ref uint words = ref MemoryMarshal.GetReference(masks);
        int column = 0;
        if (InstructionSets.HasAvx2)
        {
            for (; column + sizeof(uint) <= stride; column += sizeof(uint))
            {
                GatherFour(ref Unsafe.Add(ref last, column), stride, steps, ref Unsafe.Add(ref words, column * 8));
            }
        }

        for (; column < stride; column++)
        {
            GatherOne(ref Unsafe.Add(ref last, column), stride, steps, ref Unsafe.Add(ref words, column * 8));
        }
    }

    // Eight neurons are the lanes of a vector. From the last step to the first every word is doubled, and gets one more where its
    // neuron's bit is set: a comparison gives -1 there. The instructions are named because a NativeAOT binary that looks for AVX2
    // at run time has no others: what Vector256 offers it is software.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void GatherFour(ref byte last, int stride, int steps, ref uint words)
    {
        Vector256<uint> bits0 = Vector256.Create(1u, 2, 4, 8, 16, 32, 64, 128);
        Vector256<uint> bits1 = Avx2.ShiftLeftLogical(bits0, 8);
        Vector256<uint> bits2 = Avx2.ShiftLeftLogical(bits0, 16);
        Vector256<uint> bits3 = Avx2.ShiftLeftLogical(bits0, 24);
        Vector256<uint> words0 = default;
        Vector256<uint> words1 = default;
        Vector256<uint> words2 = default;
        Vector256<uint> words3 = default;
        for (; steps > 0; steps--)
        {
            Vector256<uint> row = Avx2.BroadcastScalarToVector256(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(ref last)));
            words0 = Next(words0, row, bits0);
            words1 = Next(words1, row, bits1);
            words2 = Next(words2, row, bits2);
            words3 = Next(words3, row, bits3);
            last = ref Unsafe.Subtract(ref last, stride);
        }

        words0.StoreUnsafe(ref words);
        words1.StoreUnsafe(ref words, 8);
        words2.StoreUnsafe(ref words, 16);
        words3.StoreUnsafe(ref words, 24);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Next(Vector256<uint> words, Vector256<uint> row, Vector256<uint> bits)
        => Avx2.Subtract(Avx2.Add(words, words), Avx2.CompareEqual(Avx2.And(row, bits), bits));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void GatherOne(ref byte last, int stride, int steps, ref uint words)
    {
        Vector128<uint> lowBits = Vector128.Create(1u, 2, 4, 8);
        Vector128<uint> highBits = Vector128.Create(16u, 32, 64, 128);
        Vector128<uint> low = default;
        Vector128<uint> high = default;
        for (; steps > 0; steps--)
        {
            Vector128<uint> row = Vector128.Create((uint)last);
            low = low + low - Vector128.Equals(row & lowBits, lowBits);
            high = high + high - Vector128.Equals(row & highBits, highBits);
            last = ref Unsafe.Subtract(ref last, stride);
        }

        low.StoreUnsafe(ref words);
        high.StoreUnsafe(ref words, 4);
    }
}
