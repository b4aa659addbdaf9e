using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Benchmarks;

/// <summary>A network's sizes, and how ours is made to run on them. T = 25, τ = 2, θ = 1, fast sigmoid of slope 25.</summary>
/// <param name="Name">A letter.</param>
/// <param name="Sizes">Inputs, then the outputs of every layer.</param>
/// <param name="Ours">Our network on a scenario with its numbers.</param>
/// <param name="Info">What the compiler knows of our network.</param>
internal sealed record Workload(string Name, int[] Sizes, Func<Scenario, CalibratedNetwork, IContender> Ours, Func<NetworkInfo> Info)
{
    public const int TimeSteps = 25;

    /// <summary>exp(-1/τ).</summary>
    public static readonly float Decay = (float)Math.Exp(-1 / 2.0);

    public static IReadOnlyList<Workload> All { get; } =
    [
        new("A", [256, 128, 64, 10], static (scenario, numbers) => new OurContender<NetworkA>(scenario, numbers), static () => NetworkA.Info),
        new("B", [784, 256, 128, 10], static (scenario, numbers) => new OurContender<NetworkB>(scenario, numbers), static () => NetworkB.Info),
        new("C", [784, 1000, 10], static (scenario, numbers) => new OurContender<NetworkC>(scenario, numbers), static () => NetworkC.Info),
        new("D", [2048, 2048, 1024, 100], static (scenario, numbers) => new OurContender<NetworkD>(scenario, numbers), static () => NetworkD.Info),
    ];

    public int Layers => Sizes.Length - 1;

    public override string ToString() => $"{Name} {string.Join("-", Sizes.Select(size => size.ToString(System.Globalization.CultureInfo.InvariantCulture)))}";
}
