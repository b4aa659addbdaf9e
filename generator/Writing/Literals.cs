using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Edifice.Generator.Writing;

/// <summary>Values as C# text: the same on every machine, and the same bits when compiled.</summary>
internal static class Literals
{
    // Bits, because 0f == -0f.
    private const double NegativeZeroReciprocal = double.NegativeInfinity;

    public static string Float(float value) => value switch
    {
        float.NaN => "float.NaN",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        0f when 1.0 / value == NegativeZeroReciprocal => "-0f",
        _ => value.ToString("G9", CultureInfo.InvariantCulture) + "f",
    };

    public static string Int(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Long(long value) => value.ToString(CultureInfo.InvariantCulture) + "L";

    public static string Bool(bool value) => value ? "true" : "false";

    /// <summary>In quotes, escaped.</summary>
    public static string String(string value) => SymbolDisplay.FormatLiteral(value, quote: true);
}
