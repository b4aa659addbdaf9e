using System;
using System.ComponentModel;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice;

/// <summary>Scratch and tape for training one network type; for one thread or team of threads at a time.</summary>
/// <typeparam name="TNetwork">The network that it was made for.</typeparam>
public sealed class TrainingWorkspace<TNetwork> : IDisposable
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private readonly Lease lease = new();
    private readonly AlignedMemory scratch;
    private readonly AlignedMemory tape;
    private ParameterBlock<TNetwork>? recordedParameters;
    private long recordedVersion;
    private long recordedMeasure;

    /// <summary>Allocates scratch and tape for up to <paramref name="batchSize"/> samples, for the calling thread alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1 or too large for memory.</exception>
    public TrainingWorkspace(int batchSize, LaneWidth lanes = LaneWidth.Automatic)
        : this(batchSize, new WorkerTeam(threads: 1), lanes)
    {
    }

    /// <summary>Allocates scratch and tape for up to <paramref name="batchSize"/> samples, for a team of threads.</summary>
    /// <param name="batchSize">The most samples of one call.</param>
    /// <param name="team">Runs the passes; remains the caller's to dispose.</param>
    /// <param name="lanes">The width to compute with.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1 or too large for memory.</exception>
    public TrainingWorkspace(int batchSize, WorkerTeam team, LaneWidth lanes = LaneWidth.Automatic)
    {
        ArgumentNullException.ThrowIfNull(team);
        BatchSize = Shapes.RequireBatchSize(batchSize);
        Lanes = LaneDispatch.Resolve(lanes);
        Team = team;
        long scratchLength = Workspace<TNetwork>.RequiredLength(batchSize, team.Threads);
        scratch = new AlignedMemory(scratchLength);
        tape = new AlignedMemory(RequiredLength(batchSize, team.Threads) - scratchLength);
    }

    /// <summary>Lays scratch and tape over memory that the caller lends for as long as this is not disposed.</summary>
    /// <param name="batchSize">The most samples of one call.</param>
    /// <param name="lent"><see cref="RequiredLength"/> numbers, starting at a multiple of 64 bytes; overwritten.</param>
    /// <param name="lanes">The width to compute with.</param>
    /// <param name="team">Runs the passes; null for the calling thread alone.</param>
    /// <exception cref="ArgumentException"><paramref name="lent"/> has another length or alignment.</exception>
    public TrainingWorkspace(int batchSize, Memory<float> lent, LaneWidth lanes = LaneWidth.Automatic, WorkerTeam? team = null)
    {
        BatchSize = Shapes.RequireBatchSize(batchSize);
        Lanes = LaneDispatch.Resolve(lanes);
        Team = team ?? new WorkerTeam(threads: 1);
        (scratch, tape) = AlignedMemory.Split(
            lent, Workspace<TNetwork>.RequiredLength(batchSize, Team.Threads), RequiredLength(batchSize, Team.Threads), nameof(lent));
    }

    /// <summary>The most samples that one call may hold.</summary>
    public int BatchSize { get; }

    /// <summary>Numbers (4 bytes each) that a training workspace for <paramref name="batchSize"/> samples takes, for a team of <paramref name="threads"/>.</summary>
    public static long RequiredLength(int batchSize, int threads = 1)
        => TNetwork.Info.Memory.TrainingBytes(batchSize, threads) / sizeof(float);

    /// <summary>The width that passes in this workspace compute with.</summary>
    public LaneWidth Lanes { get; }

    /// <summary>The threads that run passes in this workspace.</summary>
    public WorkerTeam Team { get; }

    /// <summary>Samples of the run on the tape; 0 before the first Forward.</summary>
    public int RecordedBatch { get; private set; }

    /// <summary>Measures how often neurons fire in every Forward, and adds what they pay for it to every Backward; null for neither. Remains the caller's to dispose.</summary>
    /// <exception cref="ArgumentException">It is for smaller batches than this workspace.</exception>
    public SpikeRates<TNetwork>? Rates
    {
        get;
        set
        {
            if (value is not null && value.BatchSize < BatchSize)
            {
                throw new ArgumentException($"The workspace takes batches of {BatchSize}, the rates only of {value.BatchSize}.", nameof(value));
            }

            // Penalties are of the run on the tape: with others, there has to be another run.
            field = value;
            RecordedBatch = 0;
        }
    }

    /// <summary>For generated code: checks a Forward's shapes and takes the workspace; the old tape is gone.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int EnterForward(ReadOnlySpan<float> input, ReadOnlySpan<float> output)
    {
        int batch = Shapes.BatchOf(input, output, TNetwork.Info, BatchSize);
        lease.Take("training workspace");
        RecordedBatch = 0;
        recordedParameters = null;
        return batch;
    }

    /// <summary>For generated code: the tape is complete.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Record(int batch, ParameterBlock<TNetwork> parameters)
    {
        Rates?.Measure(batch);
        recordedMeasure = Rates?.Measures ?? 0;
        RecordedBatch = batch;
        recordedParameters = parameters;
        recordedVersion = parameters.Version;
    }

    /// <summary>For generated code: checks a Backward against the tape, takes the workspace, and gives the batch.</summary>
    /// <param name="parameters">The parameters of the network that Backward runs on.</param>
    /// <param name="outputGradients">[batch, outputs], or [batch, time, outputs].</param>
    /// <param name="inputGradients">[batch, features] or [batch, time, features]; empty where they are not asked for.</param>
    /// <param name="hasInputGradients">Whether they are asked for.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int EnterBackward(
        ParameterBlock<TNetwork> parameters, ReadOnlySpan<float> outputGradients, ReadOnlySpan<float> inputGradients, bool hasInputGradients)
    {
        NetworkInfo info = TNetwork.Info;
        lease.Take("training workspace");
        try
        {
            if (RecordedBatch == 0)
            {
                throw new InvalidOperationException("Backward needs a tape: call Forward with this training workspace first.");
            }

            if (!ReferenceEquals(parameters, recordedParameters))
            {
                throw new InvalidOperationException("The tape was recorded by another network: call Forward and Backward on the same one.");
            }

            if (parameters.Version != recordedVersion)
            {
                throw new InvalidOperationException(
                    "The parameters were changed by an optimiser since the tape was recorded: call Forward again before Backward.");
            }

            if (Rates is not null && Rates.Measures != recordedMeasure)
            {
                throw new InvalidOperationException(
                    "The rates were measured by another Forward since the tape was recorded: give every workspace rates of its own, or call Forward again.");
            }

            Shapes.RequireLength(outputGradients.Length, RecordedBatch, info.OutputShape, info.Name, nameof(outputGradients));
            if (hasInputGradients)
            {
                Shapes.RequireLength(inputGradients.Length, RecordedBatch, info.InputShape, info.Name, nameof(inputGradients));
                Shapes.RequireApart(outputGradients, inputGradients, nameof(outputGradients), nameof(inputGradients));
            }

            FiniteNumbers.Require(outputGradients, info.OutputShape, info.Name, nameof(outputGradients));

            return RecordedBatch;
        }
        catch
        {
            lease.Return();
            throw;
        }
    }

    /// <summary>For generated code: the scratch region.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PassMemory Scratch() => new(scratch.Span, (int)TNetwork.Info.Memory.ScratchFixed, Team.Threads, BatchSize);

    /// <summary>For generated code: the tape.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PassMemory Tape() => new(tape.Span, (int)TNetwork.Info.Memory.TapeFixed, Team.Threads, BatchSize);

    /// <summary>For generated code: where each sample's rates go; empty where nobody asks for them.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PassMemory SpikeRates() => Rates is null ? default : Rates.Measured();

    /// <summary>For generated code: the penalties' gradient by every spike; empty without penalties.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ReadOnlySpan<float> SpikeAdjoints() => Rates is null ? default : Rates.Adjoints;

    /// <summary>For generated code: lets the next thread in.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Exit() => lease.Return();

    /// <summary>Gives the memory back; later calls with this workspace throw.</summary>
    public void Dispose()
    {
        scratch.Dispose();
        tape.Dispose();
    }
}
