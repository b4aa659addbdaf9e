namespace Edifice;

/// <summary>Whole powers out of products alone: the bits are those of every machine, and a function of base and exponent.</summary>
internal static class Power
{
    /// <summary>base^exponent by squaring, some 2 log₂ of the exponent products.</summary>
    /// <param name="number">The base.</param>
    /// <param name="exponent">0 or more.</param>
    public static double Of(double number, long exponent)
    {
        double power = 1;
        for (double square = number; exponent > 0; exponent >>= 1)
        {
            power *= (exponent & 1) != 0 ? square : 1;
            square *= square;
        }

        return power;
    }
}
