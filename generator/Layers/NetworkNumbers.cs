using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers;

/// <summary>What <c>[SpikingNetwork]</c> says for layers that say nothing themselves.</summary>
/// <param name="Written">The numbers that the declaration gives.</param>
/// <param name="Choices">The enum values that the declaration gives.</param>
internal sealed record NetworkNumbers(IReadOnlyDictionary<string, double> Written, IReadOnlyDictionary<string, TypedConstant> Choices)
{
    private readonly HashSet<string> _taken = [];

    /// <summary>What the declaration gives that no layer took.</summary>
    public IEnumerable<string> Untaken => Written.Keys.Concat(Choices.Keys).Where(name => !_taken.Contains(name));

    /// <summary>What the declaration gives that some layer took.</summary>
    public IReadOnlyList<string> Taken => [.. _taken];

    /// <summary>The same settings, of which nothing is taken.</summary>
    public NetworkNumbers Anew() => new(Written, Choices);

    /// <summary>Notes that a layer goes by what the network says.</summary>
    public void Take(string name) => _taken.Add(name);

    /// <summary>Whether the declaration gives the number.</summary>
    public bool IsWritten(string name) => Written.ContainsKey(name);

    /// <summary>The number, written or by default; null if the network has none of that name.</summary>
    public double? Find(string name)
    {
        if (Written.TryGetValue(name, out double written))
        {
            return written;
        }

        return NetworkDefaults.Numbers.TryGetValue(name, out double value) ? value : null;
    }

    /// <summary>The enum value that the declaration gives; null if it gives none.</summary>
    public TypedConstant? FindChoice(string name) => Choices.TryGetValue(name, out TypedConstant value) ? value : null;
}
