using System;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs all of a stage's kernels that take all steps at once.</summary>
internal readonly struct StagePass<TNeuron>(StageCase stage, StageMemory memory, bool keepsTape) : ILanePass
    where TNeuron : struct, IStageNeuron
{
    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        (int samples, NeuronShape shape) = (stage.Samples, stage.Shape);
        float[] learned = stage.Learned(TNeuron.LearnedCount);
        int spikes = samples * shape.TimeSteps * shape.SpikeStride;
        Span<float> tape = keepsTape ? memory.Tape.Span : default;
        NeuronKernel.Spike<TLanes, TNeuron>(samples, shape, stage.Currents, learned, memory.Spikes[..spikes], tape);
        memory.Tape.AssertFencesStand();
        tape.Fill(Fenced.Untouched);
        NeuronKernel.Value<TLanes, TNeuron>(samples, shape, stage.Currents, learned, memory.Values.Span, tape);
        NeuronKernel.Trace<TLanes, TNeuron>(samples, shape, stage.Currents, learned, memory.Trace.Span);
        if (keepsTape)
        {
            NeuronAdjointKernel.Backward<TLanes, TNeuron>(
                samples, shape with { CurrentStride = stage.AdjointStride }, memory.Tape.Span, learned,
                stage.OutputAdjoints, stage.OutputStride, memory.CurrentAdjoints.Span, memory.LearnedAdjoints.Span);
        }
    }
}
