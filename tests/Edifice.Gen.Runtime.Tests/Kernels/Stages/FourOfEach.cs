using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>As many states, tape values and trained numbers as a neuron may have; the values differ, so that none can take another's place.</summary>
internal readonly struct FourOfEach : IStageNeuron
{
    public static int StateCount => 4;

    public static int TapeCount => 4;

    public static int LearnedCount => 4;

    public static void Start<TLanes>(ref NeuronVariables<TLanes> states)
        where TLanes : struct, ILanes<TLanes>
    {
        states.Second = TLanes.Broadcast(0.5f);
        states.Fourth = TLanes.Broadcast(-1f);
    }

    public static TLanes Advance<TLanes>(
        TLanes current, in NeuronVariables<TLanes> learned, ref NeuronVariables<TLanes> states, ref NeuronVariables<TLanes> tape)
        where TLanes : struct, ILanes<TLanes>
    {
        states.First = TLanes.MultiplyAdd(learned.First, states.First, current);
        states.Second = TLanes.MultiplyAdd(learned.Second, states.Second, states.First);
        states.Third = TLanes.MultiplyAdd(learned.Third, states.Third, states.Second);
        states.Fourth = TLanes.MultiplyAdd(learned.Fourth, states.Fourth, states.Third);
        tape = states;
        tape.Second = current;
        return TLanes.StepAbove(states.Fourth, TLanes.Zero);
    }

    public static TLanes Adjoint<TLanes>(
        in NeuronVariables<TLanes> tape, in NeuronVariables<TLanes> learned, TLanes spikeAdjoint,
        ref NeuronVariables<TLanes> stateAdjoints, ref NeuronVariables<TLanes> learnedAdjoints)
        where TLanes : struct, ILanes<TLanes>
    {
        stateAdjoints.First = TLanes.MultiplyAdd(learned.First, stateAdjoints.First, spikeAdjoint * tape.First);
        stateAdjoints.Second = TLanes.MultiplyAdd(learned.Second, stateAdjoints.Second, spikeAdjoint * tape.Second);
        stateAdjoints.Third = TLanes.MultiplyAdd(learned.Third, stateAdjoints.Third, spikeAdjoint * tape.Third);
        stateAdjoints.Fourth = TLanes.MultiplyAdd(learned.Fourth, stateAdjoints.Fourth, spikeAdjoint * tape.Fourth);
        learnedAdjoints = stateAdjoints;
        learnedAdjoints.First = tape.Third - tape.Fourth;
        return stateAdjoints.First + stateAdjoints.Fourth;
    }
}
