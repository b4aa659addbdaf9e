using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>Numbers and shapes as texts and errors show them.</summary>
internal static class Wording
{
    /// <summary>Such as "1,234,567".</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Such as "3 tensors" and "1 tensor".</summary>
    public static string Count(long number, string what) => $"{Count(number)} {what}{(number == 1 ? "" : "s")}";

    public static string Number(float number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Such as "[128, 784]".</summary>
    public static string Shape(IEnumerable<long> shape) => TensorShape.Text(shape);

    /// <summary>Such as "fc1.weight [128, 784], fc1.bias [128]"; the first twelve of many.</summary>
    public static string Tensors(IEnumerable<(string Name, IReadOnlyList<long> Shape)> tensors)
    {
        string[] some = [.. tensors.Take(13).Select(tensor => $"{FileText.Show(tensor.Name)} {Shape(tensor.Shape)}")];
        return some.Length switch
        {
            0 => "none",
            > 12 => string.Join(", ", some.AsSpan(0, 12)!) + ", …",
            _ => string.Join(", ", some),
        };
    }
}
