using System;
using Edifice.CompilerServices;
using Edifice.Numerics;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs a stage in segments as a pass that keeps no tape does: forward, then the latest segment first once more, with its adjoint.</summary>
internal readonly struct StageSegmentsPass<TNeuron>(StageCase stage, StageMemory memory, int segment) : ILanePass
    where TNeuron : struct, IStageNeuron
{
    private int Starts => (stage.Shape.TimeSteps - 1) / segment;

    private int StateLength => TNeuron.StateCount * stage.Shape.Padded;

    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        (int samples, NeuronShape shape) = (stage.Samples, stage.Shape);
        float[] learned = stage.Learned(TNeuron.LearnedCount);
        Fenced states = Fenced.Room(samples * Starts * StateLength);
        Fenced others = Fenced.Room(states.Span.Length);
        NeuronKernel.SpikeInSegments<TLanes, TNeuron>(
            samples, shape, segment, stage.Currents, learned, memory.Spikes[..(samples * shape.TimeSteps * shape.SpikeStride)], states.Span);
        NeuronKernel.ValueInSegments<TLanes, TNeuron>(samples, shape, segment, stage.Currents, learned, memory.Values.Span, others.Span);
        others.AssertHolds(states.Span, "states of spikes and of values");
        states.AssertFencesStand();
        for (int sample = 0; sample < samples; sample++)
        {
            float[] adjoints = new float[StateLength];
            for (int index = Starts; index >= 0; index--)
            {
                ReadOnlySpan<float> start = index == 0 ? default : states.Span.Slice(((sample * Starts) + index - 1) * StateLength, StateLength);
                RunAgain<TLanes>(sample, index * segment, start, learned, adjoints);
            }
        }
    }

    private void RunAgain<TLanes>(int sample, int first, ReadOnlySpan<float> start, float[] learned, float[] adjoints)
        where TLanes : struct, ILanes<TLanes>
    {
        NeuronShape shape = stage.Shape with { TimeSteps = Math.Min(segment, stage.Shape.TimeSteps - first) };
        int row = (sample * stage.Shape.TimeSteps) + first;
        ReadOnlySpan<float> current = stage.Currents.AsSpan(stage.CurrentAt(sample, first));
        byte[] spikes = new byte[shape.TimeSteps * shape.SpikeStride];
        float[] values = new float[shape.TraceLength];
        Fenced tape = Fenced.Room(shape.TraceLength * TNeuron.TapeCount);
        NeuronKernel.ValueAgain<TLanes, TNeuron>(shape, start, current, learned, values, tape.Span);
        Bits.AssertSame(memory.Values.Span.Slice(row * shape.Padded, values.Length), values);
        tape.Span.Fill(Fenced.Untouched);
        NeuronKernel.SpikeAgain<TLanes, TNeuron>(shape, start, current, learned, spikes, tape.Span);
        tape.AssertFencesStand();
        Assert.Equal(memory.Spikes.Slice(row * shape.SpikeStride, spikes.Length).ToArray(), spikes);
        Fenced shares = Fenced.Room(shape.TraceLength * TNeuron.LearnedCount);
        NeuronAdjointKernel.BackwardSegment<TLanes, TNeuron>(
            shape with { CurrentStride = stage.AdjointStride }, tape.Span, learned,
            stage.OutputAdjoints.AsSpan(stage.OutputAdjointAt(sample, first)), stage.OutputStride,
            memory.CurrentAdjoints.Span[(row * stage.AdjointStride)..], shares.Span, adjoints);
        shares.AssertFencesStand();
        Keep(sample, first, shape, tape, shares);
    }

    // To where a whole tape, and the shares of all steps, have them.
    private void Keep(int sample, int first, NeuronShape shape, Fenced tape, Fenced shares)
    {
        for (int step = 0; step < shape.TimeSteps; step++)
        {
            for (int index = 0; index < TNeuron.LearnedCount; index++)
            {
                shares.Span.Slice(((index * shape.TimeSteps) + step) * shape.Padded, shape.Padded)
                    .CopyTo(memory.LearnedAdjoints.Span[stage.TraceAt(sample, TNeuron.LearnedCount, index, first + step)..]);
            }

            for (int index = 0; index < TNeuron.TapeCount; index++)
            {
                for (int neuron = 0; neuron < shape.Padded; neuron += 16)
                {
                    tape.Span.Slice((((index * (shape.Padded / 16)) + (neuron / 16)) * shape.TimeSteps * 16) + (step * 16), 16)
                        .CopyTo(memory.Tape.Span[stage.TapeAt(sample, TNeuron.TapeCount, index, first + step, neuron)..]);
                }
            }
        }
    }
}
