using System.ComponentModel;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <summary>One stage's neuron with its constants, as generated code hands it to the kernels.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStageNeuron
{
    /// <summary>Number of states, 0 to 4.</summary>
    static abstract int StateCount { get; }

    /// <summary>Number of values that the adjoint needs from the forward step, 0 to 4.</summary>
    static abstract int TapeCount { get; }

    /// <summary>Number of trained numbers of the formula, 0 to 4.</summary>
    static virtual int LearnedCount => 0;

    /// <summary>The states before the first step; they are zero when this is called.</summary>
    static virtual void Start<TLanes>(ref NeuronVariables<TLanes> states)
        where TLanes : struct, ILanes<TLanes>
    {
    }

    /// <summary>One time step.</summary>
    static abstract TLanes Advance<TLanes>(
        TLanes current, in NeuronVariables<TLanes> learned, ref NeuronVariables<TLanes> states, ref NeuronVariables<TLanes> tape)
        where TLanes : struct, ILanes<TLanes>;

    /// <summary>The adjoint of that step: the gradient by the current, and this step's share of those by the trained numbers.</summary>
    static abstract TLanes Adjoint<TLanes>(
        in NeuronVariables<TLanes> tape, in NeuronVariables<TLanes> learned, TLanes spikeAdjoint,
        ref NeuronVariables<TLanes> stateAdjoints, ref NeuronVariables<TLanes> learnedAdjoints)
        where TLanes : struct, ILanes<TLanes>;
}
