using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Edifice.Reference;

/// <summary>Something in a file and the way to it, so that what is wrong with the file is told by its place.</summary>
/// <param name="Value">What stands there.</param>
/// <param name="Path">The way to it, such as <c>layers[1].beta</c>; empty for the whole file.</param>
internal readonly record struct GoldenNode(JsonElement Value, string Path)
{
    /// <summary>A field that has to be there.</summary>
    public GoldenNode this[string field] => Child(field) ?? throw new InvalidDataException($"{PathOf(field)}: missing");

    /// <summary>A number, not larger than there are.</summary>
    public double Number => Value.ValueKind == JsonValueKind.Number && Value.TryGetDouble(out double number) && double.IsFinite(number)
        ? number
        : throw Unlike("a number");

    /// <summary>A whole number; 25.0 is one as well.</summary>
    public int Integer => Value.ValueKind == JsonValueKind.Number && Value.TryGetDouble(out double number)
        && number == Math.Truncate(number) && number is >= int.MinValue and <= int.MaxValue
        ? (int)number
        : throw Unlike("a whole number");

    /// <summary>A whole number from 1 on.</summary>
    public int Count => Integer is var count && count >= 1 ? count : throw Unlike("a whole number from 1 on");

    /// <summary>A text.</summary>
    public string Text => Value.ValueKind == JsonValueKind.String ? Value.GetString()! : throw Unlike("a text");

    /// <summary>Yes or no.</summary>
    public bool Flag => Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? Value.GetBoolean() : throw Unlike("true or false");

    /// <summary>The elements of a list.</summary>
    public IReadOnlyList<GoldenNode> Items
    {
        get
        {
            string path = Path;
            return Value.ValueKind == JsonValueKind.Array
                ? [.. Value.EnumerateArray().Select((item, index) => new GoldenNode(item, $"{path}[{index}]"))]
                : throw Unlike("a list");
        }
    }

    /// <summary>The fields of an object, each name once.</summary>
    public IReadOnlyDictionary<string, GoldenNode> Members
    {
        get
        {
            Dictionary<string, GoldenNode> members = [];
            foreach (JsonProperty member in RequireObject().EnumerateObject())
            {
                if (!members.TryAdd(member.Name, new GoldenNode(member.Value, PathOf(member.Name))))
                {
                    throw new InvalidDataException($"{PathOf(member.Name)}: there twice");
                }
            }

            return members;
        }
    }

    /// <summary>A field, or null where it is left out or null.</summary>
    public GoldenNode? Find(string field) => Child(field) is { Value.ValueKind: not JsonValueKind.Null } found ? found : null;

    /// <summary>The error for something of another kind.</summary>
    public InvalidDataException Unlike(string expected)
    {
        string found = Value.GetRawText();
        return new InvalidDataException($"{(Path.Length == 0 ? "the file" : Path)}: expected {expected}, found {(found.Length > 40 ? found[..40] + "…" : found)}");
    }

    private GoldenNode? Child(string field) => RequireObject().TryGetProperty(field, out JsonElement value) ? new GoldenNode(value, PathOf(field)) : null;

    private JsonElement RequireObject() => Value.ValueKind == JsonValueKind.Object ? Value : throw Unlike("an object");

    private string PathOf(string field) => Path.Length == 0 ? field : $"{Path}.{field}";
}
