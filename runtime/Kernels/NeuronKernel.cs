using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Edifice.Kernels;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <summary>Runs a stage's neurons over all time steps, their states in registers.</summary>
/// <remarks>
/// Trained numbers come as [numbers, padded], already limited to their ranges; empty where a stage has none.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class NeuronKernel
{
    /// <summary>All steps of spiking neurons, from their start.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="shape">Sizes.</param>
    /// <param name="current">[samples, padded] if constant, else [samples, time, current stride].</param>
    /// <param name="learned">[trained numbers, padded].</param>
    /// <param name="spikes">[samples, time, padded / 8] bytes of bits, overwritten.</param>
    /// <param name="tape">[samples, tape values, padded / 16, time, 16], overwritten; empty for inference.</param>
    public static void Spike<TLanes, TNeuron>(
        int samples, in NeuronShape shape, ReadOnlySpan<float> current, ReadOnlySpan<float> learned, Span<byte> spikes, Span<float> tape)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        => Spikes<TLanes, TNeuron, OwnStart>(samples, shape, default, current, learned, spikes, tape);

    /// <summary>All steps of neurons that give real values, from their start.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="shape">Sizes.</param>
    /// <param name="current">[samples, padded] if constant, else [samples, time, current stride].</param>
    /// <param name="learned">[trained numbers, padded].</param>
    /// <param name="output">[samples, time, padded], overwritten.</param>
    /// <param name="tape">[samples, tape values, padded / 16, time, 16], overwritten; empty for inference.</param>
    public static void Value<TLanes, TNeuron>(
        int samples, in NeuronShape shape, ReadOnlySpan<float> current, ReadOnlySpan<float> learned, Span<float> output, Span<float> tape)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        => Values<TLanes, TNeuron, OwnStart>(samples, shape, default, current, learned, output, tape);

    private static void Spikes<TLanes, TNeuron, TBounds>(
        int samples, in NeuronShape shape, in TBounds bounds,
        ReadOnlySpan<float> current, ReadOnlySpan<float> learned, Span<byte> spikes, Span<float> tape)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        where TBounds : struct, IStateBounds, allows ref struct
    {
        Guard.AtLeast(spikes.Length, samples * shape.TimeSteps * shape.SpikeStride);
        Check<TNeuron>(samples, shape, current, learned, tape);
        ref float numbers = ref MemoryMarshal.GetReference(learned);
        for (int sample = 0; sample < samples; sample++)
        {
            ref float input = ref Unsafe.Add(ref MemoryMarshal.GetReference(current), sample * shape.CurrentLength);
            ref byte bits = ref Unsafe.Add(ref MemoryMarshal.GetReference(spikes), sample * shape.TimeSteps * shape.SpikeStride);
            ref float kept = ref Unsafe.Add(ref MemoryMarshal.GetReference(tape), sample * shape.TraceLength * TNeuron.TapeCount);
            int neuron = 0;
            for (; neuron + (4 * TLanes.Count) <= shape.Padded; neuron += 4 * TLanes.Count)
            {
                SpikeFour<TLanes, TNeuron, TBounds>(shape, bounds, neuron, ref input, ref numbers, ref bits, ref kept, !tape.IsEmpty);
            }

            for (; neuron < shape.Padded; neuron += TLanes.Count)
            {
                SpikeOne<TLanes, TNeuron, TBounds>(shape, bounds, neuron, ref input, ref numbers, ref bits, ref kept, !tape.IsEmpty);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Values<TLanes, TNeuron, TBounds>(
        int samples, in NeuronShape shape, in TBounds bounds,
        ReadOnlySpan<float> current, ReadOnlySpan<float> learned, Span<float> output, Span<float> tape)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        where TBounds : struct, IStateBounds, allows ref struct
    {
        Guard.AtLeast(output.Length, samples * shape.TraceLength);
        Check<TNeuron>(samples, shape, current, learned, tape);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int neuron = 0; neuron < shape.Padded; neuron += TLanes.Count)
            {
                ref float input = ref Unsafe.Add(ref MemoryMarshal.GetReference(current), (sample * shape.CurrentLength) + neuron);
                ref float result = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), (sample * shape.TraceLength) + neuron);
                ref float kept = ref Unsafe.Add(
                    ref MemoryMarshal.GetReference(tape), (sample * shape.TraceLength * TNeuron.TapeCount) + shape.TapeStart(neuron));
                NeuronVariables<TLanes> numbers = Learned<TLanes, TNeuron>(ref MemoryMarshal.GetReference(learned), neuron, shape.Padded);
                NeuronVariables<TLanes> states = bounds.First<TLanes, TNeuron>(neuron, shape.Padded);
                for (int step = 0; step < shape.TimeSteps; step++)
                {
                    TLanes value = Step<TLanes, TNeuron>(ref input, in numbers, ref states, ref kept, shape.TraceLength, !tape.IsEmpty);
                    TLanes.Store(value, ref result);
                    input = ref Unsafe.Add(ref input, shape.CurrentStride);
                    result = ref Unsafe.Add(ref result, shape.Padded);
                    kept = ref Unsafe.Add(ref kept, NeuronShape.TapeWidth);
                }

                bounds.Last<TLanes, TNeuron>(in states, neuron, shape.Padded);
            }
        }
    }

    private static void Check<TNeuron>(
        int samples, in NeuronShape shape, ReadOnlySpan<float> current, ReadOnlySpan<float> learned, Span<float> tape)
        where TNeuron : struct, IStageNeuron
    {
        Guard.AtLeast(current.Length, samples * shape.CurrentLength);
        Guard.AtLeast(learned.Length, TNeuron.LearnedCount * shape.Padded);
        if (!tape.IsEmpty)
        {
            Guard.AtLeast(tape.Length, samples * shape.TraceLength * TNeuron.TapeCount);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static NeuronVariables<TLanes> Learned<TLanes, TNeuron>(ref float learned, int neuron, int padded)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        => NeuronVariables<TLanes>.Load(ref Unsafe.Add(ref learned, neuron), padded, TNeuron.LearnedCount);

    /// <summary>The states of neurons before their first step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static NeuronVariables<TLanes> Started<TLanes, TNeuron>()
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        NeuronVariables<TLanes> states = default;
        TNeuron.Start(ref states);
        return states;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Step<TLanes, TNeuron>(
        ref float current, in NeuronVariables<TLanes> learned, ref NeuronVariables<TLanes> states, ref float tape, nint distance, bool keeps)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        NeuronVariables<TLanes> kept = default;
        TLanes spike = TNeuron.Advance(TLanes.Load(in current), in learned, ref states, ref kept);
        if (keeps)
        {
            NeuronVariables<TLanes>.Store(in kept, ref tape, distance, TNeuron.TapeCount);
        }

        return spike;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SpikeOne<TLanes, TNeuron, TBounds>(
        in NeuronShape shape, in TBounds bounds, int neuron,
        ref float current, ref float learned, ref byte spikes, ref float tape, bool keeps)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        where TBounds : struct, IStateBounds, allows ref struct
    {
        NeuronVariables<TLanes> numbers = Learned<TLanes, TNeuron>(ref learned, neuron, shape.Padded);
        NeuronVariables<TLanes> states = bounds.First<TLanes, TNeuron>(neuron, shape.Padded);
        current = ref Unsafe.Add(ref current, neuron);
        tape = ref Unsafe.Add(ref tape, shape.TapeStart(neuron));
        for (int step = 0; step < shape.TimeSteps; step++)
        {
            TLanes spike = Step<TLanes, TNeuron>(ref current, in numbers, ref states, ref tape, shape.TraceLength, keeps);
            SpikeBits.Store(ref spikes, neuron, TLanes.Count, TLanes.NonZeroMask(spike));
            current = ref Unsafe.Add(ref current, shape.CurrentStride);
            tape = ref Unsafe.Add(ref tape, NeuronShape.TapeWidth);
            spikes = ref Unsafe.Add(ref spikes, shape.SpikeStride);
        }

        bounds.Last<TLanes, TNeuron>(in states, neuron, shape.Padded);
    }

    // Tapes of a whole batch lie far away: blocks of 16 neurons are asked for while those of the two passes before run.
    private const int BlocksAhead = 4;

    // Four groups at once: one group's chain of multiply-add, comparison and reset would leave the core waiting.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SpikeFour<TLanes, TNeuron, TBounds>(
        in NeuronShape shape, in TBounds bounds, int neuron,
        ref float current, ref float learned, ref byte spikes, ref float tape, bool keeps)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        where TBounds : struct, IStateBounds, allows ref struct
    {
        int count = TLanes.Count;
        int steps = shape.TimeSteps;
        nint currentStride = shape.CurrentStride;
        nint spikeStride = shape.SpikeStride;
        nint distance = shape.TraceLength;
        NeuronVariables<TLanes> numbers0 = Learned<TLanes, TNeuron>(ref learned, neuron, shape.Padded);
        NeuronVariables<TLanes> numbers1 = Learned<TLanes, TNeuron>(ref learned, neuron + count, shape.Padded);
        NeuronVariables<TLanes> numbers2 = Learned<TLanes, TNeuron>(ref learned, neuron + (2 * count), shape.Padded);
        NeuronVariables<TLanes> numbers3 = Learned<TLanes, TNeuron>(ref learned, neuron + (3 * count), shape.Padded);
        NeuronVariables<TLanes> states0 = bounds.First<TLanes, TNeuron>(neuron, shape.Padded);
        NeuronVariables<TLanes> states1 = bounds.First<TLanes, TNeuron>(neuron + count, shape.Padded);
        NeuronVariables<TLanes> states2 = bounds.First<TLanes, TNeuron>(neuron + (2 * count), shape.Padded);
        NeuronVariables<TLanes> states3 = bounds.First<TLanes, TNeuron>(neuron + (3 * count), shape.Padded);
        current = ref Unsafe.Add(ref current, neuron);
        tape = ref Unsafe.Add(ref tape, shape.TapeStart(neuron));
        nint tape1 = shape.TapeStart(neuron + count) - shape.TapeStart(neuron);
        nint tape2 = shape.TapeStart(neuron + (2 * count)) - shape.TapeStart(neuron);
        nint tape3 = shape.TapeStart(neuron + (3 * count)) - shape.TapeStart(neuron);
        nint ahead = BlocksAhead * NeuronShape.TapeWidth * shape.TimeSteps;
        for (int step = 0; step < steps; step++)
        {
            if (keeps)
            {
                Prefetch.Line(ref tape, ahead);
                Prefetch.Line(ref Unsafe.Add(ref tape, tape2), ahead);
            }

            TLanes spike0 = Step<TLanes, TNeuron>(ref current, in numbers0, ref states0, ref tape, distance, keeps);
            TLanes spike1 = Step<TLanes, TNeuron>(
                ref Unsafe.Add(ref current, count), in numbers1, ref states1, ref Unsafe.Add(ref tape, tape1), distance, keeps);
            TLanes spike2 = Step<TLanes, TNeuron>(
                ref Unsafe.Add(ref current, 2 * count), in numbers2, ref states2, ref Unsafe.Add(ref tape, tape2), distance, keeps);
            TLanes spike3 = Step<TLanes, TNeuron>(
                ref Unsafe.Add(ref current, 3 * count), in numbers3, ref states3, ref Unsafe.Add(ref tape, tape3), distance, keeps);
            ulong mask = TLanes.NonZeroMask(spike0)
                | ((ulong)TLanes.NonZeroMask(spike1) << count)
                | ((ulong)TLanes.NonZeroMask(spike2) << (2 * count))
                | ((ulong)TLanes.NonZeroMask(spike3) << (3 * count));
            SpikeBits.Store(ref spikes, neuron, 4 * count, mask);
            current = ref Unsafe.Add(ref current, currentStride);
            tape = ref Unsafe.Add(ref tape, NeuronShape.TapeWidth);
            spikes = ref Unsafe.Add(ref spikes, spikeStride);
        }

        bounds.Last<TLanes, TNeuron>(in states0, neuron, shape.Padded);
        bounds.Last<TLanes, TNeuron>(in states1, neuron + count, shape.Padded);
        bounds.Last<TLanes, TNeuron>(in states2, neuron + (2 * count), shape.Padded);
        bounds.Last<TLanes, TNeuron>(in states3, neuron + (3 * count), shape.Padded);
    }
}
