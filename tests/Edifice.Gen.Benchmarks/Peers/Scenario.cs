using System;
using System.Collections.Generic;

namespace Edifice.Benchmarks;

/// <summary>What is run.</summary>
/// <param name="Workload">The network.</param>
/// <param name="Pass">Its name: i1, t1, i128, t128.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Rate">Share of neurons that fire in a step, in percent, in every layer.</param>
internal sealed record Scenario(Workload Workload, string Pass, int Threads, int Rate)
{
    public static IReadOnlyList<string> Passes { get; } = ["i1", "t1", "i128", "t128"];

    /// <summary>A learning step (forward, BPTT, Adam), or inference.</summary>
    public bool Trains => Pass[0] == 't';

    public int Batch => int.Parse(Pass.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
}
