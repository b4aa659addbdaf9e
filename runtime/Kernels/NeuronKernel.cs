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
        if (tape.IsEmpty)
        {
            Spikes<TLanes, TNeuron, TBounds, KeptSpikes>(samples, shape, bounds, current, learned, spikes, tape);
        }
        else
        {
            Spikes<TLanes, TNeuron, TBounds, KeptSpikesAndTape>(samples, shape, bounds, current, learned, spikes, tape);
        }
    }

    private static void Spikes<TLanes, TNeuron, TBounds, TKept>(
        int samples, in NeuronShape shape, in TBounds bounds,
        ReadOnlySpan<float> current, ReadOnlySpan<float> learned, Span<byte> spikes, Span<float> tape)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        where TBounds : struct, IStateBounds, allows ref struct
        where TKept : struct, IKept
    {
        for (int sample = 0; sample < samples; sample++)
        {
            SpikePlaces places = new()
            {
                Current = ref Unsafe.Add(ref MemoryMarshal.GetReference(current), sample * shape.CurrentLength),
                Learned = ref MemoryMarshal.GetReference(learned),
                Spikes = ref Unsafe.Add(ref MemoryMarshal.GetReference(spikes), sample * shape.TimeSteps * shape.SpikeStride),
                Tape = ref Unsafe.Add(ref MemoryMarshal.GetReference(tape), sample * shape.TraceLength * TNeuron.TapeCount),
            };
            SpikeLoop.Run<TLanes, TNeuron, TBounds, TKept>(shape, bounds, in places);
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
    internal static NeuronVariables<TLanes> Learned<TLanes, TNeuron>(ref float learned, int neuron, int padded)
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

    /// <summary>One step; what the adjoint needs goes to the tape, if <paramref name="keeps"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLanes Step<TLanes, TNeuron>(
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
}
