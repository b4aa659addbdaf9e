using System;
using System.Linq;
using System.Text.Json;

namespace Edifice.Reference;

/// <summary>The arrays of the files: <c>{"shape", "data"}</c>, or <c>{"shape", "lcg"}</c> for numbers that are drawn.</summary>
internal static class GoldenArray
{
    /// <summary>The values, row-major.</summary>
    public static double[] Read(JsonElement array) => array.TryGetProperty("lcg", out JsonElement lcg)
        ? Draw(lcg, Shape(array).Aggregate(1, (product, extent) => product * extent))
        : [.. array.GetProperty("data").EnumerateArray().Select(value => value.GetDouble())];

    /// <summary>The extents; none for a single number.</summary>
    public static int[] Shape(JsonElement array) => [.. array.GetProperty("shape").EnumerateArray().Select(extent => extent.GetInt32())];

    /// <summary>The values of a property, or null where it is left out.</summary>
    public static double[]? ReadOptional(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out JsonElement array) ? Read(array) : null;

    /// <summary>s = (1664525 s + 1013904223) mod 2³²;  value = ((s >> 8) / 2²⁴ - 0.5) · 2 · scale + shift.</summary>
    private static double[] Draw(JsonElement lcg, int count)
    {
        uint state = lcg.GetProperty("seed").GetUInt32();
        double scale = lcg.GetProperty("scale").GetDouble();
        double shift = lcg.GetProperty("shift").GetDouble();
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
        {
            state = unchecked(1664525 * state + 1013904223);
            values[i] = ((state >> 8) / 16777216.0 - 0.5) * 2 * scale + shift;
        }

        return values;
    }
}
