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
/// blocking and width change no bit. Rows go through a panel in fives and fours, which hide the latency of the
/// multiply-adds (<see cref="PanelRows"/>); a row that is left over goes through several panels at once instead.
/// </remarks>
internal static class PanelProduct
{
    /// <summary>Columns of a panel.</summary>
    public const int Width = 16;

    /// <summary>Rows that go through a panel together.</summary>
    public const int RowsAtOnce = 5;

    /// <summary>The most columns of a whose block of a panel stays in the first-level cache while all rows pass over it.</summary>
    public const int InnerBlock = 400;

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
        // Blocks of one size: a short last one would cost as much as a long one before and behind its loop.
        nint blocks = (inner + InnerBlock - 1) / InnerBlock;
        nint size = blocks == 0 ? 0 : (inner + blocks - 1) / blocks;
        for (nint done = 0; done < inner; done += size)
        {
            ref float left = ref Unsafe.Add(ref Unsafe.AsRef(in a), done * aColumn);
            ref float right = ref Unsafe.Add(ref Unsafe.AsRef(in b), done * bRow);
            PanelSizes sizes = new(
                aRow, aColumn, rows, bRow, bPanel, panels, nint.Min(size, inner - done), cRow, cPanel, start);
            Block<TLanes>(in sizes, ref left, ref right, ref c, ref Unsafe.AsRef(in bias));
            start = ProductStart.Continue;
        }
    }

    private static void Block<TLanes>(in PanelSizes sizes, ref float a, ref float b, ref float c, ref float bias)
        where TLanes : struct, ILanes<TLanes>
    {
        (nint fives, nint fours) = Split(sizes.Rows);
        nint together = (fives * RowsAtOnce) + (fours * 4);
        if (together > 0)
        {
            // 16 lanes are a whole panel: two panels then take the place of a panel's two halves.
            nint panelsAtOnce = TLanes.Count >= Width ? 2 : 1;
            for (nint panel = 0; panel < sizes.Panels; panel += panelsAtOnce)
            {
                bool isAlone = panel + panelsAtOnce > sizes.Panels;
                ref float right = ref Unsafe.Add(ref b, panel * sizes.BPanel);
                ref float result = ref Unsafe.Add(ref c, panel * sizes.CPanel);
                ref float columnBias = ref Unsafe.Add(ref bias, panel * Width);
                for (nint column = 0; column < Width; column += 2 * TLanes.Count)
                {
                    PanelRows.Together<TLanes>(
                        in sizes, SecondVector.Of<TLanes>(in sizes, isAlone), fives, fours, ref a,
                        ref Unsafe.Add(ref right, column), ref Unsafe.Add(ref result, column), ref Unsafe.Add(ref columnBias, column));
                }
            }
        }

        for (nint row = together; row < sizes.Rows; row++)
        {
            SingleRow<TLanes>(in sizes, ref Unsafe.Add(ref a, row * sizes.ARow), ref b, ref Unsafe.Add(ref c, row * sizes.CRow), ref bias);
        }
    }

    private static void SingleRow<TLanes>(in PanelSizes sizes, ref float a, ref float b, ref float c, ref float bias)
        where TLanes : struct, ILanes<TLanes>
    {
        nint panelsAtOnce = TLanes.Count >= Width ? 2 : 1;
        nint panel = 0;
        while (panel < sizes.Panels)
        {
            bool isAlone = panel + panelsAtOnce > sizes.Panels;
            bool areFour = panel + (4 * panelsAtOnce) <= sizes.Panels;
            ref float right = ref Unsafe.Add(ref b, panel * sizes.BPanel);
            ref float result = ref Unsafe.Add(ref c, panel * sizes.CPanel);
            ref float columnBias = ref Unsafe.Add(ref bias, panel * Width);
            SecondVector second = SecondVector.Of<TLanes>(in sizes, isAlone);
            for (nint column = 0; column < Width; column += 2 * TLanes.Count)
            {
                if (areFour)
                {
                    PanelRows.OneThroughFour<TLanes>(
                        in sizes, second, panelsAtOnce, ref a,
                        ref Unsafe.Add(ref right, column), ref Unsafe.Add(ref result, column), ref Unsafe.Add(ref columnBias, column));
                }
                else
                {
                    PanelRows.One<TLanes>(
                        in sizes, second, ref a,
                        ref Unsafe.Add(ref right, column), ref Unsafe.Add(ref result, column), ref Unsafe.Add(ref columnBias, column));
                }
            }

            panel += areFour ? 4 * panelsAtOnce : panelsAtOnce;
        }
    }

    /// <summary>So many fives and fours that as few rows as possible are left; from 12 on there are none.</summary>
    private static (nint Fives, nint Fours) Split(nint rows)
    {
        nint fours = (RowsAtOnce - (rows % RowsAtOnce)) % RowsAtOnce;
        if (rows >= 4 * fours)
        {
            return ((rows - (4 * fours)) / RowsAtOnce, fours);
        }

        return rows >= RowsAtOnce ? (1, (rows - RowsAtOnce) / 4) : (0, rows / 4);
    }
}
