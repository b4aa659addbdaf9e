using System;

namespace Edifice;

/// <summary>Sine and cosine out of additions, products and quotients in double, so that no image depends on a platform's library.</summary>
internal static class Trigonometry
{
    /// <summary>Both for an angle of at most a half turn, within 2e-15.</summary>
    /// <param name="degrees">In [-180, 180].</param>
    /// <remarks>
    /// The Taylor series of a quarter of the angle, below 0.79, and then twice the formulas of the doubled angle:
    /// sin 2x = 2 sin x cos x and cos 2x = 1 - 2 sin² x.
    /// </remarks>
    public static (double Sine, double Cosine) OfDegrees(double degrees)
    {
        double quarter = degrees * (Math.PI / 720);
        double square = quarter * quarter;
        double sine = 1;
        double cosine = 1;
        for (int term = 16; term > 0; term -= 2)
        {
            sine = 1 - (sine * square / (term * (term + 1)));
            cosine = 1 - (cosine * square / (term * (term - 1)));
        }

        return Double(Double((sine * quarter, cosine)));
    }

    private static (double Sine, double Cosine) Double((double Sine, double Cosine) half)
        => (2 * half.Sine * half.Cosine, 1 - (2 * half.Sine * half.Sine));
}
