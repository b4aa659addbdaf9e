using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Edifice.Numerics;

namespace Edifice.Kernels;

/// <summary>Spikes as bits: one step of a layer is a row of bits, the first neuron lowest.</summary>
internal static class SpikeBits
{
    /// <summary>Writes spikes of one step; counts below 8 come in ascending order.</summary>
    /// <param name="first">The byte of the first one.</param>
    /// <param name="bit">Its bit, 0 where <paramref name="count"/> is 8 or more.</param>
    /// <param name="count">Neurons.</param>
    /// <param name="mask">Their bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref byte first, int bit, int count, ulong mask)
    {
        switch (count)
        {
            case 64:
                Unsafe.WriteUnaligned(ref first, mask);
                break;
            case 32:
                Unsafe.WriteUnaligned(ref first, (uint)mask);
                break;
            case 16:
                Unsafe.WriteUnaligned(ref first, (ushort)mask);
                break;
            case 8:
                first = (byte)mask;
                break;
            default:
                first = (byte)(bit == 0 ? (byte)mask : first | (byte)(mask << bit));
                break;
        }
    }

    /// <summary>Turns eight rows of eight bits into eight columns: bit c of byte r becomes bit r of byte c.</summary>
    /// <remarks>Warren: Hacker's Delight, 2nd edition, section 7-3.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Transpose8(ulong rows)
    {
        ulong swap = (rows ^ (rows >> 7)) & 0x00AA00AA00AA00AAul;
        rows ^= swap ^ (swap << 7);
        swap = (rows ^ (rows >> 14)) & 0x0000CCCC0000CCCCul;
        rows ^= swap ^ (swap << 14);
        swap = (rows ^ (rows >> 28)) & 0x00000000F0F0F0F0ul;
        return rows ^ swap ^ (swap << 28);
    }

    /// <summary>The spikes of eight neurons over at most eight steps, one byte per neuron, the first step lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong EightNeurons(ref byte column, int stride, int steps)
    {
        ulong rows = 0;
        for (int step = 0; step < steps; step++)
        {
            rows |= (ulong)Unsafe.Add(ref column, step * stride) << (8 * step);
        }

        return Transpose8(rows);
    }

    /// <summary>Writes the indices of the set bits, times <paramref name="scale"/>, in ascending order; gives their number.</summary>
    /// <param name="row">At least one bit per neuron.</param>
    /// <param name="neurons">Bits behind them are not looked at, whatever a padded neuron did.</param>
    /// <param name="scale">Distance of a neuron's weights from the next one's.</param>
    /// <param name="events">Room for all neurons; overwritten, also behind the last index.</param>
    public static int Extract(ReadOnlySpan<byte> row, int neurons, int scale, Span<int> events)
    {
        // Sixteen or eight bits at a time, that many places written whether they are needed or not: no branch depends on a spike.
        int atOnce = InstructionSets.HasAvx512 ? 16 : InstructionSets.HasAvx2 ? 8 : 0;
        int whole = atOnce == 0 ? 0 : neurons / atOnce * atOnce;
        int count = whole == 0 ? 0
            : InstructionSets.HasAvx512 ? ExtractSixteens(row[..(whole / 8)], scale, events[..whole])
            : ExtractBytes(row[..(whole / 8)], scale, events[..whole]);
        ref int destination = ref MemoryMarshal.GetReference(events);
        for (int first = whole; first < neurons; first += 64)
        {
            ulong word = Word(row, first, neurons);
            while (word != 0)
            {
                Unsafe.Add(ref destination, count++) = (first + BitOperations.TrailingZeroCount(word)) * scale;
                word &= word - 1;
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int ExtractSixteens(ReadOnlySpan<byte> row, int scale, Span<int> events)
    {
        // As below: before bit n at most n places are written.
        ref byte bits = ref MemoryMarshal.GetReference(row);
        ref int start = ref MemoryMarshal.GetReference(events);
        ref int destination = ref start;
        Vector512<int> bitOfLane = Vector512.Create(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);
        Vector512<int> lanes = Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        Vector512<int> places = Avx512F.MultiplyLow(lanes, Avx512F.BroadcastScalarToVector512(Vector128.CreateScalarUnsafe(scale)));
        Vector512<int> sixteen = Avx512F.BroadcastScalarToVector512(Vector128.CreateScalarUnsafe(16 * scale));
        for (nint left = row.Length / 2; left > 0; left--)
        {
            ushort word = Unsafe.ReadUnaligned<ushort>(ref bits);
            Vector512<int> found = Avx512F.And(Avx512F.BroadcastScalarToVector512(Vector128.CreateScalarUnsafe((int)word)), bitOfLane);
            Vector512<int> mask = Avx512F.CompareNotEqual(found, Vector512<int>.Zero);
            Unsafe.WriteUnaligned(ref Unsafe.As<int, byte>(ref destination), Avx512F.Compress(Vector512<int>.Zero, mask, places));
            destination = ref Unsafe.Add(ref destination, BitOperations.PopCount(word));
            places = Avx512F.Add(places, sixteen);
            bits = ref Unsafe.Add(ref bits, 2);
        }

        return (int)(Unsafe.ByteOffset(ref start, ref destination) / sizeof(int));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int ExtractBytes(ReadOnlySpan<byte> row, int scale, Span<int> events)
    {
        // Before byte n at most 8 n indices are written, so eight more always have room.
        ref ulong places = ref MemoryMarshal.GetArrayDataReference(SetBits.Places);
        ref int start = ref MemoryMarshal.GetReference(events);
        ref int destination = ref start;
        Vector256<int> first = Vector256<int>.Zero;
        Vector256<int> eight = Vector256.Create(8);
        Vector256<int> scales = Vector256.Create(scale);
        foreach (byte bits in row)
        {
            Vector128<byte> found = Vector128.CreateScalarUnsafe(Unsafe.Add(ref places, bits)).AsByte();
            Vector256<int> indices = Avx2.Add(Avx2.ConvertToVector256Int32(found), first);
            Unsafe.WriteUnaligned(ref Unsafe.As<int, byte>(ref destination), Avx2.MultiplyLow(indices, scales));
            destination = ref Unsafe.Add(ref destination, BitOperations.PopCount(bits));
            first = Avx2.Add(first, eight);
        }

        return (int)(Unsafe.ByteOffset(ref start, ref destination) / sizeof(int));
    }

    /// <summary>Up to 64 bits of a row; bits behind the last neuron are masked out, whatever a padded neuron did.</summary>
    private static ulong Word(ReadOnlySpan<byte> row, int first, int neurons)
    {
        int bytes = Math.Min(8, row.Length - (first >> 3));
        ulong word = 0;
        if (bytes == 8)
        {
            word = Unsafe.ReadUnaligned<ulong>(in row[first >> 3]);
        }
        else
        {
            for (int index = 0; index < bytes; index++)
            {
                word |= (ulong)row[(first >> 3) + index] << (8 * index);
            }
        }

        int left = neurons - first;
        return left >= 64 ? word : word & ((1ul << left) - 1);
    }
}
