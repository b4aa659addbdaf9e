using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>What holds for every encoder.</summary>
public sealed class EncoderContractTests
{
    public static TheoryData<string> Names => [.. EncoderCase.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Every_number_is_overwritten_and_spikes_are_0_or_1(string name)
    {
        float[] encoded = EncoderCase.Encode(EncoderCase.All[name], EncoderCase.Values(30), new SampleKey(1, 2, 3));
        Assert.All(encoded, number => Assert.True(name == "population" ? number is >= 0 and <= 1 : number is 0 or 1));
        Assert.Contains(encoded, number => number > 0);
    }

    [Theory, MemberData(nameof(Names))]
    public void An_epoch_can_be_made_again_in_any_order_and_on_any_thread(string name)
    {
        IEncoder encoder = EncoderCase.All[name];
        float[][] forward = [.. Enumerable.Range(0, 64).Select(sample => One(encoder, sample))];
        float[][] again = new float[64][];
        Parallel.For(0, 64, index => again[63 - index] = One(encoder, 63 - index));
        Assert.Equal(forward, again);
    }

    [Theory]
    [InlineData("rate")]
    [InlineData("Poisson")]
    [InlineData("chain")]
    public void Seeds_epochs_and_samples_give_spikes_of_their_own(string name)
    {
        IEncoder encoder = EncoderCase.All[name];
        float[] values = EncoderCase.Values(30);
        SampleKey[] keys = [new(1, 2, 3), new(2, 2, 3), new(1, 3, 3), new(1, 2, 4)];
        Assert.Equal(4, keys.Select(key => string.Concat(EncoderCase.Encode(encoder, values, key))).Distinct().Count());
    }

    [Theory, MemberData(nameof(Names))]
    public void Encoding_allocates_nothing(string name)
    {
        IEncoder encoder = EncoderCase.All[name];
        float[] values = EncoderCase.Values(30);
        float[] encoded = new float[encoder.OutputLength];
        Assert.Equal(0, Allocation.Of(() => encoder.Encode(values, encoded, new SampleKey(1, 2, 3))));
    }

    [Theory, MemberData(nameof(Names))]
    public void Wrong_lengths_shared_memory_and_numbers_that_are_not_finite_are_refused_before_anything_is_written(string name)
    {
        IEncoder encoder = EncoderCase.All[name];
        float[] values = EncoderCase.Values(30);
        float[] encoded = new float[encoder.OutputLength];
        Array.Fill(encoded, 7f);
        Assert.Contains("30 values; got 29", Refusal(() => encoder.Encode(values.AsSpan(1), encoded, default)), StringComparison.Ordinal);
        Assert.Contains("got room for", Refusal(() => encoder.Encode(values, encoded.AsSpan(1), default)), StringComparison.Ordinal);
        foreach (float bad in new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity })
        {
            values[17] = bad;
            Assert.StartsWith("Value 17 is ", Refusal(() => encoder.Encode(values, encoded, default)), StringComparison.Ordinal);
        }

        Assert.All(encoded, number => Assert.Equal(7f, number));
        float[] shared = new float[30 + encoder.OutputLength];
        Assert.Contains(
            "share memory",
            Refusal(() => encoder.Encode(shared.AsSpan(0, 30), shared.AsSpan(29, encoder.OutputLength), default)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_gives_each_part_a_key_of_its_own()
    {
        PopulationEncoder first = new(30, 8);
        RateEncoder second = new(240, 11);
        SampleKey key = new(4, 5, 6);
        float[] values = EncoderCase.Values(30);
        float[] expected = EncoderCase.Encode(second, EncoderCase.Encode(first, values, key.Derive(0)), key.Derive(1));
        Assert.Equal(expected, EncoderCase.Encode(new EncoderChain(first, second), values, key));
        Assert.Throws<ArgumentException>(() => new EncoderChain(second, first));
    }

    private static float[] One(IEncoder encoder, int sample)
        => EncoderCase.Encode(encoder, EncoderCase.Values(30, (uint)sample), new SampleKey(9, 1, (uint)sample));

    private static string Refusal(Action action) => Assert.Throws<ArgumentException>(action).Message;
}
