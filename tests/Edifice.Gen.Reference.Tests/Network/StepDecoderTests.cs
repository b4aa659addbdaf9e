using System.Linq;
using Xunit;

namespace Edifice.Reference.Tests;

public sealed class StepDecoderTests
{
    [Theory]
    [InlineData(DecodeRule.Rate, 0.5, new[] { 0.25, 0.25, 0.25, 0.25 })]
    [InlineData(DecodeRule.MeanMembrane, 0.5, new[] { 0.25, 0.25, 0.25, 0.25 })]
    [InlineData(DecodeRule.Count, 2, new double[] { 1, 1, 1, 1 })]
    [InlineData(DecodeRule.LastMembrane, 0, new double[] { 0, 0, 0, 1 })]
    [InlineData(DecodeRule.MaxMembrane, 1, new double[] { 0, 1, 0, 0 })]
    [InlineData(DecodeRule.FirstSpike, 1, new double[] { 0, -1, 0, 0 })]
    public void Every_decoder_has_its_value_and_its_gradient(DecodeRule rule, double value, double[] gradient) =>
        Check(rule, [0, 1, 1, 0], value, gradient);

    [Fact]
    public void A_silent_neuron_fires_after_the_last_step_and_learns_in_the_last() =>
        Check(DecodeRule.FirstSpike, [0, 0, 0], 3, [0, 0, -1]);

    [Theory]
    [InlineData(new[] { 0.5, 1, 0.75 }, 0.25)]
    [InlineData(new double[] { 1, 1 }, 0)]
    [InlineData(new double[] { 3 }, double.PositiveInfinity)]
    public void The_distance_to_a_tie_is_a_share_of_the_maximum(double[] series, double margin) =>
        Assert.Equal(margin, StepDecoder.GradientMargin(DecodeRule.MaxMembrane, series));

    private static void Check(DecodeRule rule, double[] series, double value, double[] gradient)
    {
        Assert.Equal(value, StepDecoder.Decode(rule, series));
        Assert.Equal(gradient, series.Select((_, step) => StepDecoder.Gradient(rule, series, step)));
    }
}
