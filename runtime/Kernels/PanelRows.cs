using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Kernels;

/// <summary>The inner loops of the dense product: a few rows, two vectors of columns, all sums in registers.</summary>
/// <remarks>
/// Written out with one variable per sum: sums in a struct of two cost a move per multiply-add, a fifth of the time.
/// Compiled at once for good: these loops would spend a program's first seconds in code that was not optimised.
/// </remarks>
internal static class PanelRows
{
    /// <summary>Fives of rows, then fours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Together<TLanes>(
        in PanelSizes sizes, SecondVector second, nint fives, nint fours, ref float a, ref float b, ref float c, ref float bias)
        where TLanes : struct, ILanes<TLanes>
    {
        for (; fives > 0; fives--)
        {
            Five<TLanes>(in sizes, second, ref a, ref b, ref c, ref bias);
            a = ref Unsafe.Add(ref a, 5 * sizes.ARow);
            c = ref Unsafe.Add(ref c, 5 * sizes.CRow);
        }

        for (; fours > 0; fours--)
        {
            Four<TLanes>(in sizes, second, ref a, ref b, ref c, ref bias);
            a = ref Unsafe.Add(ref a, 4 * sizes.ARow);
            c = ref Unsafe.Add(ref c, 4 * sizes.CRow);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Five<TLanes>(in PanelSizes sizes, SecondVector second, ref float a, ref float b, ref float c, ref float bias)
        where TLanes : struct, ILanes<TLanes>
    {
        nint aRow = sizes.ARow;
        nint aColumn = sizes.AColumn;
        nint bRow = sizes.BRow;
        nint beside = second.InB;
        ProductStart start = sizes.Start;
        ref float c1 = ref Unsafe.Add(ref c, sizes.CRow);
        ref float c2 = ref Unsafe.Add(ref c1, sizes.CRow);
        ref float c3 = ref Unsafe.Add(ref c2, sizes.CRow);
        ref float c4 = ref Unsafe.Add(ref c3, sizes.CRow);
        TLanes sum00, sum01, sum10, sum11, sum20, sum21, sum30, sum31, sum40, sum41;
        if (start == ProductStart.Continue)
        {
            (sum00, sum01) = (TLanes.Load(in c), TLanes.Load(in Unsafe.Add(ref c, second.InC)));
            (sum10, sum11) = (TLanes.Load(in c1), TLanes.Load(in Unsafe.Add(ref c1, second.InC)));
            (sum20, sum21) = (TLanes.Load(in c2), TLanes.Load(in Unsafe.Add(ref c2, second.InC)));
            (sum30, sum31) = (TLanes.Load(in c3), TLanes.Load(in Unsafe.Add(ref c3, second.InC)));
            (sum40, sum41) = (TLanes.Load(in c4), TLanes.Load(in Unsafe.Add(ref c4, second.InC)));
        }
        else
        {
            sum00 = sum10 = sum20 = sum30 = sum40 = Begin<TLanes>(ref bias, start);
            sum01 = sum11 = sum21 = sum31 = sum41 = Begin<TLanes>(ref Unsafe.Add(ref bias, second.InBias), start);
        }

        ref float lower = ref Unsafe.Add(ref a, 3 * aRow);
        for (nint left = sizes.Inner; left > 0; left--)
        {
            TLanes first = TLanes.Load(in b);
            TLanes other = TLanes.Load(in Unsafe.Add(ref b, beside));
            TLanes value = TLanes.Broadcast(a);
            sum00 = TLanes.MultiplyAdd(value, first, sum00);
            sum01 = TLanes.MultiplyAdd(value, other, sum01);
            value = TLanes.Broadcast(Unsafe.Add(ref a, aRow));
            sum10 = TLanes.MultiplyAdd(value, first, sum10);
            sum11 = TLanes.MultiplyAdd(value, other, sum11);
            value = TLanes.Broadcast(Unsafe.Add(ref a, 2 * aRow));
            sum20 = TLanes.MultiplyAdd(value, first, sum20);
            sum21 = TLanes.MultiplyAdd(value, other, sum21);
            value = TLanes.Broadcast(lower);
            sum30 = TLanes.MultiplyAdd(value, first, sum30);
            sum31 = TLanes.MultiplyAdd(value, other, sum31);
            value = TLanes.Broadcast(Unsafe.Add(ref lower, aRow));
            sum40 = TLanes.MultiplyAdd(value, first, sum40);
            sum41 = TLanes.MultiplyAdd(value, other, sum41);
            a = ref Unsafe.Add(ref a, aColumn);
            lower = ref Unsafe.Add(ref lower, aColumn);
            b = ref Unsafe.Add(ref b, bRow);
        }

        End(sum00, sum01, ref c, second.InC, start);
        End(sum10, sum11, ref c1, second.InC, start);
        End(sum20, sum21, ref c2, second.InC, start);
        End(sum30, sum31, ref c3, second.InC, start);
        End(sum40, sum41, ref c4, second.InC, start);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four<TLanes>(in PanelSizes sizes, SecondVector second, ref float a, ref float b, ref float c, ref float bias)
        where TLanes : struct, ILanes<TLanes>
    {
        nint aRow = sizes.ARow;
        nint aColumn = sizes.AColumn;
        nint bRow = sizes.BRow;
        nint beside = second.InB;
        ProductStart start = sizes.Start;
        ref float c1 = ref Unsafe.Add(ref c, sizes.CRow);
        ref float c2 = ref Unsafe.Add(ref c1, sizes.CRow);
        ref float c3 = ref Unsafe.Add(ref c2, sizes.CRow);
        TLanes sum00, sum01, sum10, sum11, sum20, sum21, sum30, sum31;
        if (start == ProductStart.Continue)
        {
            (sum00, sum01) = (TLanes.Load(in c), TLanes.Load(in Unsafe.Add(ref c, second.InC)));
            (sum10, sum11) = (TLanes.Load(in c1), TLanes.Load(in Unsafe.Add(ref c1, second.InC)));
            (sum20, sum21) = (TLanes.Load(in c2), TLanes.Load(in Unsafe.Add(ref c2, second.InC)));
            (sum30, sum31) = (TLanes.Load(in c3), TLanes.Load(in Unsafe.Add(ref c3, second.InC)));
        }
        else
        {
            sum00 = sum10 = sum20 = sum30 = Begin<TLanes>(ref bias, start);
            sum01 = sum11 = sum21 = sum31 = Begin<TLanes>(ref Unsafe.Add(ref bias, second.InBias), start);
        }

        ref float lower = ref Unsafe.Add(ref a, 3 * aRow);
        for (nint left = sizes.Inner; left > 0; left--)
        {
            TLanes first = TLanes.Load(in b);
            TLanes other = TLanes.Load(in Unsafe.Add(ref b, beside));
            TLanes value = TLanes.Broadcast(a);
            sum00 = TLanes.MultiplyAdd(value, first, sum00);
            sum01 = TLanes.MultiplyAdd(value, other, sum01);
            value = TLanes.Broadcast(Unsafe.Add(ref a, aRow));
            sum10 = TLanes.MultiplyAdd(value, first, sum10);
            sum11 = TLanes.MultiplyAdd(value, other, sum11);
            value = TLanes.Broadcast(Unsafe.Add(ref a, 2 * aRow));
            sum20 = TLanes.MultiplyAdd(value, first, sum20);
            sum21 = TLanes.MultiplyAdd(value, other, sum21);
            value = TLanes.Broadcast(lower);
            sum30 = TLanes.MultiplyAdd(value, first, sum30);
            sum31 = TLanes.MultiplyAdd(value, other, sum31);
            a = ref Unsafe.Add(ref a, aColumn);
            lower = ref Unsafe.Add(ref lower, aColumn);
            b = ref Unsafe.Add(ref b, bRow);
        }

        End(sum00, sum01, ref c, second.InC, start);
        End(sum10, sum11, ref c1, second.InC, start);
        End(sum20, sum21, ref c2, second.InC, start);
        End(sum30, sum31, ref c3, second.InC, start);
    }

    /// <summary>One row: its two sums wait for one another, so this is for what is left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void One<TLanes>(in PanelSizes sizes, SecondVector second, ref float a, ref float b, ref float c, ref float bias)
        where TLanes : struct, ILanes<TLanes>
    {
        ProductStart start = sizes.Start;
        TLanes sum0 = start == ProductStart.Continue ? TLanes.Load(in c) : Begin<TLanes>(ref bias, start);
        TLanes sum1 = start == ProductStart.Continue
            ? TLanes.Load(in Unsafe.Add(ref c, second.InC))
            : Begin<TLanes>(ref Unsafe.Add(ref bias, second.InBias), start);
        for (nint left = sizes.Inner; left > 0; left--)
        {
            TLanes value = TLanes.Broadcast(a);
            sum0 = TLanes.MultiplyAdd(value, TLanes.Load(in b), sum0);
            sum1 = TLanes.MultiplyAdd(value, TLanes.Load(in Unsafe.Add(ref b, second.InB)), sum1);
            a = ref Unsafe.Add(ref a, sizes.AColumn);
            b = ref Unsafe.Add(ref b, sizes.BRow);
        }

        End(sum0, sum1, ref c, second.InC, start);
    }

    /// <summary>One row through four panels, or pairs of panels, that follow one another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OneThroughFour<TLanes>(
        in PanelSizes sizes, SecondVector second, nint panelsAtOnce, ref float a, ref float b, ref float c, ref float bias)
        where TLanes : struct, ILanes<TLanes>
    {
        nint aColumn = sizes.AColumn;
        nint bRow = sizes.BRow;
        nint beside = second.InB;
        ProductStart start = sizes.Start;
        nint cStep = panelsAtOnce * sizes.CPanel;
        nint biasStep = panelsAtOnce * PanelProduct.Width;
        TLanes sum00 = Begin<TLanes>(ref c, ref bias, start);
        TLanes sum01 = Begin<TLanes>(ref Unsafe.Add(ref c, second.InC), ref Unsafe.Add(ref bias, second.InBias), start);
        TLanes sum10 = Begin<TLanes>(ref Unsafe.Add(ref c, cStep), ref Unsafe.Add(ref bias, biasStep), start);
        TLanes sum11 = Begin<TLanes>(ref Unsafe.Add(ref c, cStep + second.InC), ref Unsafe.Add(ref bias, biasStep + second.InBias), start);
        TLanes sum20 = Begin<TLanes>(ref Unsafe.Add(ref c, 2 * cStep), ref Unsafe.Add(ref bias, 2 * biasStep), start);
        TLanes sum21 = Begin<TLanes>(ref Unsafe.Add(ref c, (2 * cStep) + second.InC), ref Unsafe.Add(ref bias, (2 * biasStep) + second.InBias), start);
        TLanes sum30 = Begin<TLanes>(ref Unsafe.Add(ref c, 3 * cStep), ref Unsafe.Add(ref bias, 3 * biasStep), start);
        TLanes sum31 = Begin<TLanes>(ref Unsafe.Add(ref c, (3 * cStep) + second.InC), ref Unsafe.Add(ref bias, (3 * biasStep) + second.InBias), start);
        ref float b1 = ref Unsafe.Add(ref b, panelsAtOnce * sizes.BPanel);
        ref float b2 = ref Unsafe.Add(ref b1, panelsAtOnce * sizes.BPanel);
        ref float b3 = ref Unsafe.Add(ref b2, panelsAtOnce * sizes.BPanel);
        for (nint left = sizes.Inner; left > 0; left--)
        {
            TLanes value = TLanes.Broadcast(a);
            sum00 = TLanes.MultiplyAdd(value, TLanes.Load(in b), sum00);
            sum01 = TLanes.MultiplyAdd(value, TLanes.Load(in Unsafe.Add(ref b, beside)), sum01);
            sum10 = TLanes.MultiplyAdd(value, TLanes.Load(in b1), sum10);
            sum11 = TLanes.MultiplyAdd(value, TLanes.Load(in Unsafe.Add(ref b1, beside)), sum11);
            sum20 = TLanes.MultiplyAdd(value, TLanes.Load(in b2), sum20);
            sum21 = TLanes.MultiplyAdd(value, TLanes.Load(in Unsafe.Add(ref b2, beside)), sum21);
            sum30 = TLanes.MultiplyAdd(value, TLanes.Load(in b3), sum30);
            sum31 = TLanes.MultiplyAdd(value, TLanes.Load(in Unsafe.Add(ref b3, beside)), sum31);
            a = ref Unsafe.Add(ref a, aColumn);
            b = ref Unsafe.Add(ref b, bRow);
            b1 = ref Unsafe.Add(ref b1, bRow);
            b2 = ref Unsafe.Add(ref b2, bRow);
            b3 = ref Unsafe.Add(ref b3, bRow);
        }

        End(sum00, sum01, ref c, second.InC, start);
        End(sum10, sum11, ref Unsafe.Add(ref c, cStep), second.InC, start);
        End(sum20, sum21, ref Unsafe.Add(ref c, 2 * cStep), second.InC, start);
        End(sum30, sum31, ref Unsafe.Add(ref c, 3 * cStep), second.InC, start);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Begin<TLanes>(ref float c, ref float bias, ProductStart start)
        where TLanes : struct, ILanes<TLanes>
        => start == ProductStart.Continue ? TLanes.Load(in c) : Begin<TLanes>(ref bias, start);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Begin<TLanes>(ref float bias, ProductStart start)
        where TLanes : struct, ILanes<TLanes>
        => start == ProductStart.Bias ? TLanes.Load(in bias) + TLanes.Zero : TLanes.Zero;

    // Both results are made before either is written: where there is no second panel they lie at the same place.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void End<TLanes>(TLanes first, TLanes other, ref float c, nint beside, ProductStart start)
        where TLanes : struct, ILanes<TLanes>
    {
        if (start == ProductStart.AddTo)
        {
            first = TLanes.Load(in c) + first;
            other = TLanes.Load(in Unsafe.Add(ref c, beside)) + other;
        }

        TLanes.Store(first, ref c);
        TLanes.Store(other, ref Unsafe.Add(ref c, beside));
    }
}
