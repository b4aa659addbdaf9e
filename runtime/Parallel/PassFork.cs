namespace Edifice.Threading;

/// <summary>What the caller of a pass leaves on its stack for the workers to read.</summary>
internal ref struct PassFork<TPass>
    where TPass : struct, allows ref struct
{
    public required TPass Pass { get; init; }

    public required LaneWidth Lanes { get; init; }

    public required WorkerTeam Team { get; init; }
}
