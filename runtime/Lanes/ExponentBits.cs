namespace Edifice.Numerics;

/// <summary>The constant with which a whole number becomes a power of two by one addition and one shift.</summary>
internal static class ExponentBits
{
    /// <summary>
    /// 1.5 · 2²³ + 127: added to a whole number n, it leaves the biased exponent n + 127 in the low bits of the sum;
    /// shifted left by 23 they are the bits of 2ⁿ.
    /// </summary>
    public const float Magic = 12582912f + 127f;
}
