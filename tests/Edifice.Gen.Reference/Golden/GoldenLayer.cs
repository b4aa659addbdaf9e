using System.Text.Json;

namespace Edifice.Reference;

/// <summary>One layer as its file describes it.</summary>
/// <param name="Kind">dense, lif, conv2d, …</param>
/// <param name="Name">The name of its parameters and traces.</param>
/// <param name="Fields">All of its fields.</param>
public sealed record GoldenLayer(string Kind, string Name, JsonElement Fields)
{
    /// <summary>A whole number.</summary>
    public int Integer(string field) => Fields.GetProperty(field).GetInt32();

    /// <summary>A number, or the default where the field is left out.</summary>
    public double Number(string field, double byDefault) =>
        Fields.TryGetProperty(field, out JsonElement value) ? value.GetDouble() : byDefault;

    /// <summary>A word, or the default where the field is left out.</summary>
    public string Text(string field, string byDefault) =>
        Fields.TryGetProperty(field, out JsonElement value) ? value.GetString()! : byDefault;

    /// <summary>Yes or no; no where the field is left out.</summary>
    public bool Flag(string field) => Fields.TryGetProperty(field, out JsonElement value) && value.GetBoolean();

    internal static GoldenLayer Read(JsonElement layer) =>
        new(layer.GetProperty("kind").GetString()!, layer.GetProperty("name").GetString()!, layer);
}
