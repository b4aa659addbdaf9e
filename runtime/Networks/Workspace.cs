using System;
using System.ComponentModel;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice;

/// <summary>Scratch memory for inference with one network type, reused from call to call; for one thread or team of threads at a time.</summary>
/// <typeparam name="TNetwork">The network that it was made for.</typeparam>
public sealed class Workspace<TNetwork> : IDisposable
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private readonly Lease lease = new();
    private readonly AlignedMemory memory;

    /// <summary>Allocates scratch for up to <paramref name="batchSize"/> samples, for the calling thread alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1 or too large for memory.</exception>
    public Workspace(int batchSize, LaneWidth lanes = LaneWidth.Automatic)
        : this(batchSize, new WorkerTeam(threads: 1), lanes)
    {
    }

    /// <summary>Allocates scratch for up to <paramref name="batchSize"/> samples, for a team of threads.</summary>
    /// <param name="batchSize">The most samples of one call.</param>
    /// <param name="team">Runs the passes; remains the caller's to dispose.</param>
    /// <param name="lanes">The width to compute with.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1 or too large for memory.</exception>
    public Workspace(int batchSize, WorkerTeam team, LaneWidth lanes = LaneWidth.Automatic)
    {
        ArgumentNullException.ThrowIfNull(team);
        BatchSize = Shapes.RequireBatchSize(batchSize);
        Lanes = LaneDispatch.Resolve(lanes);
        Team = team;
        memory = new AlignedMemory(RequiredLength(batchSize, team.Threads));
    }

    /// <summary>Lays the scratch over memory that the caller lends for as long as this is not disposed.</summary>
    /// <param name="batchSize">The most samples of one call.</param>
    /// <param name="lent"><see cref="RequiredLength"/> numbers, starting at a multiple of 64 bytes; overwritten.</param>
    /// <param name="lanes">The width to compute with.</param>
    /// <param name="team">Runs the passes; null for the calling thread alone.</param>
    /// <exception cref="ArgumentException"><paramref name="lent"/> has another length or alignment.</exception>
    public Workspace(int batchSize, Memory<float> lent, LaneWidth lanes = LaneWidth.Automatic, WorkerTeam? team = null)
    {
        BatchSize = Shapes.RequireBatchSize(batchSize);
        Lanes = LaneDispatch.Resolve(lanes);
        Team = team ?? new WorkerTeam(threads: 1);
        memory = new AlignedMemory(lent, RequiredLength(batchSize, Team.Threads), nameof(lent));
    }

    /// <summary>The most samples that one call may hold.</summary>
    public int BatchSize { get; }

    /// <summary>The width that passes in this workspace compute with.</summary>
    public LaneWidth Lanes { get; }

    /// <summary>The threads that run passes in this workspace.</summary>
    public WorkerTeam Team { get; }

    /// <summary>Numbers (4 bytes each) that a workspace for <paramref name="batchSize"/> samples takes, for a team of <paramref name="threads"/>.</summary>
    public static long RequiredLength(int batchSize, int threads = 1)
        => TNetwork.Info.Memory.InferenceBytes(batchSize, threads) / sizeof(float);

    /// <summary>For generated code: checks the shapes, takes the workspace for this thread, and gives the batch.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int Enter(ReadOnlySpan<float> input, ReadOnlySpan<float> output)
    {
        int batch = Shapes.BatchOf(input, output, TNetwork.Info, BatchSize);
        lease.Take("workspace");
        return batch;
    }

    /// <summary>For generated code: the scratch region.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PassMemory Scratch() => new(memory.Span, (int)TNetwork.Info.Memory.ScratchFixed, Team.Threads, BatchSize);

    /// <summary>For generated code: lets the next thread in.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Exit() => lease.Return();

    /// <summary>Gives the memory back; later calls with this workspace throw.</summary>
    public void Dispose() => memory.Dispose();
}
