using System;
using System.ComponentModel;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice;

/// <summary>Scratch memory for inference with one network type, reused from call to call; for one thread at a time.</summary>
/// <typeparam name="TNetwork">The network that it was made for.</typeparam>
public sealed class Workspace<TNetwork> : IDisposable
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private readonly Lease lease = new();
    private readonly AlignedMemory memory;

    /// <summary>Allocates scratch for up to <paramref name="batchSize"/> samples.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1 or too large for memory.</exception>
    public Workspace(int batchSize, LaneWidth lanes = LaneWidth.Automatic)
    {
        BatchSize = Shapes.RequireBatchSize(batchSize);
        Lanes = LaneDispatch.Resolve(lanes);
        memory = new AlignedMemory(RequiredLength(batchSize));
    }

    /// <summary>Lays the scratch over memory that the caller lends for as long as this is not disposed.</summary>
    /// <param name="batchSize">The most samples of one call.</param>
    /// <param name="lent"><see cref="RequiredLength"/> numbers, starting at a multiple of 64 bytes; overwritten.</param>
    /// <param name="lanes">The width to compute with.</param>
    /// <exception cref="ArgumentException"><paramref name="lent"/> has another length or alignment.</exception>
    public Workspace(int batchSize, Memory<float> lent, LaneWidth lanes = LaneWidth.Automatic)
    {
        BatchSize = Shapes.RequireBatchSize(batchSize);
        Lanes = LaneDispatch.Resolve(lanes);
        memory = new AlignedMemory(lent, RequiredLength(batchSize), nameof(lent));
    }

    /// <summary>The most samples that one call may hold.</summary>
    public int BatchSize { get; }

    /// <summary>The width that passes in this workspace compute with.</summary>
    public LaneWidth Lanes { get; }

    /// <summary>Numbers (4 bytes each) that a workspace for <paramref name="batchSize"/> samples takes.</summary>
    public static long RequiredLength(int batchSize) => TNetwork.Info.Memory.InferenceBytes(batchSize) / sizeof(float);

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
    public PassMemory Scratch() => new(memory.Span, (int)TNetwork.Info.Memory.ScratchFixed, BatchSize);

    /// <summary>For generated code: lets the next thread in.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Exit() => lease.Return();

    /// <summary>Gives the memory back; later calls with this workspace throw.</summary>
    public void Dispose() => memory.Dispose();
}
