using System.Globalization;

namespace Edifice;

/// <summary>The smallest and the largest of some numbers.</summary>
/// <param name="Least">The smallest.</param>
/// <param name="Most">The largest.</param>
public readonly record struct ValueRange(float Least, float Most)
{
    /// <summary>Such as "-0.31 … 1.2".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Least:G3} … {Most:G3}");
}
