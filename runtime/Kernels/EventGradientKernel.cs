using System;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Edifice.Kernels;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <summary>Weight gradients of a synapse whose inputs are spikes: for every input, the adjoints of the steps in which it fired.</summary>
/// <remarks>
/// Five steps have 32 possible patterns: their 32 sums are made once per tile and sample, and each input then takes one
/// of them per group, whatever its rate. Where few neurons fire, a loop over the spikes is cheaper; it sums the same
/// numbers in the same order, so that the choice changes no bit.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EventGradientKernel
{
    private const int Patterns = 1 << TimeSums.GroupSize;
    private const int GroupsPerWord = SpikeTiming.StepsPerWord / TimeSums.GroupSize;

    // Samples of one call: one bit each says how a sample is summed.
    private const int MostSamples = 32;

    // Below this share of active steps a loop over the spikes takes less time than the tables (measured near 3 %).
    private const double TableRate = 0.03;

    /// <summary>Numbers of scratch for tiles of <paramref name="tileWidth"/> outputs.</summary>
    public static int TableScratch(int tileWidth) => GroupsPerWord * Patterns * tileWidth;

    /// <summary>Adds samples' weight gradients to the running sum of their chunk, one sample after the other.</summary>
    /// <remarks>Tile by tile, so that a tile of the sum stays in cache while all samples pass over it.</remarks>
    /// <param name="samples">Samples, at most 32.</param>
    /// <param name="steps">T.</param>
    /// <param name="layout">The weights' layout.</param>
    /// <param name="timing">[samples, words, inputStride]: when each input fired.</param>
    /// <param name="inputStride">Padded inputs.</param>
    /// <param name="currentAdjoint">[samples, time, stride].</param>
    /// <param name="stride">Distance between steps of the adjoint.</param>
    /// <param name="tables">Scratch of <see cref="TableScratch"/> numbers.</param>
    /// <param name="running">The chunk's sum, in the weights' layout.</param>
    public static void Add<TLanes>(
        int samples, int steps, in WeightLayout layout, ReadOnlySpan<float> timing, int inputStride,
        ReadOnlySpan<float> currentAdjoint, int stride, Span<float> tables, Span<float> running)
        where TLanes : struct, ILanes<TLanes>
    {
        int words = SpikeTiming.Words(steps);
        Guard.AtLeast(MostSamples, samples);
        Guard.Rows(timing.Length, samples * words, inputStride, layout.Inputs);
        Guard.Rows(currentAdjoint.Length, samples * steps, stride, layout.PaddedOutputs);
        Guard.AtLeast(tables.Length, TableScratch(layout.TileWidth));
        Guard.Length(running.Length, layout.Length);
        ReadOnlySpan<uint> masks = MemoryMarshal.Cast<float, uint>(timing);
        uint usesTables = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            int spikes = CountSpikes(masks[(sample * words * inputStride)..], words, inputStride, layout.Inputs);
            usesTables |= spikes > TableRate * steps * layout.Inputs ? 1u << sample : 0;
        }

        for (int tile = 0; tile < layout.Tiles; tile++)
        {
            ref float gradient = ref running[tile * layout.TileLength];
            for (int sample = 0; sample < samples; sample++)
            {
                for (int word = words - 1; word >= 0; word--)
                {
                    int first = word * SpikeTiming.StepsPerWord;
                    int count = Math.Min(SpikeTiming.StepsPerWord, steps - first);
                    ReadOnlySpan<uint> inputs = masks.Slice(((sample * words) + word) * inputStride, layout.Inputs);
                    ref float adjoint = ref Unsafe.AsRef(in currentAdjoint[(((sample * steps) + first) * stride) + (tile * layout.TileWidth)]);
                    if ((usesTables & (1u << sample)) != 0)
                    {
                        AddByTables<TLanes>(inputs, count, ref adjoint, stride, layout.TileWidth, ref tables[0], ref gradient);
                    }
                    else
                    {
                        AddBySpikes<TLanes>(inputs, ref adjoint, stride, layout.TileWidth, ref gradient);
                    }
                }
            }
        }
    }

    private static int CountSpikes(ReadOnlySpan<uint> masks, int words, int inputStride, int inputs)
    {
        int count = 0;
        for (int word = 0; word < words; word++)
        {
            foreach (uint mask in masks.Slice(word * inputStride, inputs))
            {
                count += BitOperations.PopCount(mask);
            }
        }

        return count;
    }

    private static void AddByTables<TLanes>(
        ReadOnlySpan<uint> masks, int steps, ref float adjoint, int stride, int width, ref float tables, ref float gradient)
        where TLanes : struct, ILanes<TLanes>
    {
        int groups = (steps + TimeSums.GroupSize - 1) / TimeSums.GroupSize;
        int tableLength = Patterns * width;
        for (int group = 0; group < groups; group++)
        {
            int first = group * TimeSums.GroupSize;
            PatternTable.Build<TLanes>(
                ref Unsafe.Add(ref adjoint, first * stride), stride, Math.Min(TimeSums.GroupSize, steps - first),
                width, ref Unsafe.Add(ref tables, group * tableLength));
        }

        if (width == WideTile.Width)
        {
            PatternSums.Add<TLanes, WideTile>(masks, groups, ref tables, ref gradient);
        }
        else
        {
            Guard.Length(width, NarrowTile.Width);
            PatternSums.Add<TLanes, NarrowTile>(masks, groups, ref tables, ref gradient);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddBySpikes<TLanes>(ReadOnlySpan<uint> masks, ref float adjoint, int stride, int width, ref float gradient)
        where TLanes : struct, ILanes<TLanes>
    {
        for (int input = 0; input < masks.Length; input++)
        {
            uint mask = masks[input];
            if (mask == 0)
            {
                continue;
            }

            for (int column = 0; column < width; column += TLanes.Count)
            {
                ref float place = ref Unsafe.Add(ref gradient, (input * width) + column);
                TLanes total = TLanes.Load(in place);
                for (int first = (GroupsPerWord - 1) * TimeSums.GroupSize; first >= 0; first -= TimeSums.GroupSize)
                {
                    uint pattern = (mask >> first) & (Patterns - 1);
                    if (pattern == 0)
                    {
                        continue;
                    }

                    TLanes sum = TLanes.Zero;
                    while (pattern != 0)
                    {
                        int step = first + BitOperations.TrailingZeroCount(pattern);
                        sum += TLanes.Load(in Unsafe.Add(ref adjoint, (step * stride) + column));
                        pattern &= pattern - 1;
                    }

                    total += sum;
                }

                TLanes.Store(total, ref place);
            }
        }
    }
}
