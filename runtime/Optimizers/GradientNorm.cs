using System;
using Edifice.Numerics;

namespace Edifice;

/// <summary>The L2 norm of a block, with the same bits at every lane width and however many threads made the block.</summary>
/// <remarks>
/// Blocks of 1,024 numbers: 16 sums each, by index mod 16 (padding is zero and adds nothing), added in ascending order to
/// one sum in double precision.
/// </remarks>
internal static class GradientNorm
{
    public static double Of(ReadOnlySpan<float> block, LaneWidth lanes)
    {
        GradientNormPass pass = new() { Numbers = block };
        LaneDispatch.Run(ref pass, lanes);
        return double.IsFinite(pass.Sum) ? Math.Sqrt(pass.Sum) : OfLarge(block);
    }

    // A square leaves single precision from 1.8e19 on, although nothing is wrong with the number.
    private static double OfLarge(ReadOnlySpan<float> block)
    {
        double sum = 0;
        foreach (float value in block)
        {
            sum += (double)value * value;
        }

        return Math.Sqrt(sum);
    }
}
