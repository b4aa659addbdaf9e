using System;

namespace Edifice;

/// <summary>The natural logarithm out of additions, products and quotients, so that no loss depends on a platform's library.</summary>
internal static class Logarithm
{
    private const double Ln2 = 0.69314718055994531;
    private const double SquareRootOfTwo = 1.4142135623730951;

    /// <summary>ln x for a normal x above 0, with a relative error below 1e-15; NaN stays NaN.</summary>
    /// <remarks>x = 2ᵏ m with m in (√½, √2], and ln m = 2 artanh f = 2 (f + f³/3 + f⁵/5 + …) with f = (m - 1) / (m + 1).</remarks>
    public static double Of(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        int exponent = Math.ILogB(x);
        double mantissa = Math.ScaleB(x, -exponent);
        if (mantissa > SquareRootOfTwo)
        {
            mantissa *= 0.5;
            exponent++;
        }

        double fraction = (mantissa - 1) / (mantissa + 1);
        double square = fraction * fraction;
        double series = 0;
        for (int odd = 21; odd > 1; odd -= 2)
        {
            series = (series + (1.0 / odd)) * square;
        }

        return (exponent * Ln2) + (2 * fraction * (1 + series));
    }
}
