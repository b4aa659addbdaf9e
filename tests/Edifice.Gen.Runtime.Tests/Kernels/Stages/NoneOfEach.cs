using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>No state, no tape, no trained number: a step function.</summary>
internal readonly struct NoneOfEach : IStageNeuron
{
    public static int StateCount => 0;

    public static int TapeCount => 0;

    public static TLanes Advance<TLanes>(
        TLanes current, in NeuronVariables<TLanes> learned, ref NeuronVariables<TLanes> states, ref NeuronVariables<TLanes> tape)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.StepAbove(current, TLanes.Zero);

    public static TLanes Adjoint<TLanes>(
        in NeuronVariables<TLanes> tape, in NeuronVariables<TLanes> learned, TLanes spikeAdjoint,
        ref NeuronVariables<TLanes> stateAdjoints, ref NeuronVariables<TLanes> learnedAdjoints)
        where TLanes : struct, ILanes<TLanes>
        => spikeAdjoint * TLanes.Broadcast(0.5f);
}
