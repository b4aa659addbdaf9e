using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Reference;

/// <summary>What random neurons of every kind declare alike.</summary>
/// <param name="Compatibility">Whose neuron it is.</param>
/// <param name="Tau">The time constant.</param>
/// <param name="Beta">The decay instead.</param>
/// <param name="Decay">How the time constant becomes the decay.</param>
/// <param name="LearnBeta">Whether β is learned.</param>
/// <param name="InputGain">The factor of the current.</param>
/// <param name="InputScaling">Another one.</param>
/// <param name="RestPotential">Where the membrane decays to.</param>
/// <param name="InitialMembrane">Where it begins.</param>
internal sealed record NeuronGen(
    CompatibilityRule? Compatibility, double? Tau, double? Beta, DecayRule? Decay, LearningRule? LearnBeta,
    double? InputGain, InputScalingRule? InputScaling, double? RestPotential, double? InitialMembrane)
{
    private static readonly Gen<(double? Tau, double? Beta, DecayRule? Decay)> AnyDecay = G.OneOf(
        G.Const(((double?)null, (double?)null, (DecayRule?)null)),
        G.Select(OptionGen.Real(0.5, 20), OptionGen.Optional(2, DecayRule.Exponential), (tau, decay) => ((double?)tau, (double?)null, decay)),
        OptionGen.Real(1.1, 20).Select(tau => ((double?)tau, (double?)null, (DecayRule?)DecayRule.Euler)),
        OptionGen.Real(0, 1).Select(beta => ((double?)null, (double?)beta, (DecayRule?)null)));

    /// <summary>Most options are left out most of the time: networks with all of them at once hide what each does.</summary>
    public static readonly Gen<NeuronGen> Any =
        from compatibility in OptionGen.Seldom<CompatibilityRule>(writtenIn: 4)
        from decay in AnyDecay
        from learnBeta in OptionGen.Seldom<LearningRule>(writtenIn: 4)
        from gain in OptionGen.Seldom(0.3, 2, writtenIn: 4)
        from scaling in OptionGen.Seldom<InputScalingRule>(writtenIn: 4)
        from rest in OptionGen.Seldom(-0.3, 0.4, writtenIn: 5)
        from initial in OptionGen.Seldom(-0.5, 0.9, writtenIn: 5)
        select new NeuronGen(compatibility, decay.Tau, decay.Beta, decay.Decay, learnBeta, gain, scaling, rest, initial);

    /// <summary>A leaky integrator with them.</summary>
    public LeakyIntegratorDeclaration ToLeakyIntegrator() => new()
    {
        Compatibility = Compatibility,
        Tau = Tau,
        Beta = Beta,
        Decay = Decay,
        LearnBeta = LearnBeta,
        InputGain = InputGain,
        InputScaling = InputScaling,
        RestPotential = RestPotential,
        InitialMembrane = InitialMembrane,
    };

    /// <summary>A LIF neuron with them.</summary>
    public LifDeclaration ToLif() => new()
    {
        Compatibility = Compatibility,
        Tau = Tau,
        Beta = Beta,
        Decay = Decay,
        LearnBeta = LearnBeta,
        InputGain = InputGain,
        InputScaling = InputScaling,
        RestPotential = RestPotential,
        InitialMembrane = InitialMembrane,
    };
}
