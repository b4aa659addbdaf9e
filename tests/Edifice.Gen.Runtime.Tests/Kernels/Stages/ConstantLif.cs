using Edifice.CompilerServices;
using Edifice.Neurons;
using Edifice.Numerics;
using Neuron = Edifice.Neurons.Lif<
    Edifice.Neurons.HardSpike, Edifice.Neurons.FiresAbove, Edifice.Surrogates.FastSigmoidSurrogate, Edifice.Neurons.SubtractReset,
    Edifice.Neurons.ImmediateReset, Edifice.Neurons.StateScope, Edifice.Neurons.DefaultResetGradient, Edifice.Neurons.UnscaledInput>;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A stage as generated code has it: no trained number, one state with a start, one tape value.</summary>
internal readonly struct ConstantLif : IStageNeuron
{
    public static int StateCount => 1;

    public static int TapeCount => 1;

    private static LifParameters Constants => new() { InputGain = 1f, InitialMembrane = 0.25f, Slope = 5f, Gain = 1f };

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
            in constants, current, TLanes.Broadcast(0.6f), TLanes.Broadcast(0.9f), ref states.First, out tape.First, out _, out _);
    }

    public static TLanes Adjoint<TLanes>(
        in NeuronVariables<TLanes> tape, in NeuronVariables<TLanes> learned, TLanes spikeAdjoint,
        ref NeuronVariables<TLanes> stateAdjoints, ref NeuronVariables<TLanes> learnedAdjoints)
        where TLanes : struct, ILanes<TLanes>
    {
        LifParameters constants = Constants;
        Neuron.Adjoint(
            in constants, TLanes.Broadcast(0.6f), TLanes.Broadcast(0.9f), tape.First, TLanes.Zero, TLanes.Zero, spikeAdjoint,
            ref stateAdjoints.First, out TLanes currentAdjoint, out _, out _);
        return currentAdjoint;
    }
}
