using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Edifice.Reference;

/// <summary>The network of a file: how long it runs, its layers and its parameters.</summary>
/// <param name="TimeSteps">T.</param>
/// <param name="Batch">The number of samples.</param>
/// <param name="Mode">stepwise: spikes go from layer to layer; layerwise: each neuron layer's rate does.</param>
/// <param name="Decode">What becomes of the last layer's output: rate, rate_then_dense, count, …, or none.</param>
/// <param name="Layers">In order.</param>
/// <param name="Parameters">By <c>layer.weight</c>, <c>layer.bias</c>, …</param>
public sealed record GoldenNetwork(
    int TimeSteps,
    int Batch,
    string Mode,
    string Decode,
    IReadOnlyList<GoldenLayer> Layers,
    IReadOnlyDictionary<string, double[]> Parameters)
{
    /// <summary>What the case needs that the reference has not; null where it has all.</summary>
    public string? UnsupportedReason => GoldenMapping.FindUnsupported(this);

    /// <summary>The case's network, with copies of its parameters.</summary>
    /// <exception cref="System.NotSupportedException">The case needs something else; see <see cref="UnsupportedReason"/>.</exception>
    public ReferenceNetwork ToNetwork() => GoldenMapping.ToNetwork(this);

    internal static GoldenNetwork Read(JsonElement root) => new(
        root.GetProperty("T").GetInt32(),
        root.GetProperty("batch").GetInt32(),
        root.GetProperty("mode").GetString()!,
        root.GetProperty("decode").GetProperty("kind").GetString()!,
        [.. root.GetProperty("layers").EnumerateArray().Select(GoldenLayer.Read)],
        ReadArrays(root.GetProperty("params")));

    internal static Dictionary<string, double[]> ReadArrays(JsonElement owner) =>
        owner.EnumerateObject().ToDictionary(property => property.Name, property => GoldenArray.Read(property.Value));
}
