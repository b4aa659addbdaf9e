using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;

namespace Edifice.Tool;

/// <summary>A stage and what it costs per sample, if every neuron fired in every step.</summary>
internal sealed record StageReport(
    string Name, int Inputs, int Outputs, string? Neuron, bool IsEventDriven,
    long Parameters, long ParameterBytes, long MultiplyAdds, long Additions, long TapeBytesPerSample)
{
    public static StageReport Of(StageInfo stage, NetworkInfo info)
    {
        TensorInfo[] tensors = [.. info.Parameters.Where(tensor => tensor.Name.StartsWith(stage.Name + ".", StringComparison.Ordinal))];
        string? neuron = info.Layers.FirstOrDefault(layer => layer.Stage == stage.Name && layer.Kind != "Dense")?.Kind;
        return new StageReport(
            stage.Name, stage.Inputs, stage.Outputs, neuron, stage.IsEventDriven,
            tensors.Sum(tensor => (long)tensor.Layout.Outputs * tensor.Layout.Inputs), tensors.Sum(tensor => sizeof(float) * (long)tensor.Layout.Length),
            stage.MultiplyAdds, stage.Additions, stage.TapeBytesPerSample);
    }

    [JsonIgnore]
    public IReadOnlyList<string> Cells =>
    [
        Name, Wording.Count(Inputs), Wording.Count(Outputs), Neuron ?? "", Wording.Count(Parameters), Wording.Count(ParameterBytes),
        Wording.Count(MultiplyAdds), Wording.Count(Additions), Wording.Count(TapeBytesPerSample),
    ];
}
