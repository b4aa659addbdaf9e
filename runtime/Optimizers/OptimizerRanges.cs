using System;

namespace Edifice;

/// <summary>Checks the numbers that an optimiser is set up with.</summary>
internal static class OptimizerRanges
{
    public static float RequirePositive(float value, string name)
        => float.IsFinite(value) && value > 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} has to be finite and above 0.");

    public static float RequireShare(float value, string name)
        => value is >= 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} has to be in [0, 1).");
}
