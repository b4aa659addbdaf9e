using System;
using Edifice.Generator.Model;

namespace Edifice.Generator.Lowering;

/// <summary>How many steps a segment has that Backward runs again.</summary>
/// <remarks>
/// Segments are whole groups of 5 steps, the unit of the gradients' sums over time, so that cutting changes no bit. Every
/// sample of the batch keeps its states at T / S starts, and one segment of S steps is at hand: for the 16 samples of a
/// chunk the two are alike near S = √(16 T) (Chen et al., Training Deep Nets with Sublinear Memory Cost, 2016, with 16
/// chains that share one segment).
/// </remarks>
internal static class SegmentLength
{
    private const int Group = BackwardSteps.Group;
    private const int Samples = 16;

    /// <param name="timeSteps">T.</param>
    /// <param name="window">Steps of a window, whose bounds are bounds of segments too; 0 without.</param>
    public static int Choose(int timeSteps, int window)
    {
        int wish = Math.Max(1, (int)Math.Round(Math.Sqrt((double)Samples * timeSteps) / Group)) * Group;
        if (window > 0)
        {
            return LargestDivisor(window / Group, wish / Group) * Group;
        }

        int segments = ((timeSteps - 1) / wish) + 1;
        int groups = ((timeSteps - 1) / Group) + 1;
        return Math.Min(timeSteps, (((groups - 1) / segments) + 1) * Group);
    }

    /// <summary>The length that a plan has, and why.</summary>
    public static string InWords(BackwardSteps steps)
    {
        string aim = FormattableText.Of($"near √({Samples} · {steps.TimeSteps}), where kept states and one segment take least");
        return steps.AreCut
            ? FormattableText.Of($"{steps.Segments} segments of {steps.Segment} steps are run again, the latest first: whole groups of {Group}{(steps.Window > 0 ? FormattableText.Of($" that fill a window of {steps.Window},") : ",")} {aim}")
            : FormattableText.Of($"all {steps.TimeSteps} steps are one segment, which is run again: a segment is {aim}");
    }

    private static int LargestDivisor(int number, int most)
    {
        int divisor = Math.Min(number, most);
        while (number % divisor != 0)
        {
            divisor--;
        }

        return divisor;
    }
}
