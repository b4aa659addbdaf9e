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

    /// <summary>One time step.</summary>
    static abstract TLanes Advance<TLanes>(TLanes current, ref NeuronVariables<TLanes> states, ref NeuronVariables<TLanes> tape)
        where TLanes : struct, ILanes<TLanes>;

    /// <summary>The adjoint of that step.</summary>
    static abstract TLanes Adjoint<TLanes>(in NeuronVariables<TLanes> tape, TLanes spikeAdjoint, ref NeuronVariables<TLanes> stateAdjoints)
        where TLanes : struct, ILanes<TLanes>;
}
