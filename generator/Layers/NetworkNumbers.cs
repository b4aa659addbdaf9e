using System.Collections.Generic;

namespace Edifice.Generator.Layers;

/// <summary>The numbers of <c>[SpikingNetwork]</c> that stand in where a layer says nothing.</summary>
/// <param name="Written">Those that the declaration gives.</param>
internal sealed record NetworkNumbers(IReadOnlyDictionary<string, double> Written)
{
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
}
