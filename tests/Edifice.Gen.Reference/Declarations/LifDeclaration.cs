using System.Collections.Generic;

namespace Edifice.Reference;

/// <summary><c>[Lif(Tau = 3.5, Threshold = 0.5, Reset = Reset.Zero)]</c></summary>
public sealed record LifDeclaration : NeuronDeclaration
{
    /// <summary>The threshold; the network's by default.</summary>
    public double? Threshold { get; init; }

    /// <summary>Whether θ is learned; fixed by default.</summary>
    public LearningRule? LearnThreshold { get; init; }

    /// <summary>Greater by default.</summary>
    public ComparisonRule? Comparison { get; init; }

    /// <summary>Subtract by default.</summary>
    public ResetRule? Reset { get; init; }

    /// <summary>0 by default.</summary>
    public double? ResetValue { get; init; }

    /// <summary>Immediate by default.</summary>
    public ResetTimingRule? ResetTiming { get; init; }

    /// <summary>State by default.</summary>
    public ResetScopeRule? ResetScope { get; init; }

    /// <summary>Detached with hard spikes, attached with smooth ones, by default.</summary>
    public ResetGradientRule? ResetGradient { get; init; }

    /// <summary>Hard by default.</summary>
    public SpikeRule? Spike { get; init; }

    /// <summary>FastSigmoid by default.</summary>
    public SurrogateRule? Surrogate { get; init; }

    /// <summary>By default what the surrogate has: 25, 2 for ATan, 1 for the triangular ones and those that have no steepness.</summary>
    public double? Slope { get; init; }

    /// <summary>1 by default.</summary>
    public double? Gain { get; init; }

    /// <summary>None by default.</summary>
    public double? Clip { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<(string Number, LearningRule Rule)> Learned =>
        [.. base.Learned, ("threshold", LearnThreshold ?? LearningRule.Fixed)];

    /// <inheritdoc/>
    public override string ToSource() => Begin("Lif")
        .Property(nameof(Threshold), Threshold)
        .Property("Learning", nameof(LearnThreshold), LearnThreshold)
        .Property(nameof(Comparison), Comparison)
        .Property(nameof(Reset), Reset)
        .Property(nameof(ResetValue), ResetValue)
        .Property(nameof(ResetTiming), ResetTiming)
        .Property(nameof(ResetScope), ResetScope)
        .Property(nameof(ResetGradient), ResetGradient)
        .Property(nameof(Spike), Spike)
        .Property(nameof(Surrogate), Surrogate)
        .Property(nameof(Slope), Slope)
        .Property(nameof(Gain), Gain)
        .Property(nameof(Clip), Clip)
        .ToString();

    /// <inheritdoc/>
    public override LifModel ToModel(NetworkDeclaration network, Rounding rounding = Rounding.Single) =>
        LibraryNeurons.Complete(this, network).ToOwnModel(network, rounding);

    /// <summary>The model of what is declared, with the language's defaults for what is not.</summary>
    private LifModel ToOwnModel(NetworkDeclaration network, Rounding rounding) => new()
    {
        Beta = BetaOf(network, rounding),
        Threshold = rounding.Round(Threshold ?? network.Threshold ?? DeclaredNetwork.DefaultThreshold),
        Fire = new SpikeFunction
        {
            Spike = Spike ?? SpikeRule.Hard,
            Comparison = Comparison ?? ComparisonRule.Greater,
            Surrogate = Surrogate ?? SurrogateRule.FastSigmoid,
            Slope = rounding.Round(Slope ?? DefaultSlope),
            Gain = rounding.Round(Gain ?? 1),
            Clip = rounding.Round(Clip ?? double.PositiveInfinity),
        },
        Reset = Reset ?? ResetRule.Subtract,
        ResetValue = rounding.Round(ResetValue ?? 0),
        ResetTiming = ResetTiming ?? ResetTimingRule.Immediate,
        ResetScope = ResetScope ?? ResetScopeRule.State,
        ResetGradient = ResetGradient ?? ResetGradientRule.Default,
        InputGain = rounding.Round(InputGain ?? 1),
        InputScaling = InputScaling ?? InputScalingRule.Constant,
        RestPotential = rounding.Round(RestPotential ?? 0),
        InitialMembrane = rounding.Round(InitialMembrane ?? 0),
    };

    private double DefaultSlope => (Surrogate ?? SurrogateRule.FastSigmoid) switch
    {
        SurrogateRule.FastSigmoid or SurrogateRule.Sigmoid => 25,
        SurrogateRule.ATan => 2,
        _ => 1,
    };
}
