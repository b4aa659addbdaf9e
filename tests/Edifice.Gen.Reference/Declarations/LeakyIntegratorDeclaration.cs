namespace Edifice.Reference;

/// <summary><c>[LeakyIntegrator(Tau = 10)]</c></summary>
public sealed record LeakyIntegratorDeclaration : NeuronDeclaration
{
    /// <inheritdoc/>
    public override string ToSource() => Begin("LeakyIntegrator").ToString();

    /// <inheritdoc/>
    public override INeuronModel ToModel(NetworkDeclaration network, Rounding rounding = Rounding.Single) =>
        LibraryNeurons.Complete(this, network).ToOwnModel(network, rounding);

    private LeakyIntegratorModel ToOwnModel(NetworkDeclaration network, Rounding rounding) => new()
    {
        Beta = BetaOf(network, rounding),
        InputGain = rounding.Round(InputGain ?? 1),
        InputScaling = InputScaling ?? InputScalingRule.Constant,
        RestPotential = rounding.Round(RestPotential ?? 0),
        InitialMembrane = rounding.Round(InitialMembrane ?? 0),
    };
}
