using System;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs a stage sample by sample and step by step, its states in memory between the steps.</summary>
internal readonly struct StageStepPass<TNeuron>(StageCase stage, StageMemory memory) : ILanePass
    where TNeuron : struct, IStageNeuron
{
    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        (int steps, int padded, int bytes) = (stage.Shape.TimeSteps, stage.Shape.Padded, stage.Shape.SpikeStride);
        float[] learned = stage.Learned(TNeuron.LearnedCount);
        for (int sample = 0; sample < stage.Samples; sample++)
        {
            Span<float> states = memory.States.Span.Slice(sample * TNeuron.StateCount * padded, TNeuron.StateCount * padded);
            Fenced others = Fenced.Room(states.Length);
            NeuronKernel.Start<TLanes, TNeuron>(padded, states);
            NeuronKernel.Start<TLanes, TNeuron>(padded, others.Span);
            for (int step = 0; step < steps; step++)
            {
                ReadOnlySpan<float> current = stage.Currents.AsSpan(stage.CurrentAt(sample, step), padded);
                int row = (sample * steps) + step;
                NeuronKernel.SpikeStep<TLanes, TNeuron>(padded, current, learned, states, memory.Spikes.Slice(row * bytes, bytes));
                NeuronKernel.ValueStep<TLanes, TNeuron>(
                    padded, current, learned, others.Span, memory.Values.Span.Slice(row * padded, padded));
            }

            others.AssertHolds(states, LaneWidth.Automatic);
        }
    }
}
