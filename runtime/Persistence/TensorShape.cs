using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Edifice.Persistence;

/// <summary>Sizes of tensors in files, whose dimensions are anybody's.</summary>
internal static class TensorShape
{
    public const int MaxDimensions = 64;

    /// <summary>The product of the dimensions; -1 where it does not fit, a dimension is below 0, or there are too many.</summary>
    public static long LengthOf(ReadOnlySpan<long> shape)
    {
        if (shape.Length > MaxDimensions)
        {
            return -1;
        }

        long length = 1;
        foreach (long dimension in shape)
        {
            // As in the reference implementation, a product that overflows on the way is refused even where a 0 follows.
            if (dimension < 0 || (dimension != 0 && length > long.MaxValue / dimension))
            {
                return -1;
            }

            length *= dimension;
        }

        return length;
    }

    public static string Text(ReadOnlySpan<long> shape) => Text((IEnumerable<long>)shape.ToArray());

    public static string Text(IEnumerable<long> shape)
        => $"[{string.Join(", ", shape.Select(dimension => dimension.ToString(CultureInfo.InvariantCulture)))}]";
}
