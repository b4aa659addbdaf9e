using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Kernels;

/// <summary>One sample's states, or the gradients by them, go from one segment of steps to the next.</summary>
internal readonly ref struct CarriedStates : IStateBounds
{
    /// <summary>[states, padded] before the run; empty where the neurons begin at their own start.</summary>
    public ReadOnlySpan<float> Before { get; init; }

    /// <summary>[states, padded] behind it; empty where nobody asks for them.</summary>
    public Span<float> Behind { get; init; }

    public void Check<TNeuron>(int padded)
        where TNeuron : struct, IStageNeuron
    {
        Guard.AtLeast(Before.Length, Before.IsEmpty ? 0 : TNeuron.StateCount * padded);
        Guard.AtLeast(Behind.Length, Behind.IsEmpty ? 0 : TNeuron.StateCount * padded);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NeuronVariables<TLanes> First<TLanes, TNeuron>(int neuron, int padded)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        => Before.IsEmpty
            ? NeuronKernel.Started<TLanes, TNeuron>()
            : NeuronVariables<TLanes>.Load(ref Unsafe.Add(ref MemoryMarshal.GetReference(Before), neuron), padded, TNeuron.StateCount);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Last<TLanes, TNeuron>(in NeuronVariables<TLanes> states, int neuron, int padded)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        if (!Behind.IsEmpty)
        {
            NeuronVariables<TLanes>.Store(in states, ref Unsafe.Add(ref MemoryMarshal.GetReference(Behind), neuron), padded, TNeuron.StateCount);
        }
    }
}
