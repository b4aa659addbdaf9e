using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;

namespace Edifice.Generator.Lowering;

/// <summary>The choices of a plan in words: what concerns all layers, then each layer in the order in which the pass comes to it.</summary>
internal static class NetworkSchedule
{
    private const string AllLayers = "";
    private const string TheInput = "input";

    public static EquatableArray<ScheduleChoice> Of(NetworkPlan plan) =>
    [
        .. Forward(plan).Select(text => new ScheduleChoice(ScheduleChoice.Forward, AllLayers, text)),
        .. Each(ScheduleChoice.Forward, plan.Layers, layer => LayerCatalog.KindOf(layer.Spec).ChoicesForward(layer, plan)),
        .. Backward(plan).Select(text => new ScheduleChoice(ScheduleChoice.Backward, AllLayers, text)),
        .. Each(ScheduleChoice.Backward, plan.Layers.Reverse(), layer => LayerCatalog.KindOf(layer.Spec).ChoicesBackward(layer, plan)),
        .. Step(plan),
    ];

    private static IEnumerable<string> Forward(NetworkPlan plan)
    {
        yield return "vectors as wide as the machine's, 16, 8, 4 or 1 numbers: asked once per call; the width changes no bit";
        if (HasSteps(plan))
        {
            yield return GroupSizes.InWords(plan);
        }
    }

    private static IEnumerable<string> Backward(NetworkPlan plan)
    {
        string chunks = FormattableText.Of($"chunks of {GroupSizes.Largest} samples go to whichever thread is free");
        if (!HasSteps(plan))
        {
            yield return chunks;
            yield break;
        }

        yield return chunks + WithinChunk(plan);
        if (plan.Steps.RunAgain)
        {
            yield return SegmentLength.InWords(plan.Steps);
        }

        if (plan.FullTape is { } full)
        {
            yield return FormattableText.Of($"the tape takes {4 * plan.Lengths.TapePerSample:N0} bytes per sample; one of all steps would take {4 * full.PerSample:N0}");
        }

        if (plan.Steps.Window > 0)
        {
            yield return FormattableText.Of($"the gradient by neurons' states ends at every multiple of {plan.Steps.Window} steps: the window of the declaration");
        }
    }

    private static IEnumerable<ScheduleChoice> Step(NetworkPlan plan) => plan.Stream is null ? [] :
    [
        new ScheduleChoice(
            ScheduleChoice.Step, AllLayers, "one sample, one step, on the calling thread: weights are read once per step; many agents share the reading, sixteen at a time"),
        .. Each(ScheduleChoice.Step, plan.Layers, layer => LayerCatalog.KindOf(layer.Spec).ChoicesStep(layer)),
    ];

    private static string WithinChunk(NetworkPlan plan) =>
        plan.Steps.RunAgain ? ", sample by sample: the steps of one are in memory"
        : plan.GroupSize == 1 ? ", sample by sample as in Forward"
        : plan.GroupSize == GroupSizes.Largest ? ", each of them one group as in Forward"
        : FormattableText.Of($", in groups of {plan.GroupSize} as in Forward");

    private static bool HasSteps(NetworkPlan plan) => plan.Layers.Any(layer => layer.IsGrouped);

    private static IEnumerable<ScheduleChoice> Each(string pass, IEnumerable<LayerPlan> layers, Func<LayerPlan, IEnumerable<string>> choices) =>
        layers.SelectMany(layer => choices(layer).Select(text => new ScheduleChoice(pass, PartOf(layer), text)));

    private static string PartOf(LayerPlan layer) =>
        layer.Stage.Length > 0 ? layer.Stage : layer.Spec is InputSpec ? TheInput : layer.Spec.Title;
}
