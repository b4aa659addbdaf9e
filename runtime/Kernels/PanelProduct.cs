using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Kernels;

/// <summary>What a product starts from, and so where its chain of additions begins.</summary>
internal enum ProductStart
{
    /// <summary>Every chain starts from +0.</summary>
    Zero,

    /// <summary>Every chain starts from the bias, plus +0 so that it is never -0.</summary>
    Bias,

    /// <summary>Every chain goes on from what the result holds.</summary>
    Continue,

    /// <summary>Every chain starts from +0, and its sum is then added to what the result holds.</summary>
    AddTo,
}

/// <summary>The one dense product of this library: rows of any layout times panels of 16 columns.</summary>
/// <remarks>
/// c[r, 0…15] = start + Σ_k a[r, k] · b[k, 0…15], for each element one chain of multiply-adds in ascending k, so that
/// blocking and width change no bit. Five rows at a time hide the latency of the multiply-adds.
/// </remarks>
internal static class PanelProduct
{
    /// <summary>Columns of a panel.</summary>
    public const int Width = 16;

    /// <summary>Rows that go through a panel together.</summary>
    public const int RowsAtOnce = 5;

    /// <summary>Columns of a whose block of a panel stays in the first-level cache while all rows pass over it.</summary>
    public const int InnerBlock = 384;

    /// <summary>Multiplies; sizes are in numbers and were checked by the caller.</summary>
    /// <param name="a">First element of a.</param>
    /// <param name="aRow">Distance between rows of a.</param>
    /// <param name="aColumn">Distance between columns of a.</param>
    /// <param name="rows">Rows of a and c.</param>
    /// <param name="b">First panel.</param>
    /// <param name="bRow">Distance between rows of a panel.</param>
    /// <param name="bPanel">Distance between panels.</param>
    /// <param name="panels">Number of panels.</param>
    /// <param name="inner">Columns of a.</param>
    /// <param name="c">First element of the result.</param>
    /// <param name="cRow">Distance between rows of the result.</param>
    /// <param name="cPanel">Distance between the result's panels.</param>
    /// <param name="bias">One number per column; read where <paramref name="start"/> says so.</param>
    /// <param name="start">Where the chains begin.</param>
    public static void Multiply<TLanes>(
        ref readonly float a, nint aRow, nint aColumn, nint rows,
        ref readonly float b, nint bRow, nint bPanel, nint panels, nint inner,
        ref float c, nint cRow, nint cPanel, ref readonly float bias, ProductStart start)
        where TLanes : struct, ILanes<TLanes>
    {
        for (nint done = 0; done < inner; done += InnerBlock)
        {
            nint block = inner - done < InnerBlock ? inner - done : InnerBlock;
            for (nint panel = 0; panel < panels; panel++)
            {
                ref float left = ref Unsafe.Add(ref Unsafe.AsRef(in a), done * aColumn);
                ref float right = ref Unsafe.Add(ref Unsafe.AsRef(in b), (panel * bPanel) + (done * bRow));
                ref float result = ref Unsafe.Add(ref c, panel * cPanel);
                ref float columnBias = ref Unsafe.Add(ref Unsafe.AsRef(in bias), panel * Width);
                if (TLanes.Count >= Width)
                {
                    Panel<TLanes>(ref left, aRow, aColumn, rows, ref right, bRow, block, ref result, cRow, ref columnBias, start);
                }
                else
                {
                    Panel<Twice<TLanes>>(ref left, aRow, aColumn, rows, ref right, bRow, block, ref result, cRow, ref columnBias, start);
                }
            }

            start = ProductStart.Continue;
        }
    }

    private static void Panel<TBlock>(
        ref float a, nint aRow, nint aColumn, nint rows, ref float b, nint bRow, nint inner,
        ref float c, nint cRow, ref float bias, ProductStart start)
        where TBlock : struct, ILanes<TBlock>
    {
        for (nint column = 0; column < Width; column += TBlock.Count)
        {
            ref float right = ref Unsafe.Add(ref b, column);
            ref float columnBias = ref Unsafe.Add(ref bias, column);
            nint row = 0;
            for (; row + RowsAtOnce <= rows; row += RowsAtOnce)
            {
                FiveRows<TBlock>(
                    ref Unsafe.Add(ref a, row * aRow), aRow, aColumn, ref right, bRow, inner,
                    ref Unsafe.Add(ref c, (row * cRow) + column), cRow, ref columnBias, start);
            }

            for (; row < rows; row++)
            {
                OneRow<TBlock>(
                    ref Unsafe.Add(ref a, row * aRow), aColumn, ref right, bRow, inner,
                    ref Unsafe.Add(ref c, (row * cRow) + column), ref columnBias, start);
            }
        }
    }

    private static void FiveRows<TBlock>(
        ref float a, nint aRow, nint aColumn, ref float b, nint bRow, nint inner,
        ref float c, nint cRow, ref float bias, ProductStart start)
        where TBlock : struct, ILanes<TBlock>
    {
        TBlock sum0 = Begin<TBlock>(ref c, ref bias, start);
        TBlock sum1 = Begin<TBlock>(ref Unsafe.Add(ref c, cRow), ref bias, start);
        TBlock sum2 = Begin<TBlock>(ref Unsafe.Add(ref c, 2 * cRow), ref bias, start);
        TBlock sum3 = Begin<TBlock>(ref Unsafe.Add(ref c, 3 * cRow), ref bias, start);
        TBlock sum4 = Begin<TBlock>(ref Unsafe.Add(ref c, 4 * cRow), ref bias, start);
        ref float lower = ref Unsafe.Add(ref a, 3 * aRow);
        for (nint k = 0; k < inner; k++)
        {
            TBlock weight = TBlock.Load(in b);
            sum0 = TBlock.MultiplyAdd(TBlock.Broadcast(a), weight, sum0);
            sum1 = TBlock.MultiplyAdd(TBlock.Broadcast(Unsafe.Add(ref a, aRow)), weight, sum1);
            sum2 = TBlock.MultiplyAdd(TBlock.Broadcast(Unsafe.Add(ref a, 2 * aRow)), weight, sum2);
            sum3 = TBlock.MultiplyAdd(TBlock.Broadcast(lower), weight, sum3);
            sum4 = TBlock.MultiplyAdd(TBlock.Broadcast(Unsafe.Add(ref lower, aRow)), weight, sum4);
            a = ref Unsafe.Add(ref a, aColumn);
            lower = ref Unsafe.Add(ref lower, aColumn);
            b = ref Unsafe.Add(ref b, bRow);
        }

        End(sum0, ref c, start);
        End(sum1, ref Unsafe.Add(ref c, cRow), start);
        End(sum2, ref Unsafe.Add(ref c, 2 * cRow), start);
        End(sum3, ref Unsafe.Add(ref c, 3 * cRow), start);
        End(sum4, ref Unsafe.Add(ref c, 4 * cRow), start);
    }

    private static void OneRow<TBlock>(
        ref float a, nint aColumn, ref float b, nint bRow, nint inner, ref float c, ref float bias, ProductStart start)
        where TBlock : struct, ILanes<TBlock>
    {
        TBlock sum = Begin<TBlock>(ref c, ref bias, start);
        for (nint k = 0; k < inner; k++)
        {
            sum = TBlock.MultiplyAdd(TBlock.Broadcast(a), TBlock.Load(in b), sum);
            a = ref Unsafe.Add(ref a, aColumn);
            b = ref Unsafe.Add(ref b, bRow);
        }

        End(sum, ref c, start);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TBlock Begin<TBlock>(ref float c, ref float bias, ProductStart start)
        where TBlock : struct, ILanes<TBlock>
        => start switch
        {
            ProductStart.Bias => TBlock.Load(in bias) + TBlock.Zero,
            ProductStart.Continue => TBlock.Load(in c),
            _ => TBlock.Zero,
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void End<TBlock>(TBlock sum, ref float c, ProductStart start)
        where TBlock : struct, ILanes<TBlock>
        => TBlock.Store(start == ProductStart.AddTo ? TBlock.Load(in c) + sum : sum, ref c);
}
