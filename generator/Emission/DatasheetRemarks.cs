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
        NetworkWords words = new(plan);
        string training = NetworkWords.Bytes(lengths.ScratchFixed + lengths.TapeFixed, lengths.ScratchPerSample + lengths.TapePerSample);
        return
        [
            "<remarks>",
            $"<para>{words.InputShape} in, {words.OutputShape} out, {plan.Spec.TimeSteps} time steps, {words.Parameters} parameters.</para>",
            "<code>",
            .. Table(plan),
            "</code>",
            "<para>Bytes of the parameters with padding. Operations and tape are per sample; additions if every neuron fired in every step.</para>",
            $"<para>Workspace: {NetworkWords.Bytes(lengths.ScratchFixed, lengths.ScratchPerSample)}; for training {training}.</para>",
            .. Training(plan),
            .. plan.Layers.Where(layer => layer.Spec is NeuronSpec { Overrides.Count: > 0 }).Select(Overrides),
            "</remarks>",
        ];
    }

    private static IEnumerable<string> Table(NetworkPlan plan)
    {
        string[][] rows = [Title(plan), .. Datasheet.Stages(plan).Select(Row)];
        int[] widths = [.. rows[0].Select((_, column) => rows.Max(row => row[column].Length))];
        return rows.Select(row => string.Join("  ", row.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
    }

    private static string[] Title(NetworkPlan plan) =>
    [
        "stage", "shape", "parameters", "bytes", "operations", "tape bytes",
        .. plan.FullTape is null ? (string[])[] : ["in full"],
    ];

    private static string[] Row(DatasheetStage stage) =>
    [
        stage.Name, FormattableText.Of($"{stage.Inputs} → {stage.Outputs}"), Number(stage.Parameters), Number(stage.ParameterBytes),
        Operations(stage), Number(stage.TapeBytes),
        .. stage.FullTapeBytes is { } full ? [Number(full)] : (string[])[],
    ];

    // A synapse multiplies, or adds rows of weights; neurons alone do neither.
    private static string Operations(DatasheetStage stage) =>
        !stage.HasSynapse ? "none"
        : stage.IsEventDriven ? $"{Number(stage.Additions)} additions"
        : $"{Number(stage.MultiplyAdds)} multiply-adds";

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

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
