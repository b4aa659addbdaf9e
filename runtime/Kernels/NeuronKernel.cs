using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Edifice.Kernels;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <summary>Runs a stage's neurons over all time steps, their states in registers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NeuronKernel
{
    /// <summary>All steps of spiking neurons, from states of zero.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="shape">Sizes.</param>
    /// <param name="current">[samples, padded] if constant, else [samples, time, current stride].</param>
    /// <param name="spikes">[samples, time, padded / 8] bytes of bits, overwritten.</param>
    /// <param name="tape">[samples, tape values, time, padded], overwritten; empty for inference.</param>
    public static void Spike<TLanes, TNeuron>(
        int samples, in NeuronShape shape, ReadOnlySpan<float> current, Span<byte> spikes, Span<float> tape)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        Guard.AtLeast(spikes.Length, samples * shape.TimeSteps * shape.SpikeStride);
        Check<TNeuron>(samples, shape, current, tape);
        for (int sample = 0; sample < samples; sample++)
        {
            ref float input = ref Unsafe.Add(ref MemoryMarshal.GetReference(current), sample * shape.CurrentLength);
            ref byte bits = ref Unsafe.Add(ref MemoryMarshal.GetReference(spikes), sample * shape.TimeSteps * shape.SpikeStride);
            ref float kept = ref Unsafe.Add(ref MemoryMarshal.GetReference(tape), sample * shape.TraceLength * TNeuron.TapeCount);
            int neuron = 0;
            for (; neuron + (4 * TLanes.Count) <= shape.Padded; neuron += 4 * TLanes.Count)
            {
                SpikeFour<TLanes, TNeuron>(shape, neuron, ref input, ref bits, ref kept, !tape.IsEmpty);
            }

            for (; neuron < shape.Padded; neuron += TLanes.Count)
            {
                SpikeOne<TLanes, TNeuron>(shape, neuron, ref input, ref bits, ref kept, !tape.IsEmpty);
            }
        }
    }

    /// <summary>All steps of neurons that give real values, from states of zero.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="shape">Sizes.</param>
    /// <param name="current">[samples, padded] if constant, else [samples, time, current stride].</param>
    /// <param name="output">[samples, time, padded], overwritten.</param>
    /// <param name="tape">[samples, tape values, time, padded], overwritten; empty for inference.</param>
    public static void Value<TLanes, TNeuron>(
        int samples, in NeuronShape shape, ReadOnlySpan<float> current, Span<float> output, Span<float> tape)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        Guard.AtLeast(output.Length, samples * shape.TraceLength);
        Check<TNeuron>(samples, shape, current, tape);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int neuron = 0; neuron < shape.Padded; neuron += TLanes.Count)
            {
                ref float input = ref Unsafe.Add(ref MemoryMarshal.GetReference(current), (sample * shape.CurrentLength) + neuron);
                ref float result = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), (sample * shape.TraceLength) + neuron);
                ref float kept = ref Unsafe.Add(
                    ref MemoryMarshal.GetReference(tape), (sample * shape.TraceLength * TNeuron.TapeCount) + neuron);
                NeuronVariables<TLanes> states = default;
                for (int step = 0; step < shape.TimeSteps; step++)
                {
                    TLanes value = Step<TLanes, TNeuron>(ref input, ref states, ref kept, shape.TraceLength, !tape.IsEmpty);
                    TLanes.Store(value, ref result);
                    input = ref Unsafe.Add(ref input, shape.CurrentStride);
                    result = ref Unsafe.Add(ref result, shape.Padded);
                    kept = ref Unsafe.Add(ref kept, shape.Padded);
                }
            }
        }
    }

    /// <summary>Runs the neurons once more and keeps all there is to see.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="shape">Sizes.</param>
    /// <param name="current">[samples, padded] if constant, else [samples, time, current stride].</param>
    /// <param name="trace">[samples, 1 + states + tape values, time, padded]: outputs, states after the step, tape values; overwritten.</param>
    public static void Trace<TLanes, TNeuron>(int samples, in NeuronShape shape, ReadOnlySpan<float> current, Span<float> trace)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        int variables = 1 + TNeuron.StateCount + TNeuron.TapeCount;
        Guard.AtLeast(current.Length, samples * shape.CurrentLength);
        Guard.AtLeast(trace.Length, samples * variables * shape.TraceLength);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int neuron = 0; neuron < shape.Padded; neuron += TLanes.Count)
            {
                ref float input = ref Unsafe.Add(ref MemoryMarshal.GetReference(current), (sample * shape.CurrentLength) + neuron);
                ref float row = ref Unsafe.Add(ref MemoryMarshal.GetReference(trace), (sample * variables * shape.TraceLength) + neuron);
                NeuronVariables<TLanes> states = default;
                for (int step = 0; step < shape.TimeSteps; step++)
                {
                    NeuronVariables<TLanes> kept = default;
                    TLanes.Store(TNeuron.Advance(TLanes.Load(in input), ref states, ref kept), ref row);
                    NeuronVariables<TLanes>.Store(in states, ref Unsafe.Add(ref row, shape.TraceLength), shape.TraceLength, TNeuron.StateCount);
                    NeuronVariables<TLanes>.Store(
                        in kept, ref Unsafe.Add(ref row, (1 + TNeuron.StateCount) * shape.TraceLength), shape.TraceLength, TNeuron.TapeCount);
                    input = ref Unsafe.Add(ref input, shape.CurrentStride);
                    row = ref Unsafe.Add(ref row, shape.Padded);
                }
            }
        }
    }

    private static void Check<TNeuron>(int samples, in NeuronShape shape, ReadOnlySpan<float> current, Span<float> tape)
        where TNeuron : struct, IStageNeuron
    {
        Guard.AtLeast(current.Length, samples * shape.CurrentLength);
        if (!tape.IsEmpty)
        {
            Guard.AtLeast(tape.Length, samples * shape.TraceLength * TNeuron.TapeCount);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Step<TLanes, TNeuron>(
        ref float current, ref NeuronVariables<TLanes> states, ref float tape, nint distance, bool keeps)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        NeuronVariables<TLanes> kept = default;
        TLanes spike = TNeuron.Advance(TLanes.Load(in current), ref states, ref kept);
        if (keeps)
        {
            NeuronVariables<TLanes>.Store(in kept, ref tape, distance, TNeuron.TapeCount);
        }

        return spike;
    }

    private static void SpikeOne<TLanes, TNeuron>(
        in NeuronShape shape, int neuron, ref float current, ref byte spikes, ref float tape, bool keeps)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        NeuronVariables<TLanes> states = default;
        current = ref Unsafe.Add(ref current, neuron);
        tape = ref Unsafe.Add(ref tape, neuron);
        for (int step = 0; step < shape.TimeSteps; step++)
        {
            TLanes spike = Step<TLanes, TNeuron>(ref current, ref states, ref tape, shape.TraceLength, keeps);
            SpikeBits.Store(ref spikes, neuron, TLanes.Count, TLanes.NonZeroMask(spike));
            current = ref Unsafe.Add(ref current, shape.CurrentStride);
            tape = ref Unsafe.Add(ref tape, shape.Padded);
            spikes = ref Unsafe.Add(ref spikes, shape.SpikeStride);
        }
    }

    // Four groups at once: one group's chain of multiply-add, comparison and reset would leave the core waiting.
    private static void SpikeFour<TLanes, TNeuron>(
        in NeuronShape shape, int neuron, ref float current, ref byte spikes, ref float tape, bool keeps)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        int count = TLanes.Count;
        int steps = shape.TimeSteps;
        nint currentStride = shape.CurrentStride;
        nint padded = shape.Padded;
        nint spikeStride = shape.SpikeStride;
        nint distance = shape.TraceLength;
        NeuronVariables<TLanes> states0 = default;
        NeuronVariables<TLanes> states1 = default;
        NeuronVariables<TLanes> states2 = default;
        NeuronVariables<TLanes> states3 = default;
        current = ref Unsafe.Add(ref current, neuron);
        tape = ref Unsafe.Add(ref tape, neuron);
        for (int step = 0; step < steps; step++)
        {
            TLanes spike0 = Step<TLanes, TNeuron>(ref current, ref states0, ref tape, distance, keeps);
            TLanes spike1 = Step<TLanes, TNeuron>(
                ref Unsafe.Add(ref current, count), ref states1, ref Unsafe.Add(ref tape, count), distance, keeps);
            TLanes spike2 = Step<TLanes, TNeuron>(
                ref Unsafe.Add(ref current, 2 * count), ref states2, ref Unsafe.Add(ref tape, 2 * count), distance, keeps);
            TLanes spike3 = Step<TLanes, TNeuron>(
                ref Unsafe.Add(ref current, 3 * count), ref states3, ref Unsafe.Add(ref tape, 3 * count), distance, keeps);
            ulong mask = TLanes.NonZeroMask(spike0)
                | ((ulong)TLanes.NonZeroMask(spike1) << count)
                | ((ulong)TLanes.NonZeroMask(spike2) << (2 * count))
                | ((ulong)TLanes.NonZeroMask(spike3) << (3 * count));
            SpikeBits.Store(ref spikes, neuron, 4 * count, mask);
            current = ref Unsafe.Add(ref current, currentStride);
            tape = ref Unsafe.Add(ref tape, padded);
            spikes = ref Unsafe.Add(ref spikes, spikeStride);
        }
    }
}
