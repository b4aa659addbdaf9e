using System;

namespace Edifice;

/// <summary>Normally distributed numbers out of random words: no library's functions, so that the bits are those of every machine.</summary>
internal static class Gaussian
{
    private const double Central = 0.425;

    /// <summary>A number of mean 0 and standard deviation 1, within [-6.4, 6.4]; relative error of the formula about 1e-7.</summary>
    /// <remarks>
    /// The inverse of the normal distribution at (word + ½) / 2³²: Wichura, The Percentage Points of the Normal
    /// Distribution, algorithm AS 241, PPND7, Applied Statistics 37 (3), 1988. Its branch for tails below e⁻²⁵ is left
    /// out, for no word leads there.
    /// </remarks>
    public static double Of(uint word)
    {
        double share = (word + 0.5) * (1.0 / 4294967296.0);
        double distance = share - 0.5;
        if (Math.Abs(distance) <= Central)
        {
            double r = (Central * Central) - (distance * distance);
            return distance * ((((((59.109374720 * r) + 159.29113202) * r) + 50.434271938) * r) + 3.3871327179)
                / ((((((67.187563600 * r) + 78.757757664) * r) + 17.895169469) * r) + 1);
        }

        double tail = Math.Sqrt(-Logarithm.Of(distance < 0 ? share : 1 - share)) - 1.6;
        double size = ((((((0.17023821103 * tail) + 1.3067284816) * tail) + 2.7568153900) * tail) + 1.4234372777)
            / ((((0.12021132975 * tail) + 0.73700164250) * tail) + 1);
        return distance < 0 ? -size : size;
    }
}
