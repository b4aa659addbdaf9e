using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice;

/// <summary>Where gradients vanish, explode or stay away, in words; compared per parameter, so that sizes do not matter.</summary>
internal static class GradientFindings
{
    private const string Vanishing =
        "Usually helps: weights that let the stages behind fire, a surrogate that reaches further (a smaller Slope), a larger Gain, fewer stages.";

    private const string Exploding =
        "Usually helps: smaller weights, a smaller surrogate Gain, a shorter Tau, ResetGradient = ResetGradient.Detached.";

    private const string Missing =
        "Usually helps: bringing silent or saturated neurons back; else a surrogate that reaches further (a smaller Slope, no Clip, not None).";

    /// <summary>
    /// Walks from the output to the input: what is wrong behind a stage explains what is wrong before it. A silent stage
    /// explains by itself why gradients on its two sides differ.
    /// </summary>
    public static IEnumerable<HealthFinding> Of(StageHealth[] stages)
    {
        List<HealthFinding> findings = [];
        StageHealth? behind = null;
        StageHealth? largest = null;
        bool areComparable = !stages.Any(stage => stage.DeadNeurons?.Count == stage.Neurons);
        foreach (StageHealth stage in stages.Reverse().Where(stage => stage.GradientNorm is not null))
        {
            if (Judge(stage, areComparable ? behind : null, areComparable ? largest : null) is { } finding)
            {
                findings.Insert(0, finding);
                if (finding.Problem != HealthProblem.NoGradient)
                {
                    break;
                }
            }

            behind = stage.GradientNorm > 0 ? stage : behind;
            largest = largest is null || Mean(stage) > Mean(largest) ? stage : largest;
        }

        return findings;
    }

    private static HealthFinding? Judge(StageHealth stage, StageHealth? behind, StageHealth? largest)
    {
        double norm = stage.GradientNorm!.Value;
        string Compared(StageHealth other) => FormattableString.Invariant(
            $"per parameter it is {Mean(stage):G2} there (root mean square), {Mean(stage) / Mean(other):G2} times that of stage {other.Name}. ");

        return norm switch
        {
            _ when !double.IsFinite(norm) => new(
                HealthProblem.NotFinite, stage.Name, $"The gradient of stage {stage.Name} is not finite. {Exploding}"),
            0 => new(
                HealthProblem.NoGradient, stage.Name,
                $"Stage {stage.Name} gets no gradient: it is exactly 0 for all of its parameters. {Missing}"),
            _ when largest is not null && Mean(stage) < HealthLimits.VanishingGradient * Mean(largest) => new(
                HealthProblem.VanishingGradient, stage.Name,
                $"The gradient vanishes before stage {stage.Name}: {Compared(largest)}{Vanishing}"),
            _ when behind is not null && Mean(stage) > HealthLimits.ExplodingGradient * Mean(behind) => new(
                HealthProblem.ExplodingGradient, stage.Name,
                $"The gradient explodes before stage {stage.Name}: {Compared(behind)}{Exploding}"),
            _ => null,
        };
    }

    private static double Mean(StageHealth stage) => stage.GradientNorm!.Value / Math.Sqrt(stage.ParameterCount);
}
