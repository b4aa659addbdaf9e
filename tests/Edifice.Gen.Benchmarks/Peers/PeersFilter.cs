using System.Collections.Generic;

namespace Edifice.Benchmarks;

/// <summary>Which scenarios are run beside which peers.</summary>
internal sealed record PeersFilter(
    IReadOnlyList<string> Workloads, IReadOnlyList<string> Passes, IReadOnlyList<int> Rates, IReadOnlyList<int> Threads,
    IReadOnlyList<string> Peers, int Rounds);
