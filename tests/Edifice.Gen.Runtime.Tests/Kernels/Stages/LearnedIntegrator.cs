using Edifice.CompilerServices;
using Edifice.Neurons;
using Edifice.Numerics;
using Neuron = Edifice.Neurons.LeakyIntegrator<Edifice.Neurons.UnscaledInput>;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>One trained number, real output, and no start of its own: the membrane begins at zero.</summary>
internal readonly struct LearnedIntegrator : IStageNeuron
{
    public static int StateCount => 1;

    public static int TapeCount => 2;

    public static int LearnedCount => 1;

    private static LeakyIntegratorParameters Constants => new() { InputGain = 1f };

    public static TLanes Advance<TLanes>(
        TLanes current, in NeuronVariables<TLanes> learned, ref NeuronVariables<TLanes> states, ref NeuronVariables<TLanes> tape)
        where TLanes : struct, ILanes<TLanes>
    {
        LeakyIntegratorParameters constants = Constants;
        return Neuron.Step(in constants, current, learned.First, ref states.First, out tape.First, out tape.Second);
    }

    public static TLanes Adjoint<TLanes>(
        in NeuronVariables<TLanes> tape, in NeuronVariables<TLanes> learned, TLanes spikeAdjoint,
        ref NeuronVariables<TLanes> stateAdjoints, ref NeuronVariables<TLanes> learnedAdjoints)
        where TLanes : struct, ILanes<TLanes>
    {
        LeakyIntegratorParameters constants = Constants;
        Neuron.Adjoint(
            in constants, learned.First, tape.First, tape.Second, spikeAdjoint,
            ref stateAdjoints.First, out TLanes currentAdjoint, out learnedAdjoints.First);
        return currentAdjoint;
    }
}
