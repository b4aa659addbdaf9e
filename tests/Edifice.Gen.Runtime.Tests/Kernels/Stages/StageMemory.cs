using System;
using System.Runtime.InteropServices;
using Edifice.CompilerServices;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Where a stage's kernels, or their plain twin, write.</summary>
internal sealed class StageMemory
{
    private readonly Fenced spikes;

    private StageMemory(StageCase stage, int states, int tapes, int learned)
    {
        int rows = stage.Samples * stage.Shape.TimeSteps;
        int trace = stage.Samples * stage.Shape.TraceLength;
        spikes = Fenced.Room((rows * stage.Shape.SpikeStride / 4) + 1);
        Values = Fenced.Room(trace);
        Tape = Fenced.Room(trace * tapes);
        Trace = Fenced.Room(trace * (2 + states + tapes));
        States = Fenced.Room(stage.Samples * states * stage.Shape.Padded);
        CurrentAdjoints = Fenced.Room(rows * stage.AdjointStride);
        LearnedAdjoints = Fenced.Room(trace * learned);
    }

    /// <summary>[samples, time, padded / 8] bytes of bits, and a few that no kernel may touch.</summary>
    public Span<byte> Spikes => MemoryMarshal.AsBytes(spikes.Span);

    /// <summary>[samples, time, padded].</summary>
    public Fenced Values { get; }

    /// <summary>[samples, tape values, padded / 16, time, 16].</summary>
    public Fenced Tape { get; }

    /// <summary>[samples, 2 + states + tape values, time, padded].</summary>
    public Fenced Trace { get; }

    /// <summary>[samples, states, padded], behind the last step.</summary>
    public Fenced States { get; }

    /// <summary>[samples, time, stride].</summary>
    public Fenced CurrentAdjoints { get; }

    /// <summary>[samples, trained numbers, time, padded].</summary>
    public Fenced LearnedAdjoints { get; }

    public static StageMemory For<TNeuron>(StageCase stage)
        where TNeuron : struct, IStageNeuron
        => new(stage, TNeuron.StateCount, TNeuron.TapeCount, TNeuron.LearnedCount);

    public void AssertSpikes(StageMemory expected, object lanes) => spikes.AssertHolds(expected.spikes.Span, lanes);
}
