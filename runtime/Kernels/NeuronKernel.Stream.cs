using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Edifice.Kernels;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <content>One step at a time: the states lie in memory between the calls.</content>
public static partial class NeuronKernel
{
    /// <summary>The states before the first step.</summary>
    /// <param name="padded">Neurons with padding.</param>
    /// <param name="states">[states, padded], overwritten.</param>
    public static void Start<TLanes, TNeuron>(int padded, Span<float> states)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        Guard.AtLeast(states.Length, TNeuron.StateCount * padded);
        for (int neuron = 0; neuron < padded; neuron += TLanes.Count)
        {
            NeuronVariables<TLanes> started = Started<TLanes, TNeuron>();
            NeuronVariables<TLanes>.Store(in started, ref Unsafe.Add(ref MemoryMarshal.GetReference(states), neuron), padded, TNeuron.StateCount);
        }
    }

    /// <summary>One step of spiking neurons.</summary>
    /// <param name="padded">Neurons with padding.</param>
    /// <param name="current">[padded].</param>
    /// <param name="learned">[trained numbers, padded].</param>
    /// <param name="states">[states, padded], before the step and after it.</param>
    /// <param name="spikes">[padded / 8] bytes of bits, overwritten.</param>
    public static void SpikeStep<TLanes, TNeuron>(
        int padded, ReadOnlySpan<float> current, ReadOnlySpan<float> learned, Span<float> states, Span<byte> spikes)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        CheckStep<TNeuron>(padded, current, learned, states);
        Guard.AtLeast(spikes.Length, padded / 8);
        for (int neuron = 0; neuron < padded; neuron += TLanes.Count)
        {
            TLanes spike = Advance<TLanes, TNeuron>(padded, neuron, current, learned, states);
            SpikeBits.Store(ref Unsafe.Add(ref MemoryMarshal.GetReference(spikes), neuron >> 3), neuron & 7, TLanes.Count, TLanes.NonZeroMask(spike));
        }
    }

    /// <summary>One step of neurons that give real values.</summary>
    /// <param name="padded">Neurons with padding.</param>
    /// <param name="current">[padded].</param>
    /// <param name="learned">[trained numbers, padded].</param>
    /// <param name="states">[states, padded], before the step and after it.</param>
    /// <param name="output">[padded], overwritten.</param>
    public static void ValueStep<TLanes, TNeuron>(
        int padded, ReadOnlySpan<float> current, ReadOnlySpan<float> learned, Span<float> states, Span<float> output)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        CheckStep<TNeuron>(padded, current, learned, states);
        Guard.AtLeast(output.Length, padded);
        for (int neuron = 0; neuron < padded; neuron += TLanes.Count)
        {
            TLanes.Store(
                Advance<TLanes, TNeuron>(padded, neuron, current, learned, states),
                ref Unsafe.Add(ref MemoryMarshal.GetReference(output), neuron));
        }
    }

    private static void CheckStep<TNeuron>(int padded, ReadOnlySpan<float> current, ReadOnlySpan<float> learned, Span<float> states)
        where TNeuron : struct, IStageNeuron
    {
        Guard.AtLeast(current.Length, padded);
        Guard.AtLeast(learned.Length, TNeuron.LearnedCount * padded);
        Guard.AtLeast(states.Length, TNeuron.StateCount * padded);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Advance<TLanes, TNeuron>(
        int padded, int neuron, ReadOnlySpan<float> current, ReadOnlySpan<float> learned, Span<float> states)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        ref float stored = ref Unsafe.Add(ref MemoryMarshal.GetReference(states), neuron);
        NeuronVariables<TLanes> numbers = Learned<TLanes, TNeuron>(ref MemoryMarshal.GetReference(learned), neuron, padded);
        NeuronVariables<TLanes> variables = NeuronVariables<TLanes>.Load(ref stored, padded, TNeuron.StateCount);
        NeuronVariables<TLanes> tape = default;
        TLanes taken = TLanes.Load(in Unsafe.Add(ref MemoryMarshal.GetReference(current), neuron));
        TLanes output = TNeuron.Advance(taken, in numbers, ref variables, ref tape);
        NeuronVariables<TLanes>.Store(in variables, ref stored, padded, TNeuron.StateCount);
        return output;
    }
}
