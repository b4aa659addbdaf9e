using System.Linq;
using System.Text.Json;

namespace Edifice.Reference;

/// <summary>One layer as its file describes it.</summary>
/// <param name="Kind">dense, lif, conv2d, …</param>
/// <param name="Name">The name of its parameters and traces.</param>
public sealed record GoldenLayer(string Kind, string Name)
{
    private GoldenNode Fields { get; init; }

    /// <summary>Whether it is a layer of neurons of a kind that the language has.</summary>
    public bool HasNeurons => Kind is "lif" or "li";

    /// <summary>Whether its spikes are values between 0 and 1.</summary>
    public bool IsSmooth => Kind == "lif" && Text("forward", "hard") == "smooth";

    /// <summary>The slope of its surrogate, or of its smooth spikes; 1 where it is left out.</summary>
    public double Slope => Fields["surrogate"].Find("slope")?.Number ?? 1;

    internal GoldenNode Surrogate => Fields["surrogate"];

    /// <summary>The extents of a neuron layer.</summary>
    internal int[] Extents => Fields["n"] is { Value.ValueKind: JsonValueKind.Array } shape
        ? [.. shape.Items.Select(extent => extent.Count)]
        : [Count("n")];

    /// <summary>A whole number from 1 on.</summary>
    internal int Count(string field) => Fields[field].Count;

    /// <summary>A number that has to be there.</summary>
    internal double Number(string field) => NumberOf(field, Fields[field]);

    /// <summary>A number, or null where the field is left out or null.</summary>
    internal double? FindNumber(string field) => Fields.Find(field) is { } value ? NumberOf(field, value) : null;

    /// <summary>A word, or the default where the field is left out or null.</summary>
    internal string Text(string field, string byDefault) => Fields.Find(field)?.Text ?? byDefault;

    /// <summary>Whether the field is there and a text.</summary>
    internal bool HasText(string field) => Fields.Find(field) is { Value.ValueKind: JsonValueKind.String };

    /// <summary>Yes or no; no where the field is left out or null.</summary>
    internal bool Flag(string field) => Fields.Find(field)?.Flag ?? false;

    /// <summary>Whether the field is there and not null.</summary>
    internal bool Has(string field) => Fields.Find(field) is not null;

    /// <summary>The layer needs what this field asks for.</summary>
    internal GoldenUnsupportedException Unsupported(string field) => new($"{field} {Fields[field].Value.GetRawText()} in layer {Name}");

    internal static GoldenLayer Read(GoldenNode layer) => new(layer["kind"].Text, layer["name"].Text) { Fields = layer };

    /// <summary>Numbers per neuron can be learned, but not be declared; what is no number at all is an error of the file.</summary>
    private double NumberOf(string field, GoldenNode value) =>
        value.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object ? throw Unsupported(field) : value.Number;
}
