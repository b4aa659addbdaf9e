using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Edifice.Kernels;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <summary>Products with spikes: for every spike, its weight row is added; silent inputs cost nothing and touch nothing.</summary>
/// <remarks>
/// Each output is one chain, bias first, then the active inputs in ascending order: the bits of the dense product of the
/// same zeros and ones. Several rows at a time hide the latency of the additions: two where a tile is four vectors wide, else
/// four. The shorter lists are padded with the tile's zero row, which changes no bit because no chain is ever -0.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EventKernel
{
    /// <summary>Integers of scratch that <see cref="Forward{TLanes}"/> needs.</summary>
    public static int EventScratch(int rows, int inputs) => rows * (inputs + 2);

    /// <summary>current[r] = bias + the weight rows of the spikes in row r.</summary>
    /// <param name="rows">Samples times time steps.</param>
    /// <param name="layout">The weights' layout, with a zero row.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="bias">One number per padded output, or empty.</param>
    /// <param name="spikes">[rows, spikeStride] bytes of bits.</param>
    /// <param name="spikeStride">Bytes per row.</param>
    /// <param name="scratch"><see cref="EventScratch"/> integers, in the space of as many numbers.</param>
    /// <param name="current">[rows, currentStride], overwritten up to the padded outputs.</param>
    /// <param name="currentStride">Distance between rows of the result.</param>
    public static void Forward<TLanes>(
        int rows, in WeightLayout layout, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias,
        ReadOnlySpan<byte> spikes, int spikeStride, Span<float> scratch, Span<float> current, int currentStride)
        where TLanes : struct, ILanes<TLanes>
    {
        int stride = layout.Inputs + 2;
        Guard.Rows(spikes.Length, rows, spikeStride, spikeStride);
        Guard.AtLeast(spikeStride * 8, layout.Inputs);
        Guard.AtLeast(scratch.Length, EventScratch(rows, layout.Inputs));
        Span<int> events = MemoryMarshal.Cast<float, int>(scratch);
        for (int row = 0; row < rows; row++)
        {
            Span<int> list = events.Slice(row * stride, stride);
            list[0] = SpikeBits.Extract(spikes.Slice(row * spikeStride, spikeStride), layout.Inputs, layout.TileWidth, list[1..]);
        }

        AddRows<TLanes>(rows, in layout, weights, bias, events, current, currentStride);
    }

    /// <summary>The same for lists of places: each [inputs + 2], its count in front; lists that run together are made equally long.</summary>
    internal static void AddRows<TLanes>(
        int rows, in WeightLayout layout, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias,
        Span<int> events, Span<float> current, int currentStride)
        where TLanes : struct, ILanes<TLanes>
    {
        int stride = layout.Inputs + 2;
        Guard.Length(weights.Length, layout.Length);
        Guard.Rows(current.Length, rows, currentStride, layout.PaddedOutputs);
        int together = layout.TileWidth >= 4 * TLanes.Count ? 2 : 4;
        for (int row = 0; row < rows; row += together)
        {
            int count = Math.Min(together, rows - row);
            Pad(events.Slice(row * stride, count * stride), stride, layout.Inputs * layout.TileWidth);
        }

        for (int tile = 0; tile < layout.Tiles; tile++)
        {
            ref float start = ref Unsafe.Add(ref MemoryMarshal.GetReference(bias), tile * layout.TileWidth);
            ref float tileWeights = ref Unsafe.AsRef(in weights[tile * layout.TileLength]);
            ref float result = ref Unsafe.Add(ref MemoryMarshal.GetReference(current), tile * layout.TileWidth);
            int column = 0;
            for (; column + (4 * TLanes.Count) <= layout.TileWidth; column += 4 * TLanes.Count)
            {
                FourVectors<TLanes>(
                    rows, ref Unsafe.Add(ref tileWeights, column), ref Unsafe.Add(ref start, column), !bias.IsEmpty,
                    ref MemoryMarshal.GetReference(events), stride, ref Unsafe.Add(ref result, column), currentStride);
            }

            for (; column + (2 * TLanes.Count) <= layout.TileWidth; column += 2 * TLanes.Count)
            {
                TwoVectors<TLanes>(
                    rows, ref Unsafe.Add(ref tileWeights, column), ref Unsafe.Add(ref start, column), !bias.IsEmpty,
                    ref MemoryMarshal.GetReference(events), stride, ref Unsafe.Add(ref result, column), currentStride);
            }

            for (; column < layout.TileWidth; column += TLanes.Count)
            {
                OneVector<TLanes>(
                    rows, ref Unsafe.Add(ref tileWeights, column), ref Unsafe.Add(ref start, column), !bias.IsEmpty,
                    ref MemoryMarshal.GetReference(events), stride, ref Unsafe.Add(ref result, column), currentStride);
            }
        }
    }

    /// <summary>Makes event lists equally long; their counts stand in front of them.</summary>
    private static void Pad(Span<int> lists, int stride, int zeroRow)
    {
        int longest = 0;
        for (int start = 0; start < lists.Length; start += stride)
        {
            longest = Math.Max(longest, lists[start]);
        }

        for (int start = 0; start < lists.Length; start += stride)
        {
            lists.Slice(start + 1 + lists[start], longest - lists[start]).Fill(zeroRow);
            lists[start] = longest;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Begin<TLanes>(ref float bias, nint column, bool hasBias)
        where TLanes : struct, ILanes<TLanes>
        => hasBias ? TLanes.Load(in Unsafe.Add(ref bias, column)) + TLanes.Zero : TLanes.Zero;

    // One variable per sum, and compiled for good at once, as the loops of PanelRows.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourVectors<TLanes>(
        nint rows, ref float weights, ref float bias, bool hasBias, ref int list, nint stride, ref float current, nint currentStride)
        where TLanes : struct, ILanes<TLanes>
    {
        nint count = TLanes.Count;
        TLanes start0 = Begin<TLanes>(ref bias, 0, hasBias);
        TLanes start1 = Begin<TLanes>(ref bias, count, hasBias);
        TLanes start2 = Begin<TLanes>(ref bias, 2 * count, hasBias);
        TLanes start3 = Begin<TLanes>(ref bias, 3 * count, hasBias);
        nint row = 0;
        for (; row + 1 < rows; row += 2)
        {
            (TLanes upper0, TLanes upper1, TLanes upper2, TLanes upper3) = (start0, start1, start2, start3);
            (TLanes lower0, TLanes lower1, TLanes lower2, TLanes lower3) = (start0, start1, start2, start3);
            ref int upperEvent = ref Unsafe.Add(ref list, 1);
            ref int lowerEvent = ref Unsafe.Add(ref list, stride + 1);
            for (nint left = list; left > 0; left--)
            {
                ref float upper = ref Unsafe.Add(ref weights, upperEvent);
                ref float lower = ref Unsafe.Add(ref weights, lowerEvent);
                upper0 += TLanes.Load(in upper);
                upper1 += TLanes.Load(in Unsafe.Add(ref upper, count));
                upper2 += TLanes.Load(in Unsafe.Add(ref upper, 2 * count));
                upper3 += TLanes.Load(in Unsafe.Add(ref upper, 3 * count));
                lower0 += TLanes.Load(in lower);
                lower1 += TLanes.Load(in Unsafe.Add(ref lower, count));
                lower2 += TLanes.Load(in Unsafe.Add(ref lower, 2 * count));
                lower3 += TLanes.Load(in Unsafe.Add(ref lower, 3 * count));
                upperEvent = ref Unsafe.Add(ref upperEvent, 1);
                lowerEvent = ref Unsafe.Add(ref lowerEvent, 1);
            }

            Store(upper0, upper1, upper2, upper3, ref current);
            Store(lower0, lower1, lower2, lower3, ref Unsafe.Add(ref current, currentStride));
            current = ref Unsafe.Add(ref current, 2 * currentStride);
            list = ref Unsafe.Add(ref list, 2 * stride);
        }

        if (row < rows)
        {
            for (nint index = 1; index <= list; index++)
            {
                ref float weight = ref Unsafe.Add(ref weights, Unsafe.Add(ref list, index));
                start0 += TLanes.Load(in weight);
                start1 += TLanes.Load(in Unsafe.Add(ref weight, count));
                start2 += TLanes.Load(in Unsafe.Add(ref weight, 2 * count));
                start3 += TLanes.Load(in Unsafe.Add(ref weight, 3 * count));
            }

            Store(start0, start1, start2, start3, ref current);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TwoVectors<TLanes>(
        nint rows, ref float weights, ref float bias, bool hasBias, ref int list, nint stride, ref float current, nint currentStride)
        where TLanes : struct, ILanes<TLanes>
    {
        nint count = TLanes.Count;
        TLanes start0 = Begin<TLanes>(ref bias, 0, hasBias);
        TLanes start1 = Begin<TLanes>(ref bias, count, hasBias);
        nint row = 0;
        for (; row + 3 < rows; row += 4)
        {
            (TLanes first0, TLanes first1) = (start0, start1);
            (TLanes second0, TLanes second1) = (start0, start1);
            (TLanes third0, TLanes third1) = (start0, start1);
            (TLanes fourth0, TLanes fourth1) = (start0, start1);
            ref int place = ref Unsafe.Add(ref list, 1);
            for (nint left = list; left > 0; left--)
            {
                ref float first = ref Unsafe.Add(ref weights, place);
                ref float second = ref Unsafe.Add(ref weights, Unsafe.Add(ref place, stride));
                ref float third = ref Unsafe.Add(ref weights, Unsafe.Add(ref place, 2 * stride));
                ref float fourth = ref Unsafe.Add(ref weights, Unsafe.Add(ref place, 3 * stride));
                first0 += TLanes.Load(in first);
                first1 += TLanes.Load(in Unsafe.Add(ref first, count));
                second0 += TLanes.Load(in second);
                second1 += TLanes.Load(in Unsafe.Add(ref second, count));
                third0 += TLanes.Load(in third);
                third1 += TLanes.Load(in Unsafe.Add(ref third, count));
                fourth0 += TLanes.Load(in fourth);
                fourth1 += TLanes.Load(in Unsafe.Add(ref fourth, count));
                place = ref Unsafe.Add(ref place, 1);
            }

            Store(first0, first1, ref current);
            Store(second0, second1, ref Unsafe.Add(ref current, currentStride));
            Store(third0, third1, ref Unsafe.Add(ref current, 2 * currentStride));
            Store(fourth0, fourth1, ref Unsafe.Add(ref current, 3 * currentStride));
            current = ref Unsafe.Add(ref current, 4 * currentStride);
            list = ref Unsafe.Add(ref list, 4 * stride);
        }

        for (; row < rows; row++)
        {
            (TLanes sum0, TLanes sum1) = (start0, start1);
            for (nint index = 1; index <= list; index++)
            {
                ref float weight = ref Unsafe.Add(ref weights, Unsafe.Add(ref list, index));
                sum0 += TLanes.Load(in weight);
                sum1 += TLanes.Load(in Unsafe.Add(ref weight, count));
            }

            Store(sum0, sum1, ref current);
            current = ref Unsafe.Add(ref current, currentStride);
            list = ref Unsafe.Add(ref list, stride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneVector<TLanes>(
        nint rows, ref float weights, ref float bias, bool hasBias, ref int list, nint stride, ref float current, nint currentStride)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes start = Begin<TLanes>(ref bias, 0, hasBias);
        nint row = 0;
        for (; row + 3 < rows; row += 4)
        {
            (TLanes first, TLanes second, TLanes third, TLanes fourth) = (start, start, start, start);
            ref int place = ref Unsafe.Add(ref list, 1);
            for (nint left = list; left > 0; left--)
            {
                first += TLanes.Load(in Unsafe.Add(ref weights, place));
                second += TLanes.Load(in Unsafe.Add(ref weights, Unsafe.Add(ref place, stride)));
                third += TLanes.Load(in Unsafe.Add(ref weights, Unsafe.Add(ref place, 2 * stride)));
                fourth += TLanes.Load(in Unsafe.Add(ref weights, Unsafe.Add(ref place, 3 * stride)));
                place = ref Unsafe.Add(ref place, 1);
            }

            TLanes.Store(first, ref current);
            TLanes.Store(second, ref Unsafe.Add(ref current, currentStride));
            TLanes.Store(third, ref Unsafe.Add(ref current, 2 * currentStride));
            TLanes.Store(fourth, ref Unsafe.Add(ref current, 3 * currentStride));
            current = ref Unsafe.Add(ref current, 4 * currentStride);
            list = ref Unsafe.Add(ref list, 4 * stride);
        }

        for (; row < rows; row++)
        {
            TLanes sum = start;
            for (nint index = 1; index <= list; index++)
            {
                sum += TLanes.Load(in Unsafe.Add(ref weights, Unsafe.Add(ref list, index)));
            }

            TLanes.Store(sum, ref current);
            current = ref Unsafe.Add(ref current, currentStride);
            list = ref Unsafe.Add(ref list, stride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TLanes>(TLanes first, TLanes second, ref float place)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes.Store(first, ref place);
        TLanes.Store(second, ref Unsafe.Add(ref place, TLanes.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TLanes>(TLanes first, TLanes second, TLanes third, TLanes fourth, ref float place)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes.Store(first, ref place);
        TLanes.Store(second, ref Unsafe.Add(ref place, TLanes.Count));
        TLanes.Store(third, ref Unsafe.Add(ref place, 2 * TLanes.Count));
        TLanes.Store(fourth, ref Unsafe.Add(ref place, 3 * TLanes.Count));
    }
}
