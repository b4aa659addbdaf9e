using System.Collections.Generic;
using Edifice.Reference;

namespace Edifice.Conformance;

/// <summary>Names for the declared classes of many cases: those that declare the same, with other numbers, are compiled once.</summary>
internal sealed class SharedNetworks
{
    private readonly Dictionary<string, string> _names = [];

    /// <summary>The case, its classes named by what they declare.</summary>
    public ConformanceCase Name(ConformanceCase item) => item with
    {
        Network = Name(item.Network),
        SpikeNetwork = item.SpikeNetwork is { } spikes ? Name(spikes) : null,
    };

    private GoldenDeclaration Name(GoldenDeclaration network)
    {
        string text = (network.Declaration with { Name = "Case" }).ToSource();
        if (!_names.TryGetValue(text, out string? name))
        {
            _names[text] = name = $"Case{_names.Count}";
        }

        return network with { Declaration = network.Declaration with { Name = name } };
    }
}
