using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Edifice.Tool;

/// <summary>What the compiler knows of a network.</summary>
/// <param name="Name">The class.</param>
/// <param name="FullName">With its namespace and the classes around it.</param>
/// <param name="Fingerprint">Of the declaration, 16 hexadecimal digits.</param>
/// <param name="Input">The shape of an input, "batch" and "time" for what is not fixed by the network.</param>
/// <param name="Output">The shape of an output.</param>
/// <param name="InputIsSpikes">Whether every number of the input is 0 or 1.</param>
/// <param name="TimeSteps">T.</param>
/// <param name="Tape">Full or Recompute.</param>
/// <param name="Window">Time steps of truncated back-propagation; 0 without.</param>
/// <param name="Decoding">The decoder at the end; null without.</param>
/// <param name="RunsStepByStep">Whether it can be streamed.</param>
/// <param name="Datasheet">The class's constants, their names as JSON writes names.</param>
/// <param name="Stages">In the order of the data.</param>
/// <param name="Parameters">The tensors of a file of it.</param>
/// <param name="Layers">As declared, every option spelled out.</param>
internal sealed record NetworkReport(
    string Name, string FullName, string Fingerprint, string Input, string Output, bool InputIsSpikes, int TimeSteps, string Tape, int Window, string? Decoding,
    bool RunsStepByStep, IReadOnlyDictionary<string, long> Datasheet,
    IReadOnlyList<StageReport> Stages, IReadOnlyList<ParameterReport> Parameters, IReadOnlyList<LayerReport> Layers)
{
    public static NetworkReport Of(DeclaredNetwork network)
    {
        NetworkInfo info = network.Info;
        return new NetworkReport(
            info.Name, network.FullName, info.Fingerprint.ToString("x16", CultureInfo.InvariantCulture),
            info.InputShape.Of("batch"), info.OutputShape.Of("batch"), info.InputIsSpikes,
            info.TimeSteps, info.Tape.ToString(), info.Window, info.FinalDecoding?.ToString(), info.StreamOutputSize > 0,
            new OrderedDictionary<string, long>(network.Datasheet.Select(item => KeyValuePair.Create(JsonNamingPolicy.CamelCase.ConvertName(item.Key), item.Value))),
            [.. info.Stages.Select(stage => StageReport.Of(stage, info))],
            [.. info.Parameters.Select(ParameterReport.Of)],
            [.. info.Layers.Select(LayerReport.Of)]);
    }

    public void Write(TextPage page)
    {
        string ways = $"{(InputIsSpikes ? "input of spikes, " : "")}{(RunsStepByStep ? "runs" : "does not run")} step by step";
        page.Line($"{FullName}: {Input} → {Output}, {Wording.Count(TimeSteps, "time step")}, {ways}, fingerprint {Fingerprint}");
        page.Line();
        page.Table(
            ["stage", ">inputs", ">outputs", "neuron", ">parameters", ">bytes", ">multiply-adds", ">additions", ">tape bytes"],
            Stages.Select(stage => stage.Cells));
        page.Line();
        page.Table(["parameter", "shape", "begins with"], Parameters.Select(parameter => parameter.Cells));
        page.Line();
        page.Table(["layer", "stage", "shape", "options"], Layers.Select(layer => layer.Cells));
        if (Datasheet.Count > 0)
        {
            page.Line();
            page.Table(["datasheet", ">"], Datasheet.Select(item => (IReadOnlyList<string>)[item.Key, Wording.Count(item.Value)]));
        }
    }
}
