using System;

namespace Edifice.Reference;

/// <summary><c>[Lif(Tau = 3.5, Threshold = 0.5, Reset = Reset.Zero)]</c></summary>
public sealed record LifDeclaration : LayerDeclaration
{
    /// <summary>The name of its stage.</summary>
    public string? Name { get; init; }

    /// <summary>The time constant, in time steps; the network's by default. Not together with <see cref="Beta"/>.</summary>
    public double? Tau { get; init; }

    /// <summary>The decay itself.</summary>
    public double? Beta { get; init; }

    /// <summary>The threshold; the network's by default.</summary>
    public double? Threshold { get; init; }

    /// <summary>Subtract by default.</summary>
    public ResetRule? Reset { get; init; }

    /// <summary>Detached with hard spikes, attached with smooth ones, by default.</summary>
    public ResetGradientRule? ResetGradient { get; init; }

    /// <summary>Hard by default.</summary>
    public SpikeRule? Spike { get; init; }

    /// <summary>FastSigmoid by default.</summary>
    public SurrogateRule? Surrogate { get; init; }

    /// <summary>25 by default.</summary>
    public double? Slope { get; init; }

    /// <summary>1 by default.</summary>
    public double? Gain { get; init; }

    /// <summary>None by default.</summary>
    public double? Clip { get; init; }

    /// <inheritdoc/>
    public override string ToSource() => new AttributeText("Lif")
        .Property(nameof(Name), Name)
        .Property(nameof(Tau), Tau)
        .Property(nameof(Beta), Beta)
        .Property(nameof(Threshold), Threshold)
        .Property(nameof(Reset), Reset)
        .Property(nameof(ResetGradient), ResetGradient)
        .Property(nameof(Spike), Spike)
        .Property(nameof(Surrogate), Surrogate)
        .Property(nameof(Slope), Slope)
        .Property(nameof(Gain), Gain)
        .Property(nameof(Clip), Clip)
        .ToString();

    /// <summary>The neuron it declares: every number rounded to float once, β = exp(-1/τ) among them.</summary>
    /// <param name="networkTau">τ of a neuron that says nothing of its decay.</param>
    /// <param name="networkThreshold">θ of a neuron that says nothing of it.</param>
    public LifModel ToModel(double networkTau, double networkThreshold)
    {
        SpikeRule spike = Spike ?? SpikeRule.Hard;
        return new LifModel
        {
            Beta = (float)(Beta ?? Math.Exp(-1 / (Tau ?? networkTau))),
            Threshold = (float)(Threshold ?? networkThreshold),
            DetachReset = ResetGradient switch
            {
                ResetGradientRule.Detached => true,
                ResetGradientRule.Attached => false,
                _ => spike == SpikeRule.Hard,
            },
            Reset = Reset ?? ResetRule.Subtract,
            Spike = spike,
            Surrogate = Surrogate ?? SurrogateRule.FastSigmoid,
            Slope = (float)(Slope ?? 25),
            Gain = (float)(Gain ?? 1),
            Clip = (float)(Clip ?? double.PositiveInfinity),
        };
    }
}
