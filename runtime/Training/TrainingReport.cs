using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice;

/// <summary>How a training went.</summary>
/// <param name="End">Why it ended.</param>
/// <param name="History">All finished epochs, those before a resumption too.</param>
/// <param name="Best">The epoch that the held-out samples chose; null without them, or before the first was finished.</param>
public sealed record TrainingReport(TrainingEnd End, IReadOnlyList<EpochReport> History, EpochReport? Best)
{
    /// <summary>A line for every epoch, and how it ended.</summary>
    public override string ToString()
    {
        string best = Best is null ? "" : FormattableString.Invariant($"; best epoch {Best.Epoch}");
        return string.Join('\n', [.. History.Select(epoch => epoch.ToString()), FormattableString.Invariant($"{End} behind epoch {History.Count}{best}")]);
    }
}
