using System.IO;
using System.Linq;

namespace Edifice.Reference;

/// <summary>The arrays of the files: <c>{"shape", "data"}</c>, or <c>{"shape", "lcg"}</c> for numbers that are drawn.</summary>
internal static class GoldenArray
{
    /// <summary>More numbers than any case needs, and few enough to hold: a file may ask for any shape.</summary>
    public const int MostNumbers = 1 << 25;

    /// <summary>The extents; none for a single number.</summary>
    /// <exception cref="InvalidDataException">An extent is below 0, or there would be more than <see cref="MostNumbers"/>.</exception>
    public static int[] Shape(GoldenNode array)
    {
        int[] shape = [.. array["shape"].Items.Select(extent => extent.Integer)];
        return shape.All(extent => extent >= 0) && Length(shape) <= MostNumbers
            ? shape
            : throw array["shape"].Unlike($"extents of at most {MostNumbers} numbers");
    }

    /// <summary>The number of elements, cut off above <see cref="MostNumbers"/>.</summary>
    public static long Length(int[] shape) => shape.Contains(0)
        ? 0
        : shape.Aggregate(1L, (product, extent) => product > MostNumbers ? product : product * extent);

    /// <summary>The values, row-major.</summary>
    /// <exception cref="InvalidDataException">There are not as many as the shape says.</exception>
    public static double[] Values(GoldenNode array, int[] shape)
    {
        if (array.Find("lcg") is { } lcg)
        {
            return Draw(lcg, (int)Length(shape));
        }

        double[] values = [.. array["data"].Items.Select(value => value.Number)];
        return values.Length == Length(shape)
            ? values
            : throw new InvalidDataException($"{array.Path}: an array of shape [{string.Join(", ", shape)}] has {values.Length} numbers");
    }

    /// <summary>s = (1664525 s + 1013904223) mod 2³²;  value = ((s >> 8) / 2²⁴ - 0.5) · 2 · scale + shift.</summary>
    private static double[] Draw(GoldenNode lcg, int count)
    {
        double seed = lcg["seed"].Number;
        uint state = seed is >= 0 and <= uint.MaxValue ? (uint)seed : throw lcg["seed"].Unlike("a whole number below 2^32");
        double scale = lcg["scale"].Number;
        double shift = lcg["shift"].Number;
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
        {
            state = unchecked(1664525 * state + 1013904223);
            values[i] = ((state >> 8) / 16777216.0 - 0.5) * 2 * scale + shift;
        }

        return values;
    }
}
