using System;
using System.Collections.Generic;

namespace Edifice;

/// <summary>Silent, dead and saturated neurons, in words.</summary>
internal static class SpikeFindings
{
    private const string WaysOut =
        "Usually helps: smaller weights or a smaller InputGain, a higher Threshold, a shorter Tau (or smaller Beta), weaker input, a lower learning rate.";

    /// <param name="stage">What was measured of the stage.</param>
    /// <param name="before">The spiking stage before it, if there is one.</param>
    /// <param name="timeSteps">Steps of a sample.</param>
    /// <param name="samples">Samples of the batch.</param>
    public static IEnumerable<HealthFinding> Of(StageHealth stage, StageHealth? before, int timeSteps, int samples)
    {
        int live = stage.Neurons - stage.DeadNeurons!.Count;
        string run = FormattableString.Invariant($"in {timeSteps} steps of {(samples == 1 ? "1 sample" : $"{samples} samples")}");
        if (live == 0)
        {
            yield return new HealthFinding(HealthProblem.Silent, stage.Name, Silent(stage, before, run));
            yield break;
        }

        if (stage.DeadShare >= HealthLimits.DeadShare)
        {
            yield return new HealthFinding(HealthProblem.DeadNeurons, stage.Name, Dead(stage, run));
        }

        if (timeSteps >= HealthLimits.FewestStepsToSaturate && (AlwaysFires(stage) || IsDrivenTooFar(stage, live)))
        {
            yield return new HealthFinding(HealthProblem.Saturated, stage.Name, Saturated(stage, live));
        }
        else if (stage.TypicalByThreshold >= HealthLimits.FarFromThreshold)
        {
            yield return new HealthFinding(HealthProblem.FarFromThreshold, stage.Name, Far(stage));
        }
    }

    private static bool AlwaysFires(StageHealth stage) => stage.SaturatedShare >= HealthLimits.SaturatedShare;

    private static bool IsDrivenTooFar(StageHealth stage, int live)
        => stage.AllOrNothingNeurons!.Count >= HealthLimits.SaturatedShare * live && Largest(stage) >= HealthLimits.FarAboveThreshold;

    private static string Silent(StageHealth stage, StageHealth? before, string run)
    {
        string cure = before is { MeanRate: not null } && before.DeadNeurons!.Count == before.Neurons
            ? $"No spikes reach it: look at stage {before.Name} first."
            : "Usually helps: larger weights or a larger InputGain, a lower Threshold, a longer Tau (or larger Beta), stronger input.";
        return $"Stage {stage.Name} is silent: none of {Neurons(stage.Neurons)} fired {run}{Reach(stage)}. {cure}";
    }

    private static string Dead(StageHealth stage, string run) => FormattableString.Invariant(
        $"Stage {stage.Name} has many dead neurons: {stage.DeadNeurons!.Count} of {stage.Neurons} ({100 * stage.DeadShare:F1} %) never fired {run}. ")
        + "Usually helps: larger weights at the start or a larger InputGain, a lower Threshold, a lower learning rate, or fewer neurons.";

    private static string Saturated(StageHealth stage, int live)
    {
        string who = AlwaysFires(stage)
            ? FormattableString.Invariant($"{stage.SaturatedNeurons!.Count} of {Neurons(stage.Neurons)} fire in nearly every step, whatever they see")
            : FormattableString.Invariant($"{stage.AllOrNothingNeurons!.Count} of the {Neurons(live)} that fire at all do so in nearly every step");
        return $"Stage {stage.Name} is saturated: {who}{Reach(stage)}. {WaysOut}";
    }

    private static string Far(StageHealth stage) => FormattableString.Invariant(
        $"Stage {stage.Name} is driven far beyond its threshold: its membranes typically lie {stage.TypicalByThreshold:G3} thresholds ")
        + $"away from rest, where the surrogate gradient is about 0 and hardly anything is learnt. {WaysOut}";

    private static float? Largest(StageHealth stage) => (stage.ChargedByThreshold ?? stage.MembraneByThreshold)?.Most;

    private static string Reach(StageHealth stage)
        => Largest(stage) is not { } most ? ""
        : most >= 1 ? FormattableString.Invariant($"; its largest membrane reaches {most:G3} times the threshold")
        : FormattableString.Invariant($"; its largest membrane reaches {Decimals(most)} of the threshold");

    private static string Decimals(float share)
        => MathF.Abs(share) >= 0.01f ? FormattableString.Invariant($"{share:F2}") : FormattableString.Invariant($"{share:G1}");

    private static string Neurons(int count) => count == 1 ? "1 neuron" : FormattableString.Invariant($"{count} neurons");
}
