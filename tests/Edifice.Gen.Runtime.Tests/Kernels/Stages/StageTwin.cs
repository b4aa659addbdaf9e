using System;
using System.Runtime.InteropServices;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A stage to the letter: one sample, one neuron, one step at a time. Runs with one lane.</summary>
/// <remarks>The gradients by the states behind a window of <paramref name="window"/> steps are zero.</remarks>
internal readonly struct StageTwin<TNeuron>(StageCase stage, StageMemory memory, int window = int.MaxValue) : ILanePass
    where TNeuron : struct, IStageNeuron
{
    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        for (int sample = 0; sample < stage.Samples; sample++)
        {
            for (int neuron = 0; neuron < stage.Shape.Padded; neuron++)
            {
                Forward<TLanes>(sample, neuron);
                Backward<TLanes>(sample, neuron);
            }
        }
    }

    private void Forward<TLanes>(int sample, int neuron)
        where TLanes : struct, ILanes<TLanes>
    {
        (int states, int tapes) = (TNeuron.StateCount, TNeuron.TapeCount);
        NeuronVariables<TLanes> learned = Learned<TLanes>(neuron);
        NeuronVariables<TLanes> state = default;
        TNeuron.Start(ref state);
        for (int step = 0; step < stage.Shape.TimeSteps; step++)
        {
            NeuronVariables<TLanes> tape = default;
            TLanes current = TLanes.Load(in stage.Currents[stage.CurrentAt(sample, step) + neuron]);
            TLanes output = TNeuron.Advance(current, in learned, ref state, ref tape);
            Store(output, memory.Values, stage.TraceAt(sample, 1, 0, step) + neuron);
            Store(output, memory.Trace, stage.TraceAt(sample, 2 + states + tapes, 0, step) + neuron);
            Store(current, memory.Trace, stage.TraceAt(sample, 2 + states + tapes, 1, step) + neuron);
            Mark(sample, step, neuron, memory.Values.Span[stage.TraceAt(sample, 1, 0, step) + neuron] != 0);
            for (int index = 0; index < states; index++)
            {
                Store(All(ref state)[index], memory.Trace, stage.TraceAt(sample, 2 + states + tapes, 2 + index, step) + neuron);
                Store(All(ref state)[index], memory.States, (((sample * states) + index) * stage.Shape.Padded) + neuron);
            }

            for (int index = 0; index < tapes; index++)
            {
                Store(All(ref tape)[index], memory.Trace, stage.TraceAt(sample, 2 + states + tapes, 2 + states + index, step) + neuron);
                Store(All(ref tape)[index], memory.Tape, stage.TapeAt(sample, tapes, index, step, neuron));
            }
        }
    }

    private void Backward<TLanes>(int sample, int neuron)
        where TLanes : struct, ILanes<TLanes>
    {
        NeuronVariables<TLanes> learned = Learned<TLanes>(neuron);
        NeuronVariables<TLanes> states = default;
        for (int step = stage.Shape.TimeSteps - 1; step >= 0; step--)
        {
            states = (step + 1) % window == 0 ? default : states;
            NeuronVariables<TLanes> tape = default;
            for (int index = 0; index < TNeuron.TapeCount; index++)
            {
                All(ref tape)[index] = TLanes.Load(in memory.Tape.Span[stage.TapeAt(sample, TNeuron.TapeCount, index, step, neuron)]);
            }

            NeuronVariables<TLanes> shares = default;
            TLanes output = TLanes.Load(in stage.OutputAdjoints[stage.OutputAdjointAt(sample, step) + neuron]);
            TLanes current = TNeuron.Adjoint(in tape, in learned, output, ref states, ref shares);
            Store(current, memory.CurrentAdjoints, (((sample * stage.Shape.TimeSteps) + step) * stage.AdjointStride) + neuron);
            for (int index = 0; index < TNeuron.LearnedCount; index++)
            {
                Store(All(ref shares)[index], memory.LearnedAdjoints, stage.TraceAt(sample, TNeuron.LearnedCount, index, step) + neuron);
            }
        }
    }

    private NeuronVariables<TLanes> Learned<TLanes>(int neuron)
        where TLanes : struct, ILanes<TLanes>
    {
        NeuronVariables<TLanes> learned = default;
        float[] rows = stage.Learned(TNeuron.LearnedCount);
        for (int index = 0; index < TNeuron.LearnedCount; index++)
        {
            All(ref learned)[index] = TLanes.Load(in rows[(index * stage.Shape.Padded) + neuron]);
        }

        return learned;
    }

    private void Mark(int sample, int step, int neuron, bool fires)
    {
        ref byte bits = ref memory.Spikes[(((sample * stage.Shape.TimeSteps) + step) * stage.Shape.SpikeStride) + (neuron / 8)];
        bits = (byte)((bits & ~(1 << (neuron % 8))) | (fires ? 1 << (neuron % 8) : 0));
    }

    private static Span<TLanes> All<TLanes>(ref NeuronVariables<TLanes> variables)
        where TLanes : struct, ILanes<TLanes>
        => MemoryMarshal.CreateSpan(ref variables.First, 4);

    private static void Store<TLanes>(TLanes value, Fenced target, int index)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.Store(value, ref target.Span[index]);
}
