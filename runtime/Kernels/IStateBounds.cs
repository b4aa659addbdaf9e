using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Kernels;

/// <summary>What the neurons' states, or the gradients by them, are at the two ends of a run of steps.</summary>
/// <remarks>A type argument of the kernels, so that runs from the start to the last step have no trace of it in their loops.</remarks>
internal interface IStateBounds
{
    /// <summary>Before the run, from <paramref name="neuron"/> on.</summary>
    NeuronVariables<TLanes> First<TLanes, TNeuron>(int neuron, int padded)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron;

    /// <summary>Takes what is left behind the run, from <paramref name="neuron"/> on.</summary>
    void Last<TLanes, TNeuron>(in NeuronVariables<TLanes> states, int neuron, int padded)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron;
}
