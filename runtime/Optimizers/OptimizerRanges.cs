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

    public static float RequireDecay(float value, string name)
        => float.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} has to be finite and 0 or more.");

    public static float RequireScale(float value, string name)
        => float.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} has to be finite: is a gradient NaN or infinite?");

    public static long RequireCount(long value, string name)
        => value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} has to be 0 or more.");
}
