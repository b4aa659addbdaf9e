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
        int lastGroup = (steps - 1) / GroupSize * GroupSize;
        for (int column = 0; column < padded; column += TLanes.Count)
        {
            ref float first = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), column);
            ref float sum = ref Unsafe.Add(ref MemoryMarshal.GetReference(running), column);
            TLanes total = TLanes.Load(in sum);
            for (int group = lastGroup; group >= 0; group -= GroupSize)
            {
                TLanes groupSum = TLanes.Zero;
                int end = Math.Min(group + GroupSize, steps);
                for (int step = group; step < end; step++)
                {
                    groupSum += TLanes.Load(in Unsafe.Add(ref first, step * stride));
                }

                total += groupSum;
            }

            TLanes.Store(total, ref sum);
        }
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
