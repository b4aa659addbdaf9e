using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>What holds for every augmentation.</summary>
public sealed class AugmentationContractTests
{
    private const int Length = 3 * 20 * 25;

    private static readonly Dictionary<string, IAugmentation> All = new()
    {
        ["shift"] = new ImageShift(3, 20, 25, most: 4, fill: 0.5f),
        ["rotation"] = new ImageRotation(3, 20, 25, degrees: 30f, leastScale: 0.8f, mostScale: 1.2f),
        ["noise"] = new GaussianNoise(0.2f),
        ["chain"] = new AugmentationChain(
            new ImageShift(3, 20, 25, 2), new ImageRotation(3, 20, 25, 10f), new GaussianNoise(0.1f, 0f, 1f), new ImageShift(3, 20, 25, 2)),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void An_epoch_can_be_made_again_in_any_order_and_on_any_thread(string name)
    {
        float[][] forward = [.. Enumerable.Range(0, 64).Select(sample => One(name, 1, sample))];
        float[][] again = new float[64][];
        Parallel.For(0, 64, index => again[63 - index] = One(name, 1, 63 - index));
        Assert.Equal(forward, again);
        Assert.All(forward, sample => Assert.All(sample, value => Assert.True(float.IsFinite(value))));
    }

    [Theory, MemberData(nameof(Names))]
    public void Epochs_change_a_sample_in_their_own_way(string name)
        => Assert.InRange(Enumerable.Range(0, 20).Select(epoch => string.Join(' ', One(name, (uint)epoch, 3))).Distinct().Count(), 17, 20);

    [Theory, MemberData(nameof(Names))]
    public void Applying_allocates_nothing(string name)
    {
        float[] source = Values(0);
        float[] destination = new float[Length];
        Assert.Equal(0, Allocation.Of(() => All[name].Apply(source, destination, new SampleKey(1, 2, 3))));
    }

    [Theory, MemberData(nameof(Names))]
    public void Wrong_lengths_and_shared_memory_are_refused_before_anything_is_written(string name)
    {
        float[] destination = new float[Length];
        Array.Fill(destination, 7f);
        Assert.Throws<ArgumentException>(() => All[name].Apply(Values(0), destination.AsSpan(1), default));
        Assert.Throws<ArgumentException>(() => All[name].Apply(Values(0).AsSpan(1), destination, default));
        Assert.Throws<ArgumentException>(() => All[name].Apply(destination, destination, default));
        Assert.All(destination, value => Assert.Equal(7f, value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_chain_gives_each_part_a_key_of_its_own(int count)
    {
        IAugmentation[] parts = [.. Enumerable.Range(0, count).Select(_ => new GaussianNoise(1f))];
        SampleKey key = new(4, 5, 6);
        float[] expected = Values(0);
        for (uint part = 0; part < count; part++)
        {
            float[] next = new float[Length];
            parts[part].Apply(expected, next, key.Derive(part));
            expected = next;
        }

        float[] actual = new float[Length];
        AugmentationChain chain = new(parts);
        chain.Apply(Values(0), actual, key);
        Assert.Equal(expected, actual);
        Assert.Equal(count, chain.Count);
    }

    [Fact]
    public void A_chain_refuses_a_missing_part() => Assert.Throws<ArgumentNullException>(() => new AugmentationChain(new GaussianNoise(1f), null!));

    private static float[] One(string name, uint epoch, int sample)
    {
        float[] destination = new float[Length];
        Array.Fill(destination, float.NaN);
        All[name].Apply(Values((uint)sample), destination, new SampleKey(9, epoch, (uint)sample));
        return destination;
    }

    private static float[] Values(uint sample) => EncoderCase.Values(Length, sample);
}
