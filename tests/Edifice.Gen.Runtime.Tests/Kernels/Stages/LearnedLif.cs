using Edifice.CompilerServices;
using Edifice.Neurons;
using Edifice.Numerics;
using Neuron = Edifice.Neurons.Lif<
    Edifice.Neurons.HardSpike, Edifice.Neurons.FiresAbove, Edifice.Surrogates.ATanSurrogate, Edifice.Neurons.ZeroReset,
    Edifice.Neurons.NextStepReset, Edifice.Neurons.UpdateScope, Edifice.Neurons.AttachedReset, Edifice.Neurons.DecayScaledInput>;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Two trained numbers, and all three tape values.</summary>
internal readonly struct LearnedLif : IStageNeuron
{
    public static int StateCount => 1;

    public static int TapeCount => 3;

    public static int LearnedCount => 2;

    private static LifParameters Constants => new() { InputGain = 2f, RestPotential = 0.125f, InitialMembrane = 0.5f, Slope = 2f, Gain = 1f };

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
            in constants, current, learned.First, learned.Second, ref states.First, out tape.First, out tape.Second, out tape.Third);
    }

    public static TLanes Adjoint<TLanes>(
        in NeuronVariables<TLanes> tape, in NeuronVariables<TLanes> learned, TLanes spikeAdjoint,
        ref NeuronVariables<TLanes> stateAdjoints, ref NeuronVariables<TLanes> learnedAdjoints)
        where TLanes : struct, ILanes<TLanes>
    {
        LifParameters constants = Constants;
        Neuron.Adjoint(
            in constants, learned.First, learned.Second, tape.First, tape.Second, tape.Third, spikeAdjoint,
            ref stateAdjoints.First, out TLanes currentAdjoint, out learnedAdjoints.First, out learnedAdjoints.Second);
        return currentAdjoint;
    }
}
