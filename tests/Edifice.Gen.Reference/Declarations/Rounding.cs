using System;

namespace Edifice.Reference;

/// <summary>What becomes of a declared number.</summary>
public enum Rounding
{
    /// <summary>It is rounded to float once, as in generated code.</summary>
    Single,

    /// <summary>It stays as it is written, for truth that was recorded in double precision.</summary>
    Exact,
}

/// <summary>Rounds.</summary>
internal static class RoundingRules
{
    public static double Round(this Rounding rounding, double value) => rounding == Rounding.Single ? (float)value : value;

    /// <summary>β of τ.</summary>
    public static double Beta(DecayRule? decay, double tau) => decay == DecayRule.Euler ? 1 - 1 / tau : Math.Exp(-1 / tau);
}
