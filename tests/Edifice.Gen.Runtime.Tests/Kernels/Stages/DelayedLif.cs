using Edifice.CompilerServices;
using Edifice.Neurons;
using Edifice.Numerics;
using Neuron = Edifice.Neurons.Lif<
    Edifice.Neurons.HardSpike, Edifice.Neurons.FiresAtOrAbove, Edifice.Surrogates.FastSigmoidSurrogate, Edifice.Neurons.ZeroReset,
    Edifice.Neurons.NextStepReset, Edifice.Neurons.StateScope, Edifice.Neurons.AttachedReset, Edifice.Neurons.UnscaledInput>;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A stage without trained numbers whose adjoint needs two tape values: its reset is delayed.</summary>
internal readonly struct DelayedLif : IStageNeuron
{
    public static int StateCount => 1;

    public static int TapeCount => 2;

    private static LifParameters Constants => new() { InputGain = 1f, InitialMembrane = 0.5f, Slope = 5f, Gain = 1f };

    public static void Start<TLanes>(ref NeuronVariables<TLanes> states)
        where TLanes : struct, ILanes<TLanes>
    {
        LifParameters constants = Constants;
        Neuron.Start(in constants, out states.First);
    }

    public static TLanes Advance<TLanes>(
        TLanes current, in NeuronVariables<TLanes> learned, ref NeuronVariables<TLanes> states, ref NeuronVariables<TLanes> tape)
        where TLanes : struct, ILanes<TLanes>
    {
        LifParameters constants = Constants;
        return Neuron.Step(
            in constants, current, TLanes.Broadcast(0.7f), TLanes.Broadcast(0.8f), ref states.First, out tape.First, out tape.Second, out _);
    }

    public static TLanes Adjoint<TLanes>(
        in NeuronVariables<TLanes> tape, in NeuronVariables<TLanes> learned, TLanes spikeAdjoint,
        ref NeuronVariables<TLanes> stateAdjoints, ref NeuronVariables<TLanes> learnedAdjoints)
        where TLanes : struct, ILanes<TLanes>
    {
        LifParameters constants = Constants;
        Neuron.Adjoint(
            in constants, TLanes.Broadcast(0.7f), TLanes.Broadcast(0.8f), tape.First, tape.Second, TLanes.Zero, spikeAdjoint,
            ref stateAdjoints.First, out TLanes currentAdjoint, out _, out _);
        return currentAdjoint;
    }
}
