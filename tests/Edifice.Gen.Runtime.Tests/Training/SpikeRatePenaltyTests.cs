using System;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class SpikeRatePenaltyTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.25, 0.25)]
    [InlineData(1, 1)]
    public void L1_is_the_rate(double rate, double value) => Assert.Equal((value, 1), Of(SpikeRatePenalty.L1("hidden1", 1), rate));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0.25, 0.0625, 0.5)]
    [InlineData(1, 1, 2)]
    public void L2_is_its_square(double rate, double value, double slope) => Assert.Equal((value, slope), Of(SpikeRatePenalty.L2("hidden1", 1), rate));

    [Theory]
    [InlineData(0, 0.0625, -0.5)]
    [InlineData(0.125, 0.015625, -0.25)]
    [InlineData(0.25, 0, 0)]
    [InlineData(0.4, 0, 0)]
    [InlineData(0.5, 0, 0)]
    [InlineData(0.75, 0.0625, 0.5)]
    [InlineData(1, 0.25, 1)]
    public void A_band_is_the_squared_distance_to_it(double rate, double value, double slope)
        => Assert.Equal((value, slope), Of(SpikeRatePenalty.Band("hidden1", 0.25f, 0.5f, 3), rate));

    [Fact]
    public void Slopes_are_those_of_the_values()
    {
        SpikeRatePenalty[] all = [SpikeRatePenalty.L1("a", 1), SpikeRatePenalty.L2("a", 1), SpikeRatePenalty.Band("a", 0.2f, 0.6f, 1), SpikeRatePenalty.Band("a", 0.3f, 0.3f, 1)];
        foreach (SpikeRatePenalty penalty in all)
        {
            for (double rate = 0.01; rate < 1; rate += 0.02)
            {
                double difference = (penalty.Value(rate + 1e-5) - penalty.Value(rate - 1e-5)) / 2e-5;
                Assert.Equal(difference, penalty.Slope(rate), 1e-4);
            }
        }
    }

    [Fact]
    public void What_a_checkpoint_compares_tells_all_numbers()
    {
        Assert.Equal("hidden1: 0.5 x rate", SpikeRatePenalty.L1("hidden1", 0.5f).ToString());
        Assert.Equal("hidden2: 2 x squared rate", SpikeRatePenalty.L2("hidden2", 2).Description);
        Assert.Equal("output: 1 x squared distance to [0.02, 0.3]", SpikeRatePenalty.Band("output", 0.02f, 0.3f, 1).Description);
    }

    [Fact]
    public void Numbers_outside_their_ranges_are_refused()
    {
        Assert.All(new[] { -1, float.NaN, float.PositiveInfinity }, strength => Assert.Throws<ArgumentOutOfRangeException>(nameof(strength), () => SpikeRatePenalty.L1("a", strength)));
        Assert.All(new[] { -0.1f, 1.1f, float.NaN }, least => Assert.Throws<ArgumentOutOfRangeException>(nameof(least), () => SpikeRatePenalty.Band("a", least, 1, 1)));
        Assert.All(new[] { 0.1f, 1.1f, float.NaN }, most => Assert.Throws<ArgumentOutOfRangeException>(nameof(most), () => SpikeRatePenalty.Band("a", 0.2f, most, 1)));
        Assert.Throws<ArgumentException>("stage", () => SpikeRatePenalty.L2("", 1));
    }

    private static (double Value, double Slope) Of(SpikeRatePenalty penalty, double rate) => (penalty.Value(rate), penalty.Slope(rate));
}
