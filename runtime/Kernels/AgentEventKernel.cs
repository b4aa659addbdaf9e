using System;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Edifice.Kernels;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <summary>Products with the spikes of a block of agents, in one of two ways with the same bits.</summary>
/// <remarks>
/// With masks, a vector is one output of several agents: a weight is added in the lanes of the agents whose input fired. With
/// events, a vector is several outputs of one agent: for every spike its weight row is added, and the sums are turned. The first
/// costs the same for one spike as for sixteen, the second nothing for an agent that is silent but more for every spike; it is
/// what many outputs and few spikes are for. Either way a sum is one chain, bias first, then the inputs that fired in ascending
/// order; adding +0 where none fired changes nothing, because no sum is ever -0.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AgentEventKernel
{
    private const int Agents = AgentBlock.Agents;

    /// <summary>Numbers of scratch that <see cref="Forward{TLanes}"/> takes: masks and places of the inputs, or lists of events and sums.</summary>
    public static int Scratch(in WeightLayout layout) => Math.Max(
        (Agents + 1) * layout.Inputs, Agents * (layout.Inputs + 2 + layout.PaddedOutputs));

    /// <summary>current[o] = bias + the weights of the inputs that fired, for all agents of a block.</summary>
    /// <param name="layout">The weights' layout, with a zero row.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="bias">One number per padded output, or empty.</param>
    /// <param name="spikes">[inputs] of 16 bits.</param>
    /// <param name="scratch"><see cref="Scratch"/> numbers.</param>
    /// <param name="current">[outputs, rounded up to 4][16], overwritten.</param>
    public static void Forward<TLanes>(
        in WeightLayout layout, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, ReadOnlySpan<byte> spikes,
        Span<float> scratch, Span<float> current)
        where TLanes : struct, ILanes<TLanes>
    {
        ReadOnlySpan<ushort> bits = AgentBlock.Bits(spikes, layout.Inputs);
        if (IsCheaperByEvents(layout, bits))
        {
            ByEvents<TLanes>(in layout, weights, bias, bits, scratch, current);
        }
        else
        {
            ByMasks<TLanes>(in layout, weights, bias, bits, scratch, current);
        }
    }

    internal static void ByMasks<TLanes>(
        in WeightLayout layout, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, ReadOnlySpan<ushort> bits,
        Span<float> scratch, Span<float> current)
        where TLanes : struct, ILanes<TLanes>
    {
        Guard.Length(weights.Length, layout.Length);
        Guard.AtLeast(scratch.Length, Scratch(in layout));
        Guard.AtLeast(current.Length, AgentKernel.RowsOf(layout.Outputs) * Agents);
        Span<float> masks = scratch[..(layout.Inputs * Agents)];
        Span<int> places = MemoryMarshal.Cast<float, int>(scratch.Slice(layout.Inputs * Agents, layout.Inputs));
        int active = 0;
        for (int input = 0; input < bits.Length; input++)
        {
            if (bits[input] != 0)
            {
                places[active] = input * layout.TileWidth;
                StoreMask<TLanes>(bits[input], ref masks[active * Agents]);
                active++;
            }
        }

        for (int tile = 0; tile * layout.TileWidth < layout.Outputs; tile++)
        {
            int outputs = AgentKernel.RowsOf(Math.Min(layout.TileWidth, layout.Outputs - (tile * layout.TileWidth)));
            ref float first = ref Unsafe.AsRef(in weights[tile * layout.TileLength]);
            for (int output = 0; output < outputs;)
            {
                ref float weight = ref Unsafe.Add(ref first, output);
                int index = (tile * layout.TileWidth) + output;
                ref float start = ref bias.IsEmpty ? ref Unsafe.NullRef<float>() : ref Unsafe.AsRef(in bias[index]);
                ref float result = ref current[index * Agents];
                bool areEight = output + 8 <= outputs;
                for (nint column = 0; column < Agents; column += TLanes.Count)
                {
                    if (areEight)
                    {
                        Eight<TLanes>(active, ref weight, ref start, ref places[0], ref Unsafe.Add(ref masks[0], column), ref Unsafe.Add(ref result, column));
                    }
                    else
                    {
                        Four<TLanes>(active, ref weight, ref start, ref places[0], ref Unsafe.Add(ref masks[0], column), ref Unsafe.Add(ref result, column));
                    }
                }

                output += areEight ? 8 : 4;
            }
        }
    }

    internal static void ByEvents<TLanes>(
        in WeightLayout layout, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, ReadOnlySpan<ushort> bits,
        Span<float> scratch, Span<float> current)
        where TLanes : struct, ILanes<TLanes>
    {
        int stride = layout.Inputs + 2;
        Guard.AtLeast(scratch.Length, Scratch(in layout));
        Guard.AtLeast(current.Length, layout.Outputs * Agents);
        Span<int> events = MemoryMarshal.Cast<float, int>(scratch[..(Agents * stride)]);
        Span<float> sums = scratch.Slice(Agents * stride, Agents * layout.PaddedOutputs);
        for (int agent = 0; agent < Agents; agent++)
        {
            events[agent * stride] = 0;
        }

        for (int input = 0; input < bits.Length; input++)
        {
            for (uint left = bits[input]; left != 0; left &= left - 1)
            {
                Span<int> list = events.Slice(BitOperations.TrailingZeroCount(left) * stride, stride);
                list[++list[0]] = input * layout.TileWidth;
            }
        }

        EventKernel.AddRows<TLanes>(Agents, in layout, weights, bias, events, sums, layout.PaddedOutputs);
        for (int agent = 0; agent < Agents; agent++)
        {
            ReadOnlySpan<float> row = sums.Slice(agent * layout.PaddedOutputs, layout.Outputs);
            for (int output = 0; output < row.Length; output++)
            {
                current[(output * Agents) + agent] = row[output];
            }
        }
    }

    // In cycles, roughly: with masks one per output and input that fired; with events a few for the list and the loop, and one
    // for each twelve outputs, and a few to turn the sums.
    private static bool IsCheaperByEvents(in WeightLayout layout, ReadOnlySpan<ushort> bits)
    {
        int active = 0;
        int spikes = 0;
        foreach (ushort word in bits)
        {
            active += word != 0 ? 1 : 0;
            spikes += BitOperations.PopCount(word);
        }

        long masks = (long)active * layout.Outputs;
        long events = ((long)spikes * (6 + (layout.PaddedOutputs / 12))) + (24L * layout.Outputs);
        return events < masks;
    }

    private static void StoreMask<TLanes>(uint bits, ref float mask)
        where TLanes : struct, ILanes<TLanes>
    {
        for (int column = 0; column < Agents; column += TLanes.Count)
        {
            TLanes.Store(TLanes.Mask(bits >> column), ref Unsafe.Add(ref mask, column));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Begin<TLanes>(ref float bias, nint output)
        where TLanes : struct, ILanes<TLanes>
        => Unsafe.IsNullRef(ref bias) ? TLanes.Zero : TLanes.Broadcast(Unsafe.Add(ref bias, output) + 0f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Next<TLanes>(TLanes sum, ref float weight, TLanes mask)
        where TLanes : struct, ILanes<TLanes>
        => sum + TLanes.KeepWhere(TLanes.Broadcast(weight), mask);

    // Eight sums hide the latency of the additions.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Eight<TLanes>(nint active, ref float weights, ref float bias, ref int place, ref float masks, ref float result)
        where TLanes : struct, ILanes<TLanes>
    {
        (TLanes sum0, TLanes sum1, TLanes sum2, TLanes sum3) = (Begin<TLanes>(ref bias, 0), Begin<TLanes>(ref bias, 1), Begin<TLanes>(ref bias, 2), Begin<TLanes>(ref bias, 3));
        (TLanes sum4, TLanes sum5, TLanes sum6, TLanes sum7) = (Begin<TLanes>(ref bias, 4), Begin<TLanes>(ref bias, 5), Begin<TLanes>(ref bias, 6), Begin<TLanes>(ref bias, 7));
        for (; active > 0; active--)
        {
            TLanes mask = TLanes.Load(in masks);
            ref float weight = ref Unsafe.Add(ref weights, place);
            sum0 = Next(sum0, ref weight, mask);
            sum1 = Next(sum1, ref Unsafe.Add(ref weight, 1), mask);
            sum2 = Next(sum2, ref Unsafe.Add(ref weight, 2), mask);
            sum3 = Next(sum3, ref Unsafe.Add(ref weight, 3), mask);
            sum4 = Next(sum4, ref Unsafe.Add(ref weight, 4), mask);
            sum5 = Next(sum5, ref Unsafe.Add(ref weight, 5), mask);
            sum6 = Next(sum6, ref Unsafe.Add(ref weight, 6), mask);
            sum7 = Next(sum7, ref Unsafe.Add(ref weight, 7), mask);
            masks = ref Unsafe.Add(ref masks, Agents);
            place = ref Unsafe.Add(ref place, 1);
        }

        StoreFour(sum0, sum1, sum2, sum3, ref result);
        StoreFour(sum4, sum5, sum6, sum7, ref Unsafe.Add(ref result, 4 * Agents));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four<TLanes>(nint active, ref float weights, ref float bias, ref int place, ref float masks, ref float result)
        where TLanes : struct, ILanes<TLanes>
    {
        (TLanes sum0, TLanes sum1, TLanes sum2, TLanes sum3) = (Begin<TLanes>(ref bias, 0), Begin<TLanes>(ref bias, 1), Begin<TLanes>(ref bias, 2), Begin<TLanes>(ref bias, 3));
        for (; active > 0; active--)
        {
            TLanes mask = TLanes.Load(in masks);
            ref float weight = ref Unsafe.Add(ref weights, place);
            sum0 = Next(sum0, ref weight, mask);
            sum1 = Next(sum1, ref Unsafe.Add(ref weight, 1), mask);
            sum2 = Next(sum2, ref Unsafe.Add(ref weight, 2), mask);
            sum3 = Next(sum3, ref Unsafe.Add(ref weight, 3), mask);
            masks = ref Unsafe.Add(ref masks, Agents);
            place = ref Unsafe.Add(ref place, 1);
        }

        StoreFour(sum0, sum1, sum2, sum3, ref result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreFour<TLanes>(TLanes first, TLanes second, TLanes third, TLanes fourth, ref float result)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes.Store(first, ref result);
        TLanes.Store(second, ref Unsafe.Add(ref result, Agents));
        TLanes.Store(third, ref Unsafe.Add(ref result, 2 * Agents));
        TLanes.Store(fourth, ref Unsafe.Add(ref result, 3 * Agents));
    }
}
