using System.Runtime.CompilerServices;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Kernels;

/// <summary>Neurons begin at their own start, and nobody asks for their last states.</summary>
internal readonly struct OwnStart : IStateBounds
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NeuronVariables<TLanes> First<TLanes, TNeuron>(int neuron, int padded)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        => NeuronKernel.Started<TLanes, TNeuron>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Last<TLanes, TNeuron>(in NeuronVariables<TLanes> states, int neuron, int padded)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
    }
}
