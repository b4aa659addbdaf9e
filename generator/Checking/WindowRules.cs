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
        if (window < 0 || window % Group != 0)
        {
            problems.Add(
                DeclarationDiagnostics.WindowOfPartialGroups, ProblemPlace.Network(nameof(NetworkSpec.Window)),
                FormattableText.Of($"{window}"), FormattableText.Of($"Window = {Math.Max(1, (long)Math.Round(window / (double)Group)) * Group}"));
        }
        else if (window > 0 && window >= spec.TimeSteps && spec.TimeSteps > 0)
        {
            int longest = (spec.TimeSteps - 1) / Group * Group;
            problems.Add(
                DeclarationDiagnostics.WindowWithoutEffect, ProblemPlace.Network(nameof(NetworkSpec.Window)),
                FormattableText.Of($"{window}"), FormattableText.Of($"{spec.TimeSteps}"),
                longest == 0 ? "Remove it" : FormattableText.Of($"Remove it, or write a multiple of 5 up to {longest}"));
        }
    }
}
