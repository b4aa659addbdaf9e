using System;

namespace Edifice;

/// <summary>The exponential function out of additions, products and quotients in double, so that no spike depends on a platform's library.</summary>
internal static class Exponential
{
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double Log2E = 1.4426950408889634;
    private const double Smallest = -708;
    private const double Largest = 709;

    /// <summary>eˣ with a relative error below 1e-15; x is limited to [-708, 709]; NaN stays NaN.</summary>
    /// <remarks>x = n ln 2 + r with |r| ≤ ½ ln 2, ln 2 in two parts (fdlibm's), and the Taylor series of eʳ to r¹⁴.</remarks>
    public static double Of(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        x = Math.Clamp(x, Smallest, Largest);
        double exponent = Math.Round(x * Log2E);
        double rest = x - (exponent * Ln2High) - (exponent * Ln2Low);
        double series = 1;
        for (int term = 14; term > 0; term--)
        {
            series = 1 + (series * rest / term);
        }

        return Math.ScaleB(series, (int)exponent);
    }
}
