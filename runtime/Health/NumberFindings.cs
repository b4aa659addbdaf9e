using System;
using System.Collections.Generic;
using System.Globalization;

namespace Edifice;

/// <summary>What is no finite number, in words.</summary>
internal static class NumberFindings
{
    private const string Cure =
        "Usually helps: going back to the last parameters that were finite, a lower learning rate, a smaller surrogate Gain.";

    /// <summary>A stage's parameters.</summary>
    public static void Add(List<HealthFinding> findings, StageNumbers stage, Span<float> parameters)
    {
        if (stage.FindNotFinite(parameters) is { } broken)
        {
            Add(
                findings, stage.Stage,
                $"Stage {stage.Stage} has parameters that are not finite: {broken.NotFinite} of {broken.Count} in {broken.Tensor}. {Cure}");
        }
    }

    /// <summary>What a stage did.</summary>
    public static void Add(List<HealthFinding> findings, StageMeter stage)
    {
        if (stage.FirstNotFinite.Length > 0)
        {
            Add(
                findings, stage.Stage,
                $"Stage {stage.Stage} computes numbers that are not finite: {stage.FirstNotFinite}. "
                + "Usually helps: smaller weights, or finding the first stage whose parameters or membranes are not finite.");
        }
    }

    /// <summary>The gradients that Backward would begin with.</summary>
    /// <returns>Whether they are finite and not all 0.</returns>
    public static bool Accept(List<HealthFinding> findings, ReadOnlySpan<float> outputGradients)
    {
        bool isZero = true;
        foreach (float gradient in outputGradients)
        {
            if (!float.IsFinite(gradient))
            {
                Add(
                    findings, "",
                    "The loss's gradients by the output are not finite, so nothing can be propagated. "
                    + "Usually helps: finite parameters, targets and outputs.");
                return false;
            }

            isZero &= gradient == 0;
        }

        if (isZero)
        {
            findings.Add(new HealthFinding(
                HealthProblem.NoGradient, "",
                "The loss's gradients by the output are all 0: there is nothing to learn from this batch. "
                + "Usually helps: other targets, or a smaller logit scale where the softmax is certain."));
        }

        return !isZero;
    }

    private static void Add(List<HealthFinding> findings, string stage, FormattableString message)
        => Add(findings, stage, message.ToString(CultureInfo.InvariantCulture));

    private static void Add(List<HealthFinding> findings, string stage, string message)
        => findings.Add(new HealthFinding(HealthProblem.NotFinite, stage, message));
}
