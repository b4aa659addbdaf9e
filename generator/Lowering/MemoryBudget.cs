using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;

namespace Edifice.Generator.Lowering;

/// <summary>Holds a plan against the bytes that its declaration allows.</summary>
internal static class MemoryBudget
{
    private const int Float = 4;

    public static bool IsDeclared(NetworkSpec spec) => spec.WorkspaceBudget > 0 || spec.TapeBudget > 0;

    public static void Check(NetworkPlan plan, ProblemList problems)
    {
        long workspace = Float * (plan.Lengths.ScratchFixed + plan.Lengths.ScratchPerSample);
        if (plan.Spec.WorkspaceBudget > 0 && workspace > plan.Spec.WorkspaceBudget)
        {
            problems.Add(
                TargetDiagnostics.WorkspaceOverBudget, ProblemPlace.Network(nameof(NetworkSpec.WorkspaceBudget)),
                FormattableText.Of($"{workspace}"), FormattableText.Of($"{plan.Spec.WorkspaceBudget}"),
                HasSteps(plan) ? "Make the widest layers smaller or NumTimesteps less, or allow more" : "Make the widest layers smaller, or allow more");
        }

        long tape = Float * plan.Lengths.TapePerSample;
        if (plan.Spec.TapeBudget > 0 && tape > plan.Spec.TapeBudget)
        {
            (string part, long bytes) = LargestPart(plan);
            problems.Add(
                TargetDiagnostics.TapeOverBudget, ProblemPlace.Network(nameof(NetworkSpec.TapeBudget)),
                FormattableText.Of($"{tape}"), part, FormattableText.Of($"{bytes}"),
                FormattableText.Of($"{plan.Spec.TapeBudget}"),
                !HasSteps(plan) ? "Make the layers smaller, or allow more"
                : plan.Spec.Recomputes ? "Make NumTimesteps or the layers smaller, or allow more"
                : "Write Tape = TapeMode.Recompute, make NumTimesteps smaller, or allow more");
        }
    }

    private static bool HasSteps(NetworkPlan plan) => plan.Layers.Any(layer => layer.Output.IsPerStep);

    // By stages, as in the datasheet; the input and the decoders belong to none.
    private static (string Part, long Bytes) LargestPart(NetworkPlan plan) => plan.Layers
        .GroupBy(layer => layer.Stage.Length > 0 ? layer.Stage : layer.Spec is InputSpec ? "the input" : "the decoders")
        .Select(part => (part.Key, Float * part.Sum(layer => layer.TapeLength)))
        .OrderByDescending(part => part.Item2)
        .First();
}
