using System.Linq;

namespace Edifice.Generator.Model;

/// <summary>What a network that runs steps again would keep otherwise, for comparison.</summary>
/// <param name="PerSample">Numbers of the tape per sample.</param>
/// <param name="Layers">Of these, each layer's.</param>
internal sealed record FullTape(long PerSample, EquatableArray<long> Layers)
{
    public static FullTape Of(NetworkPlan plan) => new(plan.Lengths.TapePerSample, [.. plan.Layers.Select(layer => layer.TapeLength)]);
}
