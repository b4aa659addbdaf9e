using System;
using System.Collections.Generic;

namespace Edifice.Reference;

/// <summary>A membrane that never fires; its output is the membrane.</summary>
/// <remarks>v = β · v + in;  in = gain · (1 or 1 - β) · I + (1 - β) · rest.</remarks>
public sealed record LeakyIntegratorModel : INeuronModel
{
    /// <summary>β, what remains of the membrane after one step.</summary>
    public required double Beta { get; init; }

    /// <summary>The factor of the current.</summary>
    public double InputGain { get; init; } = 1;

    /// <summary>Whether the current is multiplied by 1 - β as well.</summary>
    public InputScalingRule InputScaling { get; init; } = InputScalingRule.Constant;

    /// <summary>Where the membrane decays to.</summary>
    public double RestPotential { get; init; }

    /// <summary>v before the first step.</summary>
    public double InitialMembrane { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<string> States => s_states;

    /// <inheritdoc/>
    public IReadOnlyList<NeuronNumber> Numbers => [new("beta", Beta)];

    /// <inheritdoc/>
    public void Start(Span<double> states) => states[0] = InitialMembrane;

    /// <inheritdoc/>
    public NeuronStep Step(NeuronMoment now, Span<double> after)
    {
        double beta = Decay.Effective(now.Numbers[0]);
        after[0] = beta * now.Before[0] + Input.Value(beta, now.Current);
        return new NeuronStep(Charged: after[0], Output: after[0]);
    }

    /// <inheritdoc/>
    public double Adjoint(NeuronMoment now, double outputGradient, Span<double> stateGradient, Span<double> numberGradient)
    {
        double beta = Decay.Effective(now.Numbers[0]);
        double byMembrane = outputGradient + stateGradient[0];
        stateGradient[0] = beta * byMembrane;
        numberGradient[0] += Decay.Gradient(now.Numbers[0], byMembrane * (now.Before[0] + Input.ByBeta(now.Current)));
        return byMembrane * Input.ByCurrent(beta);
    }

    private static readonly string[] s_states = ["membrane"];

    private MembraneInput Input => new(InputGain, InputScaling, RestPotential);
}
