using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>From the network of a file to the reference's, for dense and LIF layers.</summary>
internal static class GoldenMapping
{
    public static string? FindUnsupported(GoldenNetwork network) =>
        network.Layers.Select(FindUnsupported).FirstOrDefault(reason => reason is not null)
        ?? FindUnsupportedDecode(network)
        ?? network.Parameters.Keys
            .Where(name => !name.EndsWith(".weight", StringComparison.Ordinal) && !name.EndsWith(".bias", StringComparison.Ordinal))
            .Select(name => $"parameter {name}")
            .FirstOrDefault();

    public static ReferenceNetwork ToNetwork(GoldenNetwork network)
    {
        if (network.UnsupportedReason is { } reason)
        {
            throw new NotSupportedException($"The reference has no {reason}.");
        }

        List<ReferenceLayer> layers = [];
        foreach (GoldenLayer layer in network.Layers)
        {
            bool isReadout = network.Decode == "rate_then_dense" && ReferenceEquals(layer, network.Layers[^1]);
            if (isReadout)
            {
                layers.Add(new DecodeLayer());
            }

            layers.Add(layer.Kind == "dense" ? Dense(layer, network.Parameters) : GoldenLif.ToLayer(layer));
            if (network.Mode == "layerwise" && layer.Kind == "lif")
            {
                layers.Add(new DecodeLayer());
            }
        }

        if (network.Decode == "rate")
        {
            layers.Add(new DecodeLayer());
        }

        return new ReferenceNetwork(network.TimeSteps, network.Layers[0].Integer("in"), layers);
    }

    private static string? FindUnsupported(GoldenLayer layer) => layer.Kind switch
    {
        "dense" => null,
        "lif" => GoldenLif.FindUnsupported(layer),
        _ => $"layer kind {layer.Kind}",
    };

    private static string? FindUnsupportedDecode(GoldenNetwork network) => (network.Mode, network.Decode) switch
    {
        ("stepwise", "rate" or "rate_then_dense") or ("layerwise", "none") =>
            network.Layers[0].Kind == "dense" ? null : "first layer without an input size",
        _ => $"decode {network.Decode} of mode {network.Mode}",
    };

    private static DenseLayer Dense(GoldenLayer layer, IReadOnlyDictionary<string, double[]> parameters)
    {
        bool hasBias = layer.Flag("bias");
        return new DenseLayer(layer.Name, layer.Integer("in"), layer.Integer("out"), hasBias)
        {
            Weight = [.. parameters[$"{layer.Name}.weight"]],
            Bias = hasBias ? [.. parameters[$"{layer.Name}.bias"]] : [],
        };
    }
}
