using System;
using System.Linq;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class RandomSpikeTests
{
    private const int Steps = 40;
    private const int Samples = 500;
    private static readonly float[] Values = [0f, 0.1f, 0.25f, 0.5f, 0.9f, 1f, 1.5f, -0.5f];

    [Fact]
    public void Rates_are_the_clipped_values()
        => AssertRates(new RateEncoder(Values.Length, Steps), value => Math.Clamp(value, 0, 1));

    [Fact]
    public void Rates_follow_gain_and_offset()
        => AssertRates(new RateEncoder(Values.Length, Steps, gain: 0.5f, offset: 0.2f), value => Math.Clamp((0.5 * value) + 0.2f, 0, 1));

    [Theory]
    [InlineData(0.3f)]
    [InlineData(1f)]
    [InlineData(4f)]
    public void Poisson_rates_are_those_of_at_least_one_event(float rate)
        => AssertRates(new PoissonEncoder(Values.Length, Steps, rate), value => 1 - Math.Exp(-rate * Math.Max(value, 0)));

    [Fact]
    public void Steps_and_features_are_independent()
    {
        float[] halves = Enumerable.Repeat(0.5f, 8).ToArray();
        RateEncoder encoder = new(8, Steps);
        double[] together = new double[7];
        for (uint sample = 0; sample < Samples; sample++)
        {
            float[] spikes = EncoderCase.Encode(encoder, halves, new SampleKey(3, 0, sample));
            for (int step = 0; step + 5 < Steps; step++)
            {
                float now = spikes[step * 8] - 0.5f;
                for (int lag = 1; lag <= 5; lag++)
                {
                    together[lag - 1] += now * (spikes[(step + lag) * 8] - 0.5f);
                }

                together[5] += now * (spikes[(step * 8) + 1] - 0.5f);
                together[6] += now * (spikes[(step * 8) + 7] - 0.5f);
            }
        }

        // Five standard deviations of a mean of products of ±½.
        double count = Samples * (Steps - 5);
        Assert.All(together, sum => Assert.InRange(sum / count, -1.25 / Math.Sqrt(count), 1.25 / Math.Sqrt(count)));
    }

    [Fact]
    public void The_spikes_of_a_seed_stay_what_they_were()
    {
        float[] spikes = EncoderCase.Encode(new RateEncoder(2, 6), [0.5f, 0.5f], new SampleKey(42, 1, 7));
        SampleKey key = new(42, 1, 7);
        (uint First, uint Second, uint Third, uint Fourth) words = key.Next(0, 0x52415445);
        Assert.Equal(
            new[] { words.First, words.Second, words.Third, words.Fourth, key.Next(1, 0x52415445).First, key.Next(1, 0x52415445).Second }
                .Select(word => word < 0x80000000 ? 1f : 0f),
            Enumerable.Range(0, 6).Select(step => spikes[2 * step]));
        Assert.Equal(key.Next(2, 0x52415445).First < 0x80000000 ? 1f : 0f, spikes[1]);
    }

    [Theory]
    [InlineData(0, 1, 1f, 0f, "features")]
    [InlineData(1, 0, 1f, 0f, "timeSteps")]
    [InlineData(70_000, 70_000, 1f, 0f, "timeSteps")]
    [InlineData(1, 1, float.NaN, 0f, "gain")]
    [InlineData(1, 1, 1f, float.PositiveInfinity, "offset")]
    public void A_rate_encoder_refuses_options_outside_their_ranges(int features, int steps, float gain, float offset, string name)
        => Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => new RateEncoder(features, steps, gain, offset)).ParamName);

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_Poisson_encoder_refuses_rates_that_are_not_above_0(float rate)
        => Assert.Equal("rate", Assert.Throws<ArgumentOutOfRangeException>(() => new PoissonEncoder(1, 1, rate)).ParamName);

    private static void AssertRates(IEncoder encoder, Func<float, double> probability)
    {
        double[] counts = new double[Values.Length];
        for (uint sample = 0; sample < Samples; sample++)
        {
            float[] spikes = EncoderCase.Encode(encoder, Values, new SampleKey(8, 0, sample));
            for (int index = 0; index < spikes.Length; index++)
            {
                counts[index % Values.Length] += spikes[index];
            }
        }

        for (int feature = 0; feature < Values.Length; feature++)
        {
            double expected = probability(Values[feature]);
            double deviation = Math.Sqrt(expected * (1 - expected) / (Samples * Steps));
            Assert.Equal(expected, counts[feature] / (Samples * Steps), (5 * deviation) + 1e-12);
        }
    }
}
