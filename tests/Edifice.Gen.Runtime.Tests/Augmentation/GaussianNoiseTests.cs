using System;
using System.Linq;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class GaussianNoiseTests
{
    [Fact]
    public void Noise_has_the_mean_and_deviation_that_were_asked_for_and_a_normal_shape()
    {
        float[] source = Enumerable.Repeat(2f, 100_003).ToArray();
        float[] noisy = new float[source.Length];
        new GaussianNoise(0.5f).Apply(source, noisy, new SampleKey(1, 2, 3));
        double mean = noisy.Average(value => (double)value);
        double variance = noisy.Average(value => (value - 2.0) * (value - 2.0));

        // Five standard deviations: σ / √n and σ² √(2 / n); 68.27 % lie within one σ.
        Assert.Equal(2, mean, 0.0079);
        Assert.Equal(0.25, variance, 0.0056);
        Assert.Equal(0.6827, noisy.Count(value => Math.Abs(value - 2) < 0.5) / (double)noisy.Length, 0.0074);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    public void A_shorter_sample_gets_the_same_noise(int length)
    {
        float[] all = new float[12];
        float[] some = new float[length];
        new GaussianNoise(1f).Apply(new float[12], all, new SampleKey(1, 2, 3));
        new GaussianNoise(1f).Apply(new float[length], some, new SampleKey(1, 2, 3));
        Assert.Equal(all[..length], some);
    }

    [Fact]
    public void Results_stay_within_the_limits()
    {
        float[] noisy = new float[10_000];
        new GaussianNoise(1f, 0f, 1f).Apply(new float[10_000], noisy, new SampleKey(1, 2, 3));
        Assert.Equal((0f, 1f), (noisy.Min(), noisy.Max()));
    }

    [Fact]
    public void No_deviation_leaves_the_values()
    {
        float[] source = EncoderCase.Values(10);
        float[] noisy = new float[10];
        new GaussianNoise(0f).Apply(source, noisy, new SampleKey(1, 2, 3));
        Assert.Equal(source, noisy);
    }

    // The bits are part of what a seed promises; the hash is that of the same formulas in Python.
    [Fact]
    public void The_noise_of_a_seed_stays_what_it_was()
    {
        float[] noisy = new float[64];
        new GaussianNoise(1f).Apply(new float[64], noisy, new SampleKey(42, 0, 0));
        uint hash = 2166136261;
        foreach (float value in noisy)
        {
            hash = (hash ^ BitConverter.SingleToUInt32Bits(value)) * 16777619;
        }

        Assert.Equal(1359154437u, hash);
    }

    [Theory]
    [InlineData(-1f, 0f, 1f, "standardDeviation")]
    [InlineData(float.NaN, 0f, 1f, "standardDeviation")]
    [InlineData(1f, float.NaN, 1f, "least")]
    [InlineData(1f, 1f, 0f, "most")]
    [InlineData(1f, 1f, float.NaN, "most")]
    public void Options_outside_their_ranges_are_refused(float deviation, float least, float most, string name)
        => Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => new GaussianNoise(deviation, least, most)).ParamName);
}
