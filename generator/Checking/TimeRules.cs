using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;

namespace Edifice.Generator.Checking;

/// <summary>What is said of time in a network without any.</summary>
internal static class TimeRules
{
    private const string Because = "no layer runs over time";

    // Last of all: where something is wrong, the layers over time may only be missing yet.
    public static void Check(NetworkSpec spec, EquatableArray<Signal> signals, ProblemList problems)
    {
        if (problems.HasErrors || signals.Count == 0 || signals.Any(signal => signal.IsPerStep))
        {
            return;
        }

        Report(spec.SaysTimeSteps, "NumTimesteps", FormattableText.Of($"{spec.TimeSteps}"), problems);
        Report(spec.Recomputes, "Tape", "Recompute", problems);
        Report(spec.Window > 0, nameof(spec.Window), FormattableText.Of($"{spec.Window}"), problems);
    }

    private static void Report(bool isSaid, string name, string value, ProblemList problems)
    {
        if (isSaid)
        {
            problems.Add(NeuronDiagnostics.NetworkSettingWithoutEffect, ProblemPlace.Network(name), name, value, Because);
        }
    }
}
