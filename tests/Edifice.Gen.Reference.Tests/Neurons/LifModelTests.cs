using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Edifice.Reference.Tests;

public sealed class LifModelTests
{
    private const double SpikeWeight = 1.3;
    private const double MembraneWeight = -0.7;

    [Theory]
    [InlineData(ComparisonRule.Greater, 0)]
    [InlineData(ComparisonRule.GreaterOrEqual, 1)]
    public void At_the_threshold_the_comparison_decides(ComparisonRule comparison, double spike)
    {
        LifModel model = new() { Beta = 0.5, Threshold = 1, Fire = new() { Comparison = comparison }, Reset = ResetRule.None };
        double[] after = [0];
        Assert.Equal(new NeuronStep(Charged: 1, spike, Margin: 0), Step(model, 0.5, 1, after));
        Assert.Equal(1, after[0]);
        Assert.Equal(1, Step(model, 0.5000001, 1, after).Output);
        Assert.Equal(0, Step(model, 0.4999999, 1, after).Output);
    }

    [Theory]
    [InlineData(ResetRule.Subtract, 0.7)]
    [InlineData(ResetRule.Zero, 0)]
    [InlineData(ResetRule.Value, -0.25)]
    [InlineData(ResetRule.None, 1.5)]
    public void A_spike_resets_the_membrane(ResetRule reset, double expected)
    {
        LifModel model = new() { Beta = 0.5, Threshold = 0.8, Reset = reset, ResetValue = -0.25 };
        double[] after = [0];
        Assert.Equal(1, Step(model, 1, 1, after).Output);
        Assert.Equal(expected, after[0], 15);
    }

    // v = 1 fires by θ = 0.8; β v = 0.5; the current is 1.
    [Theory]
    [InlineData(ResetRule.Subtract, ResetScopeRule.State, 0.7)]
    [InlineData(ResetRule.Subtract, ResetScopeRule.Update, 0.7)]
    [InlineData(ResetRule.Zero, ResetScopeRule.State, 1)]
    [InlineData(ResetRule.Zero, ResetScopeRule.Update, 0)]
    [InlineData(ResetRule.Value, ResetScopeRule.State, 0.875)]
    [InlineData(ResetRule.Value, ResetScopeRule.Update, -0.25)]
    [InlineData(ResetRule.None, ResetScopeRule.State, 1.5)]
    public void A_reset_at_the_next_step_has_a_scope(ResetRule reset, ResetScopeRule scope, double expected)
    {
        LifModel model = new()
        {
            Beta = 0.5, Threshold = 0.8, Reset = reset, ResetValue = -0.25, ResetScope = scope, ResetTiming = ResetTimingRule.NextStep,
        };
        double[] after = [0];
        Assert.Equal(expected, Step(model, 1, 1, after).Charged, 15);
        Assert.Equal(expected, after[0], 15);
    }

    [Fact]
    public void Without_delay_snnTorch_adds_the_threshold_back()
    {
        LifModel model = new() { Beta = 0.5, Threshold = 0.8, ResetTiming = ResetTimingRule.SnnTorchNoDelay };
        double[] after = [0];
        Assert.Equal(new NeuronStep(Charged: 0.7, Output: 0, Margin: (0.8 - 0.7) / 0.8).Output, Step(model, 1, 1, after).Output);
        Assert.Equal(1.5, after[0], 15);
    }

    [Fact]
    public void Rest_gain_and_scaling_enter_with_the_current()
    {
        LifModel model = new()
        {
            Beta = 0.75, Threshold = 9, InputGain = 2, InputScaling = InputScalingRule.OneMinusBeta, RestPotential = -1, InitialMembrane = 0.5,
        };
        double[] state = [0];
        model.Start(state);
        Assert.Equal(0.75 * 0.5 + 2 * 0.25 * 3 - 0.25, Step(model, 3, state[0], state).Charged, 15);
    }

    [Fact]
    public void Its_adjoint_is_the_slope_of_its_twin()
    {
        foreach (LifModel model in EveryChoice())
        {
            foreach (double membrane in new[] { -2, 0.2, 0.7, 1.1, 3 })
            {
                LifTwin twin = new(model, new LifPoint(0.3, membrane, model.Beta, model.Threshold));
                double[] at = [0.3, membrane, model.Beta, model.Threshold];
                double Loss() => SpikeWeight * twin.Spike(LifPoint.Of(at)) + MembraneWeight * twin.Membrane(LifPoint.Of(at));

                double[] stateGradient = [MembraneWeight];
                double[] numberGradient = [0, 0];
                double byCurrent = model.Adjoint(new NeuronMoment(0.3, [membrane], [model.Beta, model.Threshold]), SpikeWeight, stateGradient, numberGradient);
                double[] gradient = [byCurrent, stateGradient[0], .. numberGradient];
                for (int i = 0; i < at.Length; i++)
                {
                    double slope = FiniteDifference.FivePoint(Loss, at, i, 1e-4);
                    Assert.True(Math.Abs(slope - gradient[i]) < 1e-7, $"{i}: {slope} and {gradient[i]} at {membrane} of {model}");
                }
            }
        }
    }

    [Theory]
    [InlineData(-0.5, 0, 0)]
    [InlineData(1.5, 1, 0)]
    [InlineData(0.5, 0.5, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(1, 1, 1)]
    public void A_learned_decay_stays_from_0_to_1(double learned, double effective, double passes)
    {
        LifModel model = new() { Beta = 0.5, Threshold = 9 };
        double[] after = [0];
        Assert.Equal(effective * 2, model.Step(new NeuronMoment(0, [2.0], [learned, 9.0]), after).Charged);
        double[] numberGradient = [0, 0];
        model.Adjoint(new NeuronMoment(0, [2.0], [learned, 9.0]), 0, [1.0], numberGradient);
        Assert.Equal(passes * 2, numberGradient[0]);
    }

    [Theory]
    [InlineData(7.999999, true)]
    [InlineData(8, false)]
    [InlineData(-8, false)]
    [InlineData(9, false)]
    public void A_clipped_spike_has_a_slope_strictly_inside_the_clip(double argument, bool hasSlope)
    {
        LifModel model = new() { Beta = 0, Threshold = 1, Fire = new() { Spike = SpikeRule.Smooth, Slope = 1, Clip = 8 } };
        NeuronMoment now = new(1 + argument, [0.0], [0.0, 1.0]);
        Assert.Equal(hasSlope, model.Adjoint(now, 1, [0.0], [0.0, 0.0]) != 0);
        Assert.Equal(Math.Abs(Math.Abs(argument) - 8), model.Step(now, [0.0]).GradientMargin, 12);
    }

    private static NeuronStep Step(LifModel model, double current, double membrane, double[] after) =>
        model.Step(new NeuronMoment(current, [membrane], [model.Beta, model.Threshold]), after);

    private static IEnumerable<LifModel> EveryChoice() =>
        from reset in Enum.GetValues<ResetRule>()
        from timing in Enum.GetValues<ResetTimingRule>()
        from scope in Enum.GetValues<ResetScopeRule>()
        from gradient in Enum.GetValues<ResetGradientRule>()
        from scaling in Enum.GetValues<InputScalingRule>()
        from spike in Enum.GetValues<SpikeRule>()
        from surrogate in Enum.GetValues<SurrogateRule>()
        select new LifModel
        {
            Beta = 0.9,
            Threshold = 0.8,
            Reset = reset,
            ResetValue = -0.3,
            ResetTiming = timing,
            ResetScope = scope,
            ResetGradient = gradient,
            InputGain = 1.2,
            InputScaling = scaling,
            RestPotential = 0.4,
            Fire = new() { Spike = spike, Surrogate = surrogate, Slope = 3, Gain = 0.7, Clip = 5 },
        };
}
