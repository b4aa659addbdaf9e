using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Edifice.Reference.Tests;

public sealed class LifModelTests
{
    private const double SpikeWeight = 1.3;
    private const double MembraneWeight = -0.7;

    [Fact]
    public void It_stays_silent_at_the_threshold()
    {
        LifModel model = new() { Beta = 0.5, Threshold = 1, DetachReset = true };
        double[] after = [0];
        Assert.Equal(new NeuronStep(1, 0, 0), model.Step(0.5, [1.0], after));
        Assert.Equal(1, after[0]);
        Assert.Equal(1, model.Step(0.5000001, [1.0], after).Spike);
    }

    [Theory]
    [InlineData(ResetRule.Subtract, 0.7)]
    [InlineData(ResetRule.Zero, 0)]
    [InlineData(ResetRule.None, 1.5)]
    public void A_spike_resets_the_membrane(ResetRule reset, double expected)
    {
        LifModel model = new() { Beta = 0.5, Threshold = 0.8, DetachReset = true, Reset = reset };
        double[] after = [0];
        Assert.Equal(1, model.Step(1, [1.0], after).Spike);
        Assert.Equal(expected, after[0], 15);
    }

    [Fact]
    public void Its_adjoint_is_the_slope_of_its_twin()
    {
        foreach (LifModel model in EveryChoice())
        {
            foreach (double membrane in new[] { -2, 0.2, 0.7, 1.1, 3 })
            {
                LifTwin twin = new(model, current: 0.3, membrane);
                double Loss(double[] at) => SpikeWeight * twin.Spike(at[0], at[1]) + MembraneWeight * twin.Membrane(at[0], at[1]);
                double[] point = [0.3, membrane];
                double byCurrent = FiniteDifference.FivePoint(() => Loss(point), point, 0, 1e-4);
                double byMembrane = FiniteDifference.FivePoint(() => Loss(point), point, 1, 1e-4);

                double[] gradient = [MembraneWeight];
                Assert.Equal(byCurrent, model.Adjoint(0.3, [membrane], SpikeWeight, gradient), 1e-8);
                Assert.Equal(byMembrane, gradient[0], 1e-8);
            }
        }
    }

    [Theory]
    [InlineData(7.999999, true)]
    [InlineData(8, false)]
    [InlineData(-8, false)]
    [InlineData(9, false)]
    public void A_clipped_spike_has_a_slope_strictly_inside_the_clip(double argument, bool hasSlope)
    {
        LifModel model = new() { Beta = 0, Threshold = 1, DetachReset = false, Spike = SpikeRule.Smooth, Slope = 1, Clip = 8 };
        Assert.Equal(hasSlope, model.Adjoint(1 + argument, [0.0], 1, [0.0]) != 0);
        Assert.Equal(Math.Abs(Math.Abs(argument) - 8), model.Step(1 + argument, [0.0], [0.0]).Margin, 12);
    }

    private static IEnumerable<LifModel> EveryChoice() =>
        from reset in Enum.GetValues<ResetRule>()
        from detach in new[] { false, true }
        from spike in Enum.GetValues<SpikeRule>()
        from surrogate in Enum.GetValues<SurrogateRule>()
        select new LifModel
        {
            Beta = 0.9,
            Threshold = 0.8,
            DetachReset = detach,
            Reset = reset,
            Spike = spike,
            Surrogate = surrogate,
            Slope = 3,
            Gain = 0.7,
            Clip = 5,
        };
}
