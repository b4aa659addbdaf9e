using System;
using System.Runtime.CompilerServices;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Kernels;

/// <summary>Takes for every input the sums that belong to its pattern of spikes, one per group of steps, the latest group first.</summary>
internal static class PatternSums
{
    private const uint Pattern = (1u << TimeSums.GroupSize) - 1;

    /// <summary>Adds them to a tile of the gradient.</summary>
    /// <param name="masks">When each input fired, the first step lowest.</param>
    /// <param name="groups">Groups of steps: 1 to 6.</param>
    /// <param name="tables">[groups, 32, tile width].</param>
    /// <param name="gradient">[inputs, tile width], added to.</param>
    public static void Add<TLanes, TTile>(ReadOnlySpan<uint> masks, int groups, ref float tables, ref float gradient)
        where TLanes : struct, ILanes<TLanes>
        where TTile : struct, ITileWidth
    {
        int column = 0;
        for (; column + (4 * TLanes.Count) <= TTile.Width; column += 4 * TLanes.Count)
        {
            Four<TLanes, TTile>(masks, groups, ref Unsafe.Add(ref tables, column), ref Unsafe.Add(ref gradient, column));
        }

        for (; column + (2 * TLanes.Count) <= TTile.Width; column += 2 * TLanes.Count)
        {
            Two<TLanes, TTile>(masks, groups, ref Unsafe.Add(ref tables, column), ref Unsafe.Add(ref gradient, column));
        }

        for (; column < TTile.Width; column += TLanes.Count)
        {
            One<TLanes, TTile>(masks, groups, ref Unsafe.Add(ref tables, column), ref Unsafe.Add(ref gradient, column));
        }
    }

    // Four vectors of columns at once: a pattern's place is found once for all of them, and their sums do not wait for
    // one another. Compiled at once for good, as all loops that take most of the time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four<TLanes, TTile>(ReadOnlySpan<uint> masks, int groups, ref float tables, ref float gradient)
        where TLanes : struct, ILanes<TLanes>
        where TTile : struct, ITileWidth
    {
        int count = TLanes.Count;
        int lastShift = TimeSums.GroupSize * (groups - 1);
        ref float lastTable = ref Unsafe.Add(ref tables, (nint)(groups - 1) * (int)(Pattern + 1) * TTile.Width);
        foreach (uint mask in masks)
        {
            if (mask != 0)
            {
                TLanes sum0 = TLanes.Load(in gradient);
                TLanes sum1 = TLanes.Load(in Unsafe.Add(ref gradient, count));
                TLanes sum2 = TLanes.Load(in Unsafe.Add(ref gradient, 2 * count));
                TLanes sum3 = TLanes.Load(in Unsafe.Add(ref gradient, 3 * count));
                ref float table = ref lastTable;
                for (int shift = lastShift; shift >= 0; shift -= TimeSums.GroupSize)
                {
                    ref float row = ref RowOf<TTile>(ref table, mask >> shift);
                    sum0 += TLanes.Load(in row);
                    sum1 += TLanes.Load(in Unsafe.Add(ref row, count));
                    sum2 += TLanes.Load(in Unsafe.Add(ref row, 2 * count));
                    sum3 += TLanes.Load(in Unsafe.Add(ref row, 3 * count));
                    table = ref Unsafe.Subtract(ref table, (nint)(Pattern + 1) * TTile.Width);
                }

                TLanes.Store(sum0, ref gradient);
                TLanes.Store(sum1, ref Unsafe.Add(ref gradient, count));
                TLanes.Store(sum2, ref Unsafe.Add(ref gradient, 2 * count));
                TLanes.Store(sum3, ref Unsafe.Add(ref gradient, 3 * count));
            }

            gradient = ref Unsafe.Add(ref gradient, TTile.Width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two<TLanes, TTile>(ReadOnlySpan<uint> masks, int groups, ref float tables, ref float gradient)
        where TLanes : struct, ILanes<TLanes>
        where TTile : struct, ITileWidth
    {
        int count = TLanes.Count;
        int lastShift = TimeSums.GroupSize * (groups - 1);
        ref float lastTable = ref Unsafe.Add(ref tables, (nint)(groups - 1) * (int)(Pattern + 1) * TTile.Width);
        foreach (uint mask in masks)
        {
            if (mask != 0)
            {
                TLanes sum0 = TLanes.Load(in gradient);
                TLanes sum1 = TLanes.Load(in Unsafe.Add(ref gradient, count));
                ref float table = ref lastTable;
                for (int shift = lastShift; shift >= 0; shift -= TimeSums.GroupSize)
                {
                    ref float row = ref RowOf<TTile>(ref table, mask >> shift);
                    sum0 += TLanes.Load(in row);
                    sum1 += TLanes.Load(in Unsafe.Add(ref row, count));
                    table = ref Unsafe.Subtract(ref table, (nint)(Pattern + 1) * TTile.Width);
                }

                TLanes.Store(sum0, ref gradient);
                TLanes.Store(sum1, ref Unsafe.Add(ref gradient, count));
            }

            gradient = ref Unsafe.Add(ref gradient, TTile.Width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One<TLanes, TTile>(ReadOnlySpan<uint> masks, int groups, ref float tables, ref float gradient)
        where TLanes : struct, ILanes<TLanes>
        where TTile : struct, ITileWidth
    {
        int lastShift = TimeSums.GroupSize * (groups - 1);
        ref float lastTable = ref Unsafe.Add(ref tables, (nint)(groups - 1) * (int)(Pattern + 1) * TTile.Width);
        foreach (uint mask in masks)
        {
            if (mask != 0)
            {
                TLanes sum = TLanes.Load(in gradient);
                ref float table = ref lastTable;
                for (int shift = lastShift; shift >= 0; shift -= TimeSums.GroupSize)
                {
                    sum += TLanes.Load(in RowOf<TTile>(ref table, mask >> shift));
                    table = ref Unsafe.Subtract(ref table, (nint)(Pattern + 1) * TTile.Width);
                }

                TLanes.Store(sum, ref gradient);
            }

            gradient = ref Unsafe.Add(ref gradient, TTile.Width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref float RowOf<TTile>(ref float table, uint steps)
        where TTile : struct, ITileWidth
        => ref Unsafe.Add(ref table, (nint)(steps & Pattern) * TTile.Width);
}
