using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Edifice.Reference;

/// <summary>One recorded case: a network, its input, and what became of it.</summary>
/// <param name="Name">The case's name.</param>
/// <param name="Network">The network and how it runs.</param>
/// <param name="Input">[batch, in..] where constant, [T, batch, in..] where a series.</param>
/// <param name="Losses">Each with its expected value and gradients.</param>
/// <param name="Traces">What the layers did, by name.</param>
/// <param name="Output">The expected output.</param>
public sealed record GoldenCase(
    string Name,
    GoldenNetwork Network,
    GoldenTensor Input,
    IReadOnlyList<GoldenLoss> Losses,
    IReadOnlyDictionary<string, GoldenTrace> Traces,
    GoldenTensor Output)
{
    /// <summary>Reads a file.</summary>
    public static GoldenCase Load(string path) => Parse(File.ReadAllText(path));

    /// <summary>Reads the text of a file. Fields it does not know are passed over.</summary>
    public static GoldenCase Parse(string json) => Read(GoldenDocument.Parse(json));

    internal static GoldenCase Read(GoldenNode root)
    {
        int batch = root["batch"].Count;
        GoldenInput input = GoldenInput.Read(root["input"], root["T"].Count, batch);
        GoldenNode expected = root["expected"];
        return new GoldenCase(
            root["name"].Text,
            GoldenNetwork.Read(root, input.Rule, input.Size),
            input.Tensor,
            [.. root["losses"].Items.Select(loss => GoldenLoss.Read(loss, expected["losses"], batch))],
            expected["layers"].Members.ToDictionary(layer => layer.Key, layer => GoldenTrace.Read(layer.Value)),
            GoldenTensor.Read(expected["output"]));
    }

    /// <summary>Holds the shape of everything that was recorded against the network's.</summary>
    /// <exception cref="InvalidDataException">One is another.</exception>
    internal void RequireShapes(GoldenDeclaration declaration)
    {
        foreach ((string name, GoldenTrace trace) in Traces)
        {
            GoldenLayer layer = Network.Layers.FirstOrDefault(layer => layer.Name == name && layer.HasNeurons)
                ?? throw new InvalidDataException($"expected.layers.{name}: no layer of neurons has that name");
            if (layer.Kind == "li" && (trace.Spikes ?? trace.SpikeSums) is { } spikes)
            {
                throw new InvalidDataException($"{spikes.Path}: layer {name} does not fire");
            }

            trace.RequireShapes(Network, layer.Extents);
        }

        Output.RequireShape(declaration.OutputShape);
        foreach (GoldenLoss loss in Losses)
        {
            loss.RequireShapes(this, declaration);
        }
    }
}
