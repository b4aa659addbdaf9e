using System.Runtime.CompilerServices;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Kernels;

/// <summary>Nothing depends on the states behind the last step, and those before the first one are constants.</summary>
internal readonly struct ZeroAdjoints : IStateBounds
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NeuronVariables<TLanes> First<TLanes, TNeuron>(int neuron, int padded)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Last<TLanes, TNeuron>(in NeuronVariables<TLanes> states, int neuron, int padded)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
    }
}
