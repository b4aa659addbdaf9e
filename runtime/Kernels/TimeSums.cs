using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Edifice.Kernels;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <summary>Sums over time in the order that all gradients share: groups of 5 steps, the latest group first.</summary>
/// <remarks>
/// Within a group the steps are summed in ascending order from +0; the group's sum is then added to the running sum. A
/// segment of whole groups can so be recomputed, latest first, with the same bits.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TimeSums
{
    /// <summary>Steps in a group.</summary>
    public const int GroupSize = 5;

    /// <summary>Adds the sum over time of one sample's rows to <paramref name="running"/>.</summary>
    /// <param name="steps">T.</param>
    /// <param name="padded">Numbers per row; a multiple of 16.</param>
    /// <param name="rows">[time, stride].</param>
    /// <param name="stride">Distance between steps.</param>
    /// <param name="running">[padded], added to.</param>
    public static void Add<TLanes>(int steps, int padded, ReadOnlySpan<float> rows, int stride, Span<float> running)
        where TLanes : struct, ILanes<TLanes>
    {
        Guard.Rows(rows.Length, steps, stride, padded);
        Guard.Length(running.Length, padded);
        ref float first = ref MemoryMarshal.GetReference(rows);
        ref float sums = ref MemoryMarshal.GetReference(running);
        int column = 0;
        for (; column + (4 * TLanes.Count) <= padded; column += 4 * TLanes.Count)
        {
            AddFour<TLanes>(steps, ref Unsafe.Add(ref first, column), stride, ref Unsafe.Add(ref sums, column));
        }

        for (; column < padded; column += TLanes.Count)
        {
            AddOne<TLanes>(steps, ref Unsafe.Add(ref first, column), stride, ref Unsafe.Add(ref sums, column));
        }
    }

    // Four vectors at once: a sum waits for the one before it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFour<TLanes>(int steps, ref float rows, nint stride, ref float sums)
        where TLanes : struct, ILanes<TLanes>
    {
        int count = TLanes.Count;
        TLanes total0 = TLanes.Load(in sums);
        TLanes total1 = TLanes.Load(in Unsafe.Add(ref sums, count));
        TLanes total2 = TLanes.Load(in Unsafe.Add(ref sums, 2 * count));
        TLanes total3 = TLanes.Load(in Unsafe.Add(ref sums, 3 * count));
        for (int group = (steps - 1) / GroupSize * GroupSize; group >= 0; group -= GroupSize)
        {
            ref float row = ref Unsafe.Add(ref rows, group * stride);
            TLanes sum0 = TLanes.Zero;
            TLanes sum1 = TLanes.Zero;
            TLanes sum2 = TLanes.Zero;
            TLanes sum3 = TLanes.Zero;
            for (int left = Math.Min(GroupSize, steps - group); left > 0; left--)
            {
                sum0 += TLanes.Load(in row);
                sum1 += TLanes.Load(in Unsafe.Add(ref row, count));
                sum2 += TLanes.Load(in Unsafe.Add(ref row, 2 * count));
                sum3 += TLanes.Load(in Unsafe.Add(ref row, 3 * count));
                row = ref Unsafe.Add(ref row, stride);
            }

            total0 += sum0;
            total1 += sum1;
            total2 += sum2;
            total3 += sum3;
        }

        TLanes.Store(total0, ref sums);
        TLanes.Store(total1, ref Unsafe.Add(ref sums, count));
        TLanes.Store(total2, ref Unsafe.Add(ref sums, 2 * count));
        TLanes.Store(total3, ref Unsafe.Add(ref sums, 3 * count));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddOne<TLanes>(int steps, ref float rows, nint stride, ref float sums)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes total = TLanes.Load(in sums);
        for (int group = (steps - 1) / GroupSize * GroupSize; group >= 0; group -= GroupSize)
        {
            ref float row = ref Unsafe.Add(ref rows, group * stride);
            TLanes sum = TLanes.Zero;
            for (int left = Math.Min(GroupSize, steps - group); left > 0; left--)
            {
                sum += TLanes.Load(in row);
                row = ref Unsafe.Add(ref row, stride);
            }

            total += sum;
        }

        TLanes.Store(total, ref sums);
    }

    /// <summary>The sum over time of every sample by itself: the gradient by a constant current.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="steps">T.</param>
    /// <param name="padded">Numbers per row.</param>
    /// <param name="rows">[samples, time, stride].</param>
    /// <param name="stride">Distance between steps.</param>
    /// <param name="sums">[samples, padded], overwritten.</param>
    public static void PerSample<TLanes>(int samples, int steps, int padded, ReadOnlySpan<float> rows, int stride, Span<float> sums)
        where TLanes : struct, ILanes<TLanes>
    {
        sums[..(samples * padded)].Clear();
        for (int sample = 0; sample < samples; sample++)
        {
            Add<TLanes>(steps, padded, rows[(sample * steps * stride)..], stride, sums.Slice(sample * padded, padded));
        }
    }
}
