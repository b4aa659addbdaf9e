using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Dense;

/// <content>From checked layer to plan: the layout follows from what the input is.</content>
internal sealed partial class DenseKind
{
    // The runtime's own numbers; a test holds them together.
    internal const int StepsPerWord = 30;
    internal const int GroupsPerWord = 6;
    internal const int Patterns = 32;
    internal const int PanelLength = 128 * (80 + (2 * Padding.Multiple));

    public LayerPlan Plan(LayerSpec layer, SignalPlan input, PlanContext context)
    {
        DenseSpec dense = (DenseSpec)layer;
        MemoryPlanner memory = context.Memory;
        bool isEventDriven = input.IsSpikes;
        int tileWidth = isEventDriven && dense.Outputs > Padding.Multiple ? 2 * Padding.Multiple : Padding.Multiple;
        TensorPlan weights = memory.Matrix(context.Stage + ".weight", dense.Outputs, input.Size, tileWidth, isEventDriven);
        TensorPlan? bias = dense.HasBias ? memory.Vector(context.Stage + ".bias", dense.Outputs, input.Size) : null;
        string name = Identifiers.CamelCase(context.Stage) + "Current";
        SignalPlan output = input.IsPerStep
            ? context.StepSignal(name, PlanContext.StepStride((int)Padding.Of(dense.Outputs)))
            : context.StaticSignal(name);
        DensePlan plan = new(dense, context.Stage, context.TimeSteps, input, output, weights, bias, null, null, null);
        return input.IsPerStep ? PlanSteps(plan, context) : PlanStatic(plan, memory);
    }

    private static DensePlan PlanStatic(DensePlan plan, MemoryPlanner memory)
    {
        memory.WishShared("panel", PanelLength);
        memory.WishShared("transposed", Padding.Multiple * (plan.Output.Padded + (long)plan.Input.Size));
        // The caller's input may change before Backward; what another layer gave stays in the workspace.
        return plan with { Kept = plan.Input.Values is null ? memory.PerSample("Tape", plan.Input.Size, FormattableText.Of($"{plan.Local}: x, the input [{plan.Input.Size}]")) : null };
    }

    private static DensePlan PlanSteps(DensePlan plan, PlanContext context)
    {
        MemoryPlanner memory = context.Memory;
        int words = (context.Steps.AtOnce + StepsPerWord - 1) / StepsPerWord;
        if (plan.Input.IsSpikes)
        {
            memory.WishShared("events", (long)context.GroupSize * plan.TimeSteps * (plan.Input.Size + 2));
            memory.WishShared("tables", GroupsPerWord * Patterns * plan.Weights.TileWidth);
        }

        if (context.HasUniformAdjoint)
        {
            memory.WishShared("repeated", context.AdjointRows * PlanContext.StepStride(plan.Output.Padded));
        }

        return plan with
        {
            Kept = plan.Input.IsSpikes ? context.Tape((long)words * plan.Input.Padded, FormattableText.Of($"{plan.Local}: when its {plan.Input.Size} inputs fired"))
                : context.Steps.RunAgain ? null
                : context.Tape((long)plan.TimeSteps * plan.Input.Stride, FormattableText.Of($"{plan.Local}: x, the input [{plan.TimeSteps} steps, {plan.Input.Size}]")),
            Packed = memory.Fixed("Tape", (long)plan.Input.Padded * plan.Output.Size, $"{plan.Local}: W in panels, for Wᵀ di"),
            Sums = memory.Fixed(
                "Tape", plan.Weights.Length + (plan.Bias?.Length ?? 0),
                $"{plan.Local}Sums: dW{(plan.Bias is null ? "" : " and db")} of a chunk of 16 samples"),
        };
    }
}
