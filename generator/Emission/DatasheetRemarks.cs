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
            $"<para>{plan.Input.Size} inputs, {plan.Output.Size} outputs, {plan.Spec.TimeSteps} time steps, {Number(Datasheet.ParameterCount(plan))} parameters.</para>",
            "<code>",
            Row("stage", "shape", "parameters", "products", "multiply-adds", "additions", "tape bytes"),
        ];
        lines.AddRange(Datasheet.Stages(plan).Select(stage => Row(
            stage.Name, $"{stage.Inputs} → {stage.Outputs}", Number(stage.Parameters),
            !stage.HasSynapse ? "none" : stage.IsEventDriven ? $"{stage.Products} by events" : $"{stage.Products} dense",
            Number(stage.MultiplyAdds), Number(stage.Additions), Number(stage.TapeBytes))));
        lines.AddRange(
        [
            "</code>",
            "<para>Additions: if every neuron fired in every step.</para>",
            $"<para>Workspace: {Number(4 * lengths.ScratchFixed)} bytes and {Number(4 * lengths.ScratchPerSample)} per sample; for training {Number(4 * (lengths.ScratchFixed + lengths.TapeFixed))} and {Number(4 * (lengths.ScratchPerSample + lengths.TapePerSample))} per sample.</para>",
            "</remarks>",
        ]);
        return lines;
    }

    private static string Row(string stage, string shape, string parameters, string products, string multiplyAdds, string additions, string tape)
        => $"{stage,-14} {shape,-14} {parameters,12} {products,14} {multiplyAdds,14} {additions,14} {tape,12}";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
