using System.Collections.Generic;

namespace Edifice.Reference;

/// <summary>A layer of neurons: what all kinds declare alike.</summary>
public abstract record NeuronDeclaration : LayerDeclaration
{
    /// <summary>The name of its stage.</summary>
    public string? Name { get; init; }

    /// <summary>Whose neuron it is; the network's by default.</summary>
    public CompatibilityRule? Compatibility { get; init; }

    /// <summary>The time constant, in time steps; the network's by default. Not together with <see cref="Beta"/>.</summary>
    public double? Tau { get; init; }

    /// <summary>The decay itself.</summary>
    public double? Beta { get; init; }

    /// <summary>How τ becomes β; exponential by default.</summary>
    public DecayRule? Decay { get; init; }

    /// <summary>Whether β is learned; fixed by default.</summary>
    public LearningRule? LearnBeta { get; init; }

    /// <summary>The factor of the current; 1 by default.</summary>
    public double? InputGain { get; init; }

    /// <summary>Constant by default.</summary>
    public InputScalingRule? InputScaling { get; init; }

    /// <summary>0 by default.</summary>
    public double? RestPotential { get; init; }

    /// <summary>0 by default.</summary>
    public double? InitialMembrane { get; init; }

    /// <summary>The neuron it declares.</summary>
    /// <param name="network">What says τ and θ for neurons that do not.</param>
    /// <param name="rounding">What becomes of its numbers.</param>
    public abstract INeuronModel ToModel(NetworkDeclaration network, Rounding rounding = Rounding.Single);

    /// <summary>Which of the model's numbers are learned.</summary>
    public virtual IEnumerable<(string Number, LearningRule Rule)> Learned => [("beta", LearnBeta ?? LearningRule.Fixed)];

    private protected AttributeText Begin(string kind) => new AttributeText(kind)
        .Property(nameof(Name), Name)
        .Property(nameof(Compatibility), Compatibility)
        .Property(nameof(Tau), Tau)
        .Property(nameof(Beta), Beta)
        .Property(nameof(Decay), Decay)
        .Property("Learning", nameof(LearnBeta), LearnBeta)
        .Property(nameof(InputGain), InputGain)
        .Property(nameof(InputScaling), InputScaling)
        .Property(nameof(RestPotential), RestPotential)
        .Property(nameof(InitialMembrane), InitialMembrane);

    private protected double BetaOf(NetworkDeclaration network, Rounding rounding) =>
        rounding.Round(Beta ?? RoundingRules.Beta(Decay, Tau ?? network.Tau ?? DeclaredNetwork.DefaultTau));
}
