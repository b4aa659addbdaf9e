using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;

namespace Edifice.Tool;

/// <summary>A layer with all its options.</summary>
internal sealed record LayerReport(string Kind, string Stage, int Inputs, int Outputs, IReadOnlyDictionary<string, string> Options)
{
    public static LayerReport Of(LayerInfo layer)
        => new(layer.Kind, layer.Stage, layer.Inputs, layer.Outputs, new OrderedDictionary<string, string>(layer.Options));

    [JsonIgnore]
    public IReadOnlyList<string> Cells =>
        [Kind, Stage, $"{Wording.Count(Inputs)} → {Wording.Count(Outputs)}", string.Join(", ", Options.Select(option => $"{option.Key} = {option.Value}"))];
}
