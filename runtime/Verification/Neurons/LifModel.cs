using System;
using System.Collections.Generic;

namespace Edifice.Reference;

/// <summary>Leaky integrate-and-fire neuron, with every choice that libraries differ in.</summary>
/// <remarks>
/// With in = gain · (1 or 1 - β) · I + (1 - β) · rest and reset A(u, s):
/// immediate: u = β v + in;  s = fire(u - θ);  v' = A(u, s).
/// At the next step: r = fire(v - θ);  u = A(β v + in, r), or β A(v, r) + in;  s = fire(u - θ);  v' = u, or A(u, s - r) without delay.
/// </remarks>
public sealed partial record LifModel : INeuronModel
{
    /// <summary>β, what remains of the membrane after one step.</summary>
    public required double Beta { get; init; }

    /// <summary>θ.</summary>
    public required double Threshold { get; init; }

    /// <summary>How the membrane becomes a spike, and the derivative of that.</summary>
    public SpikeFunction Fire { get; init; } = new();

    /// <summary>What a spike does to the membrane.</summary>
    public ResetRule Reset { get; init; } = ResetRule.Subtract;

    /// <summary>What <see cref="ResetRule.Value"/> sets the membrane to.</summary>
    public double ResetValue { get; init; }

    /// <summary>When it does.</summary>
    public ResetTimingRule ResetTiming { get; init; } = ResetTimingRule.Immediate;

    /// <summary>What a delayed reset to a value acts on.</summary>
    public ResetScopeRule ResetScope { get; init; } = ResetScopeRule.State;

    /// <summary>Whether the gradient flows through the spike in the reset.</summary>
    public ResetGradientRule ResetGradient { get; init; } = ResetGradientRule.Default;

    /// <summary>The factor of the current.</summary>
    public double InputGain { get; init; } = 1;

    /// <summary>Whether the current is multiplied by 1 - β as well.</summary>
    public InputScalingRule InputScaling { get; init; } = InputScalingRule.Constant;

    /// <summary>Where the membrane decays to.</summary>
    public double RestPotential { get; init; }

    /// <summary>v before the first step.</summary>
    public double InitialMembrane { get; init; }

    /// <summary>Whether every gradient is the true derivative: spikes are smooth, and their part in the reset is not left out.</summary>
    public bool IsDifferentiable => Fire.Spike == SpikeRule.Smooth && (Reset == ResetRule.None || ResetGradient != ResetGradientRule.Detached);

    /// <inheritdoc/>
    public IReadOnlyList<string> States => s_states;

    /// <inheritdoc/>
    public IReadOnlyList<NeuronNumber> Numbers => [new("beta", Beta), new("threshold", Threshold)];

    /// <inheritdoc/>
    public void Start(Span<double> states) => states[0] = InitialMembrane;

    /// <inheritdoc/>
    public NeuronStep Step(NeuronMoment now, Span<double> after)
    {
        LifStep step = StepOf(now);
        after[0] = step.Membrane;
        double margin = Fire.Margin(step.Charged, step.Threshold);
        double gradientMargin = Fire.GradientMargin(step.Charged - step.Threshold);
        if (IsDelayed && Reset != ResetRule.None)
        {
            margin = Math.Min(margin, Fire.Margin(now.Before[0], step.Threshold));
            gradientMargin = Math.Min(gradientMargin, Fire.GradientMargin(now.Before[0] - step.Threshold));
        }

        return new NeuronStep(step.Charged, step.Spike, margin, gradientMargin);
    }

    private static readonly string[] s_states = ["membrane"];

    private bool IsDelayed => ResetTiming != ResetTimingRule.Immediate;

    private MembraneInput Input => new(InputGain, InputScaling, RestPotential);

    private ResetFunction Resets => new(Reset, ResetValue);

    /// <summary>Only a reset to a value tells the old membrane from the update.</summary>
    private bool ResetsStateAlone => ResetScope == ResetScopeRule.State && Reset is ResetRule.Zero or ResetRule.Value;

    private LifStep StepOf(NeuronMoment now)
    {
        double beta = Decay.Effective(now.Numbers[0]);
        double threshold = now.Numbers[1];
        double before = now.Before[0];
        double input = Input.Value(beta, now.Current);
        double resetSignal = IsDelayed ? Fire.Fire(before - threshold) : 0;
        double charged = !IsDelayed ? beta * before + input
            : ResetsStateAlone ? beta * Resets.Of(before, resetSignal, threshold) + input
            : Resets.Of(beta * before + input, resetSignal, threshold);
        double spike = Fire.Fire(charged - threshold);
        double membrane = ResetTiming switch
        {
            ResetTimingRule.Immediate => Resets.Of(charged, spike, threshold),
            ResetTimingRule.NextStep => charged,
            _ => Resets.Of(charged, spike - resetSignal, threshold),
        };
        return new LifStep(beta, threshold, input, resetSignal, charged, spike, membrane);
    }

    /// <summary>Every quantity of one step.</summary>
    private readonly record struct LifStep(
        double Beta, double Threshold, double Input, double ResetSignal, double Charged, double Spike, double Membrane);
}
