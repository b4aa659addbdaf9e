using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Edifice.Reference;

/// <summary>One recorded case: a network, its input, and what became of it.</summary>
/// <param name="Name">The case's name.</param>
/// <param name="Network">The network and how it runs.</param>
/// <param name="InputKind">constant or series.</param>
/// <param name="Input">[batch, in] where constant, [T, batch, in] where a series.</param>
/// <param name="Losses">Each with its expected value and gradients.</param>
/// <param name="Traces">What the layers did, by name.</param>
/// <param name="Output">The expected output.</param>
public sealed record GoldenCase(
    string Name,
    GoldenNetwork Network,
    string InputKind,
    double[] Input,
    IReadOnlyList<GoldenLoss> Losses,
    IReadOnlyDictionary<string, GoldenTrace> Traces,
    double[] Output)
{
    /// <summary>What the case needs that the reference has not; null where it has all.</summary>
    public string? UnsupportedReason => InputKind == "constant" ? Network.UnsupportedReason : $"input of kind {InputKind}";

    /// <summary>The case's network, with copies of its parameters.</summary>
    /// <exception cref="System.NotSupportedException">The case needs something else; see <see cref="UnsupportedReason"/>.</exception>
    public ReferenceNetwork ToNetwork() => UnsupportedReason is { } reason
        ? throw new System.NotSupportedException($"The reference has no {reason}.")
        : Network.ToNetwork();

    /// <summary>Reads a file.</summary>
    public static GoldenCase Load(string path) => Parse(File.ReadAllText(path));

    /// <summary>Reads the text of a file. Fields it does not know are passed over.</summary>
    public static GoldenCase Parse(string json)
    {
        using JsonDocument document = GoldenDocument.Parse(json);
        JsonElement root = document.RootElement.Clone();
        JsonElement input = root.GetProperty("input");
        JsonElement expected = root.GetProperty("expected");
        return new GoldenCase(
            root.GetProperty("name").GetString()!,
            GoldenNetwork.Read(root),
            input.GetProperty("kind").GetString()!,
            GoldenArray.Read(input),
            [.. root.GetProperty("losses").EnumerateArray().Select(loss => GoldenLoss.Read(loss, expected.GetProperty("losses")))],
            expected.GetProperty("layers").EnumerateObject().ToDictionary(layer => layer.Name, layer => GoldenTrace.Read(layer.Value)),
            GoldenArray.Read(expected.GetProperty("output")));
    }
}
