using System;

namespace Edifice.Reference;

/// <summary>β as it is used: a learned one is kept within [0, 1].</summary>
internal static class Decay
{
    public static double Effective(double beta) => Math.Clamp(beta, 0, 1);

    /// <summary>The gradient by the learned number: it passes from 0 to 1, both included.</summary>
    public static double Gradient(double beta, double byEffective) => beta is >= 0 and <= 1 ? byEffective : 0;
}
