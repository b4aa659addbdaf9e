using System.Collections.Generic;
using System.Collections.Immutable;

namespace Edifice.Generator.Layers;

/// <summary>What <c>[SpikingNetwork]</c> says where a declaration does not: initialisers of properties do not reach metadata.</summary>
internal static class NetworkDefaults
{
    public const int TimeSteps = 25;

    public static ImmutableArray<int> HiddenSizes { get; } = [256, 128];

    /// <summary>The numbers that layers may take from their network.</summary>
    public static IReadOnlyDictionary<string, double> Numbers { get; } = new Dictionary<string, double> { ["Tau"] = 2, ["Threshold"] = 1 };
}
