using System;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;

namespace Edifice.Generator.Checking;

/// <summary>A window is made of whole groups of 5 steps, and ends before the last step.</summary>
internal static class WindowRules
{
    private const int Group = 5;

    public static void Check(NetworkSpec spec, ProblemList problems)
    {
        int window = spec.Window;
        int longest = Math.Max(0, spec.TimeSteps - 1) / Group * Group;
        if (window < 0 || window % Group != 0)
        {
            long nearest = Math.Min(longest, Math.Max(1, (long)Math.Round(window / (double)Group)) * Group);
            problems.Add(
                DeclarationDiagnostics.WindowOfPartialGroups, ProblemPlace.Network(nameof(NetworkSpec.Window)), CureOf(nearest),
                FormattableText.Of($"{window}"), longest == 0 ? "Remove it" : FormattableText.Of($"Write Window = {nearest}"));
        }
        else if (window > 0 && window >= spec.TimeSteps && spec.TimeSteps > 0)
        {
            problems.Add(
                DeclarationDiagnostics.WindowWithoutEffect, ProblemPlace.Network(nameof(NetworkSpec.Window)), CureOf(longest),
                FormattableText.Of($"{window}"), FormattableText.Of($"{spec.TimeSteps}"),
                longest == 0 ? "Remove it" : FormattableText.Of($"Remove it, or write a multiple of 5, the steps of a group, up to {longest}"));
        }
    }

    // A run of 5 steps or fewer has no window.
    private static Cure? CureOf(long window) => window > 0 ? new Cure(FormattableText.Of($"{window}")) : null;
}
