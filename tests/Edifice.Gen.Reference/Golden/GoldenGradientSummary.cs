using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>What a file of a large network tells of a gradient.</summary>
/// <param name="Shape">Of the tensor that it is by.</param>
/// <param name="Sum">Σ g.</param>
/// <param name="Norm">√(Σ g²).</param>
/// <param name="Largest">max |g|.</param>
/// <param name="Entries">Some elements by their index.</param>
public sealed record GoldenGradientSummary(int[] Shape, double Sum, double Norm, double Largest, IReadOnlyList<(int Index, double Value)> Entries)
{
    /// <summary>The worst of: elements and maximum as shares of the largest, the norm as a share of itself, the sum of what the norm bounds it by.</summary>
    public double Deviation(double[] actual)
    {
        long length = GoldenArray.Length(Shape);
        if (actual.Length != length)
        {
            throw new ArgumentException($"The recorded gradient has {length} elements, not {actual.Length}.", nameof(actual));
        }

        double norm = Math.Sqrt(actual.Sum(value => value * value));
        double scale = Largest > 0 ? Largest : 1;
        double normScale = Norm > 0 ? Norm : 1;
        double[] deviations =
        [
            Math.Abs(actual.Select(Math.Abs).DefaultIfEmpty(0).Max() - Largest) / scale,
            Math.Abs(norm - Norm) / normScale,
            Math.Abs(actual.Sum() - Sum) / (normScale * Math.Sqrt(Math.Max(length, 1))),
            .. Entries.Select(entry => Math.Abs(actual[entry.Index] - entry.Value) / scale),
        ];
        return deviations.Max();
    }

    internal static GoldenGradientSummary Read(GoldenNode summary)
    {
        int[] shape = GoldenArray.Shape(summary);
        return new GoldenGradientSummary(
            shape,
            summary["sum"].Number,
            summary["l2"].Number,
            summary["maxAbs"].Number,
            [.. summary["entries"].Items.Select(entry => Entry(entry, GoldenArray.Length(shape)))]);
    }

    private static (int Index, double Value) Entry(GoldenNode entry, long length)
    {
        IReadOnlyList<GoldenNode> pair = entry.Items;
        return pair.Count == 2 && pair[0].Integer is var index && index >= 0 && index < length
            ? (index, pair[1].Number)
            : throw entry.Unlike($"an index below {length} and a value");
    }
}
