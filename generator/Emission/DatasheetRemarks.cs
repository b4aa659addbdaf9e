using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Edifice.Generator.Model;

namespace Edifice.Generator.Emission;

/// <summary>The datasheet as remarks on the class, for IntelliSense. The summary is the user's to write.</summary>
internal static class DatasheetRemarks
{
    public static IReadOnlyList<string> Of(NetworkPlan plan)
    {
        RegionLengths lengths = plan.Lengths;
        List<string> lines =
        [
            "<remarks>",
            $"<para>{plan.Input.Size} inputs{Time(plan.Input)}, {plan.Output.Size} outputs{Time(plan.Output)}, {plan.Spec.TimeSteps} time steps, {Number(Datasheet.ParameterCount(plan))} parameters.</para>",
            "<code>",
            Row("stage", "shape", "parameters", "products", "multiply-adds", "additions", "tape bytes", plan.FullTape is null ? null : "in full"),
        ];
        lines.AddRange(Datasheet.Stages(plan).Select(stage => Row(
            stage.Name, $"{stage.Inputs} → {stage.Outputs}", Number(stage.Parameters),
            !stage.HasSynapse ? "none" : stage.IsEventDriven ? $"{stage.Products} by events" : $"{stage.Products} dense",
            Number(stage.MultiplyAdds), Number(stage.Additions), Number(stage.TapeBytes),
            stage.FullTapeBytes is { } full ? Number(full) : null)));
        lines.AddRange(
        [
            "</code>",
            "<para>Additions: if every neuron fired in every step.</para>",
            $"<para>Workspace: {Number(4 * lengths.ScratchFixed)} bytes per thread and {Number(4 * lengths.ScratchPerSample)} per sample; for training {Number(4 * (lengths.ScratchFixed + lengths.TapeFixed))} per thread and {Number(4 * (lengths.ScratchPerSample + lengths.TapePerSample))} per sample.</para>",
        ]);
        lines.AddRange(Training(plan));
        lines.AddRange(plan.Layers.Where(layer => layer.Spec is NeuronSpec { Overrides.Count: > 0 }).Select(Overrides));
        lines.Add("</remarks>");
        return lines;
    }

    private static IEnumerable<string> Training(NetworkPlan plan)
    {
        if (plan.FullTape is { } full)
        {
            yield return $"<para>Tape: Backward runs {(plan.Steps.AreCut ? $"segments of {plan.Steps.Segment} steps" : "all steps")} again; {Number(4 * plan.Lengths.TapePerSample)} bytes per sample instead of {Number(4 * full.PerSample)}.</para>";
        }

        if (plan.Steps.Window > 0)
        {
            yield return $"<para>Window: the gradient by the neurons' states ends at every multiple of {plan.Steps.Window} steps.</para>";
        }
    }

    private static string Overrides(LayerPlan layer)
    {
        NeuronSpec neuron = (NeuronSpec)layer.Spec;
        return $"<para>{layer.Stage} ({neuron.Kind}) differs from its preset: {string.Join("; ", neuron.Overrides.Select(item => item.InWords))}.</para>";
    }

    private static string Row(string stage, string shape, string parameters, string products, string multiplyAdds, string additions, string tape, string? full)
        => $"{stage,-14} {shape,-14} {parameters,12} {products,14} {multiplyAdds,14} {additions,14} {tape,12}{(full is null ? "" : $" {full,12}")}";

    private static string Time(SignalPlan signal) => signal.IsPerStep ? " per step" : "";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
