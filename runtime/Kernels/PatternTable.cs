using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Kernels;

/// <summary>The sums of a group of five steps for each of the 32 patterns in which an input can have fired.</summary>
internal static class PatternTable
{
    /// <summary>Makes all 32, each in ascending order of the steps, from +0.</summary>
    /// <remarks>
    /// The sums of the first three steps stay in registers; eight of them are written at a time: alone, with the fourth step, with
    /// the fifth, with both. What is written is never read here.
    /// </remarks>
    /// <param name="adjoint">[steps, stride].</param>
    /// <param name="stride">Distance between steps.</param>
    /// <param name="steps">1 to 5; patterns with later steps are written, and nobody asks for them.</param>
    /// <param name="width">Outputs.</param>
    /// <param name="table">[32, width], overwritten.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Build<TLanes>(ref float adjoint, nint stride, int steps, nint width, ref float table)
        where TLanes : struct, ILanes<TLanes>
    {
        for (nint column = 0; column < width; column += TLanes.Count)
        {
            ref float place = ref Unsafe.Add(ref adjoint, column);
            TLanes value = TLanes.Load(in place);
            TLanes sum0 = TLanes.Zero;
            TLanes sum1 = TLanes.Zero + value;
            value = steps > 1 ? TLanes.Load(in Unsafe.Add(ref place, stride)) : TLanes.Zero;
            TLanes sum2 = TLanes.Zero + value;
            TLanes sum3 = sum1 + value;
            value = steps > 2 ? TLanes.Load(in Unsafe.Add(ref place, 2 * stride)) : TLanes.Zero;
            TLanes sum4 = TLanes.Zero + value;
            TLanes sum5 = sum1 + value;
            TLanes sum6 = sum2 + value;
            TLanes sum7 = sum3 + value;
            TLanes fourth = steps > 3 ? TLanes.Load(in Unsafe.Add(ref place, 3 * stride)) : TLanes.Zero;
            TLanes fifth = steps > 4 ? TLanes.Load(in Unsafe.Add(ref place, 4 * stride)) : TLanes.Zero;
            ref float sums = ref Unsafe.Add(ref table, column);
            Eight(sum0, sum1, sum2, sum3, sum4, sum5, sum6, sum7, ref sums, width);
            Eight(
                sum0 + fourth, sum1 + fourth, sum2 + fourth, sum3 + fourth, sum4 + fourth, sum5 + fourth, sum6 + fourth, sum7 + fourth,
                ref Unsafe.Add(ref sums, 8 * width), width);
            Eight(
                sum0 + fifth, sum1 + fifth, sum2 + fifth, sum3 + fifth, sum4 + fifth, sum5 + fifth, sum6 + fifth, sum7 + fifth,
                ref Unsafe.Add(ref sums, 16 * width), width);
            Eight(
                sum0 + fourth + fifth, sum1 + fourth + fifth, sum2 + fourth + fifth, sum3 + fourth + fifth,
                sum4 + fourth + fifth, sum5 + fourth + fifth, sum6 + fourth + fifth, sum7 + fourth + fifth,
                ref Unsafe.Add(ref sums, 24 * width), width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Eight<TLanes>(
        TLanes sum0, TLanes sum1, TLanes sum2, TLanes sum3, TLanes sum4, TLanes sum5, TLanes sum6, TLanes sum7, ref float place, nint width)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes.Store(sum0, ref place);
        TLanes.Store(sum1, ref Unsafe.Add(ref place, width));
        TLanes.Store(sum2, ref Unsafe.Add(ref place, 2 * width));
        TLanes.Store(sum3, ref Unsafe.Add(ref place, 3 * width));
        TLanes.Store(sum4, ref Unsafe.Add(ref place, 4 * width));
        TLanes.Store(sum5, ref Unsafe.Add(ref place, 5 * width));
        TLanes.Store(sum6, ref Unsafe.Add(ref place, 6 * width));
        TLanes.Store(sum7, ref Unsafe.Add(ref place, 7 * width));
    }
}
