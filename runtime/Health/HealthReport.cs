using System.Collections.Generic;

namespace Edifice;

/// <summary>What <see cref="HealthInspection"/> measured of a network, and what it found wrong; plain data.</summary>
public sealed class HealthReport
{
    /// <summary>The network's name.</summary>
    public required string Network { get; init; }

    /// <summary>Samples that were presented.</summary>
    public required int Samples { get; init; }

    /// <summary>Time steps of each.</summary>
    public required int TimeSteps { get; init; }

    /// <summary>The loss whose gradients were measured, where labels were given.</summary>
    public float? Loss { get; init; }

    /// <summary>All stages in the order of the data.</summary>
    public required IReadOnlyList<StageHealth> Stages { get; init; }

    /// <summary>What is wrong, in the order of the data; empty for a healthy network.</summary>
    public required IReadOnlyList<HealthFinding> Findings { get; init; }

    /// <summary>Whether nothing was found.</summary>
    public bool IsHealthy => Findings.Count == 0;

    /// <summary>A table of the stages, then the findings, line by line; the same in every culture.</summary>
    public override string ToString() => HealthTable.Write(this);
}
