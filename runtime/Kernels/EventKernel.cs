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
/// same zeros and ones. Two rows at a time hide the latency of the additions; the shorter list is padded with the tile's
/// zero row, which changes no bit because no chain is ever -0.
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
        Guard.Length(weights.Length, layout.Length);
        Guard.Rows(spikes.Length, rows, spikeStride, spikeStride);
        Guard.AtLeast(spikeStride * 8, layout.Inputs);
        Guard.AtLeast(scratch.Length, EventScratch(rows, layout.Inputs));
        Guard.Rows(current.Length, rows, currentStride, layout.PaddedOutputs);
        Span<int> events = MemoryMarshal.Cast<float, int>(scratch);
        for (int row = 0; row < rows; row++)
        {
            Span<int> list = events.Slice(row * stride, stride);
            list[0] = SpikeBits.Extract(spikes.Slice(row * spikeStride, spikeStride), layout.Inputs, layout.TileWidth, list[1..]);
        }

        for (int row = 0; row + 1 < rows; row += 2)
        {
            Pad(events.Slice(row * stride, stride), events.Slice((row + 1) * stride, stride), layout.Inputs * layout.TileWidth);
        }

        for (int tile = 0; tile < layout.Tiles; tile++)
        {
            ref float start = ref Unsafe.Add(ref MemoryMarshal.GetReference(bias), tile * layout.TileWidth);
            ref float tileWeights = ref Unsafe.AsRef(in weights[tile * layout.TileLength]);
            ref float result = ref Unsafe.Add(ref MemoryMarshal.GetReference(current), tile * layout.TileWidth);
            if (TLanes.Count >= 16)
            {
                Tile<Twice<TLanes>, TLanes>(rows, layout.TileWidth, ref tileWeights, ref start, !bias.IsEmpty, events, stride, ref result, currentStride);
            }
            else
            {
                Tile<Twice<Twice<TLanes>>, Twice<TLanes>>(rows, layout.TileWidth, ref tileWeights, ref start, !bias.IsEmpty, events, stride, ref result, currentStride);
            }
        }
    }

    /// <summary>Makes two event lists equally long; their counts stand in front of them.</summary>
    private static void Pad(Span<int> upper, Span<int> lower, int zeroRow)
    {
        int longest = Math.Max(upper[0], lower[0]);
        upper.Slice(1 + upper[0], longest - upper[0]).Fill(zeroRow);
        lower.Slice(1 + lower[0], longest - lower[0]).Fill(zeroRow);
        upper[0] = longest;
        lower[0] = longest;
    }

    private static void Tile<TWide, TNarrow>(
        int rows, int width, ref float weights, ref float bias, bool hasBias,
        ReadOnlySpan<int> events, int stride, ref float current, int currentStride)
        where TWide : struct, ILanes<TWide>
        where TNarrow : struct, ILanes<TNarrow>
    {
        int column = 0;
        for (; column + TWide.Count <= width; column += TWide.Count)
        {
            Columns<TWide>(
                rows, ref Unsafe.Add(ref weights, column), ref Unsafe.Add(ref bias, column), hasBias,
                events, stride, ref Unsafe.Add(ref current, column), currentStride);
        }

        for (; column < width; column += TNarrow.Count)
        {
            Columns<TNarrow>(
                rows, ref Unsafe.Add(ref weights, column), ref Unsafe.Add(ref bias, column), hasBias,
                events, stride, ref Unsafe.Add(ref current, column), currentStride);
        }
    }

    private static void Columns<TBlock>(
        int rows, ref float weights, ref float bias, bool hasBias,
        ReadOnlySpan<int> events, int stride, ref float current, int currentStride)
        where TBlock : struct, ILanes<TBlock>
    {
        TBlock start = hasBias ? TBlock.Load(in bias) + TBlock.Zero : TBlock.Zero;
        ref int list = ref MemoryMarshal.GetReference(events);
        int row = 0;
        for (; row + 1 < rows; row += 2)
        {
            TBlock upper = start;
            TBlock lower = start;
            int count = list;
            ref int upperEvent = ref Unsafe.Add(ref list, 1);
            ref int lowerEvent = ref Unsafe.Add(ref list, stride + 1);
            for (nint index = 0; index < count; index++)
            {
                upper += TBlock.Load(in Unsafe.Add(ref weights, Unsafe.Add(ref upperEvent, index)));
                lower += TBlock.Load(in Unsafe.Add(ref weights, Unsafe.Add(ref lowerEvent, index)));
            }

            TBlock.Store(upper, ref current);
            TBlock.Store(lower, ref Unsafe.Add(ref current, currentStride));
            current = ref Unsafe.Add(ref current, 2 * currentStride);
            list = ref Unsafe.Add(ref list, 2 * stride);
        }

        if (row < rows)
        {
            TBlock sum = start;
            int count = list;
            for (nint index = 1; index <= count; index++)
            {
                sum += TBlock.Load(in Unsafe.Add(ref weights, Unsafe.Add(ref list, index)));
            }

            TBlock.Store(sum, ref current);
        }
    }
}
