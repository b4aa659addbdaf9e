using System.Globalization;

namespace Edifice.Generator.Model;

/// <summary>A double in at most 15 digits where they are read as the same double, else in 16 or 17.</summary>
/// <remarks>"R" means 15 or 17 digits on .NET Framework, where Visual Studio compiles, and the fewest elsewhere.</remarks>
internal static class RoundTrip
{
    public static string Text(double value)
    {
        if (value == 0)
        {
            // .NET Framework writes the negative zero without its sign.
            return 1 / value < 0 ? "-0" : "0";
        }

        string text = value.ToString("G15", CultureInfo.InvariantCulture);
        for (int digits = 16; digits <= 17 && !IsReadAs(value, text); digits++)
        {
            text = value.ToString(digits == 16 ? "G16" : "G17", CultureInfo.InvariantCulture);
        }

        return text;
    }

    // What is rounded beyond the largest double is no number on .NET Framework, and infinite elsewhere.
    private static bool IsReadAs(double value, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double read) && read.Equals(value);
}
