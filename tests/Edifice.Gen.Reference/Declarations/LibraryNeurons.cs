namespace Edifice.Reference;

/// <summary>What each library's neuron is: fills in what a declaration with a preset leaves out.</summary>
/// <remarks>Written down from the libraries' equations, beside the compiler's own table, not from it.</remarks>
internal static class LibraryNeurons
{
    public static LifDeclaration Complete(LifDeclaration lif, NetworkDeclaration network) => RuleOf(lif, network) switch
    {
        CompatibilityRule.Edifice => WithTau(lif, network, 2, DecayRule.Exponential) with
        {
            Surrogate = lif.Surrogate ?? SurrogateRule.FastSigmoid,
        },
        CompatibilityRule.SnnTorch => lif with
        {
            ResetTiming = lif.ResetTiming ?? ResetTimingRule.NextStep,
            Surrogate = lif.Surrogate ?? SurrogateRule.ATan,
            Gain = lif.Gain ?? (lif.Surrogate == SurrogateRule.FastSigmoid ? 1 / (lif.Slope ?? 25) : 1),
        },
        CompatibilityRule.Norse => WithTau(lif, network, 10, DecayRule.Euler) with
        {
            InputScaling = lif.InputScaling ?? InputScalingRule.OneMinusBeta,
            Reset = lif.Reset ?? ResetRule.Value,
            ResetGradient = lif.ResetGradient ?? ResetGradientRule.Attached,
            Surrogate = lif.Surrogate ?? SurrogateRule.FastSigmoid,
            Slope = lif.Slope ?? (IsFast(lif.Surrogate) ? 100 : null),
            Gain = lif.Gain ?? (IsFast(lif.Surrogate) ? 1 / (lif.Slope ?? 100) : lif.Surrogate == SurrogateRule.Triangular ? 100 : 1),
        },
        CompatibilityRule.SpikingJelly => WithTau(lif, network, 2, DecayRule.Euler) with
        {
            InputScaling = lif.InputScaling ?? InputScalingRule.OneMinusBeta,
            Comparison = lif.Comparison ?? ComparisonRule.GreaterOrEqual,
            Reset = lif.Reset ?? ResetRule.Value,
            ResetGradient = lif.ResetGradient ?? ResetGradientRule.Attached,
            RestPotential = lif.RestPotential ?? lif.ResetValue,
            InitialMembrane = lif.InitialMembrane ?? lif.ResetValue,
            Surrogate = lif.Surrogate ?? SurrogateRule.Sigmoid,
            Slope = lif.Slope ?? lif.Surrogate switch
            {
                null or SurrogateRule.Sigmoid => 4,
                SurrogateRule.FastSigmoid => 1,
                _ => null,
            },
        },
        _ => lif,
    };

    public static LeakyIntegratorDeclaration Complete(LeakyIntegratorDeclaration integrator, NetworkDeclaration network) =>
        RuleOf(integrator, network) switch
        {
            CompatibilityRule.Norse => WithTau(integrator, network, 10, DecayRule.Euler) with
            {
                InputScaling = integrator.InputScaling ?? InputScalingRule.OneMinusBeta,
            },
            CompatibilityRule.SpikingJelly => WithTau(integrator, network, 2, DecayRule.Euler) with
            {
                InputScaling = integrator.InputScaling ?? InputScalingRule.OneMinusBeta,
            },
            _ => integrator,
        };

    /// <summary>The neuron with a longer time constant, where Euler's decay would be below 0 with the one that is declared.</summary>
    public static NeuronDeclaration WithValidTau(NeuronDeclaration neuron, NetworkDeclaration network)
    {
        NeuronDeclaration complete = neuron switch
        {
            LifDeclaration lif => Complete(lif, network),
            LeakyIntegratorDeclaration integrator => Complete(integrator, network),
            _ => neuron,
        };
        double tau = complete.Tau ?? network.Tau ?? DeclaredNetwork.DefaultTau;
        return complete is { Beta: null, Decay: DecayRule.Euler } && tau < 1.1 ? neuron with { Tau = tau + 1 } : neuron;
    }

    private static CompatibilityRule RuleOf(NeuronDeclaration neuron, NetworkDeclaration network) =>
        neuron.Compatibility ?? network.Compatibility ?? CompatibilityRule.None;

    private static TNeuron WithTau<TNeuron>(TNeuron neuron, NetworkDeclaration network, double tau, DecayRule decay)
        where TNeuron : NeuronDeclaration => neuron.Beta is null
        ? neuron with { Tau = neuron.Tau ?? network.Tau ?? tau, Decay = neuron.Decay ?? decay }
        : neuron;

    private static bool IsFast(SurrogateRule? surrogate) => surrogate is null or SurrogateRule.FastSigmoid;
}
