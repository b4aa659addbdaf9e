using System;
using System.ComponentModel;
using System.Linq;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice;

/// <summary>Everything that happened inside a network during one Forward: the one way to see inside.</summary>
/// <typeparam name="TNetwork">The network that it was made for.</typeparam>
public sealed class Recording<TNetwork> : IDisposable
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private readonly Lease lease = new();
    private readonly WorkerTeam caller = new(threads: 1);
    private readonly AlignedMemory scratch;
    private readonly AlignedMemory trace;

    /// <summary>Allocates memory for up to <paramref name="batchSize"/> samples.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1 or too large for memory.</exception>
    public Recording(int batchSize, LaneWidth lanes = LaneWidth.Automatic)
    {
        BatchSize = Shapes.RequireBatchSize(batchSize);
        Lanes = LaneDispatch.Resolve(lanes);
        MemoryInfo plan = TNetwork.Info.Memory;
        scratch = new AlignedMemory(plan.ScratchFixed + (plan.ScratchPerSample * batchSize));
        trace = new AlignedMemory(plan.TracePerSample * batchSize);
    }

    /// <summary>Lies over memory that the caller lends for as long as this is not disposed.</summary>
    /// <param name="batchSize">The most samples of one call.</param>
    /// <param name="lent"><see cref="RequiredLength"/> numbers, starting at a multiple of 64 bytes; overwritten.</param>
    /// <param name="lanes">The width to compute with.</param>
    /// <exception cref="ArgumentException"><paramref name="lent"/> has another length or alignment.</exception>
    public Recording(int batchSize, Memory<float> lent, LaneWidth lanes = LaneWidth.Automatic)
    {
        BatchSize = Shapes.RequireBatchSize(batchSize);
        Lanes = LaneDispatch.Resolve(lanes);
        (scratch, trace) = AlignedMemory.Split(lent, Workspace<TNetwork>.RequiredLength(batchSize), RequiredLength(batchSize), nameof(lent));
    }

    /// <summary>The most samples that one call may hold.</summary>
    public int BatchSize { get; }

    /// <summary>Numbers (4 bytes each) that a recording of <paramref name="batchSize"/> samples takes.</summary>
    public static long RequiredLength(int batchSize) => TNetwork.Info.Memory.RecordingBytes(batchSize) / sizeof(float);

    /// <summary>The width that passes into this recording compute with.</summary>
    public LaneWidth Lanes { get; }

    /// <summary>For generated code: who runs passes into this recording, which is the caller alone.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public WorkerTeam Team => caller;

    /// <summary>Samples of the recorded run; 0 before the first Forward.</summary>
    public int RecordedBatch { get; private set; }

    /// <summary>What a stage's neurons did.</summary>
    /// <param name="name">The stage's name, such as "hidden1".</param>
    /// <exception cref="ArgumentException">There is no such stage of neurons; the message lists those there are.</exception>
    /// <exception cref="InvalidOperationException">No run is recorded yet.</exception>
    public StageRecording Stage(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (TraceInfo info in TNetwork.Info.Traces)
        {
            if (info.Stage == name)
            {
                RequireRun();
                PassMemory memory = Trace();
                int length = info.Variables.Count * TNetwork.Info.TimeSteps * info.Padded;
                return new StageRecording(memory.PerSample(info.Offset, length, 0, RecordedBatch), info, TNetwork.Info.TimeSteps, RecordedBatch);
            }
        }

        string known = TNetwork.Info.Traces.Count == 0 ? "none" : string.Join(", ", TNetwork.Info.Traces.Select(info => info.Stage));
        throw new ArgumentException($"{TNetwork.Info.Name} has no stage of neurons \"{name}\". It has {known}.", nameof(name));
    }

    private void RequireRun()
    {
        if (RecordedBatch == 0)
        {
            throw new InvalidOperationException("Nothing is recorded yet: call Forward with this recording first.");
        }
    }

    /// <summary>For generated code: checks the shapes, takes the recording for this thread, and gives the batch.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int Enter(ReadOnlySpan<float> input, ReadOnlySpan<float> output)
    {
        int batch = Shapes.BatchOf(input, output, TNetwork.Info, BatchSize);
        lease.Take("recording");
        RecordedBatch = 0;
        return batch;
    }

    /// <summary>For generated code: the recording is complete.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Record(int batch) => RecordedBatch = batch;

    /// <summary>For generated code: the scratch region.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PassMemory Scratch() => new(scratch.Span, (int)TNetwork.Info.Memory.ScratchFixed, 1, BatchSize);

    /// <summary>For generated code: the recorded traces.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PassMemory Trace() => new(trace.Span, 0, 1, BatchSize);

    /// <summary>For generated code: lets the next thread in.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Exit() => lease.Return();

    /// <summary>Gives the memory back; later calls with this recording throw.</summary>
    public void Dispose()
    {
        scratch.Dispose();
        trace.Dispose();
    }
}
