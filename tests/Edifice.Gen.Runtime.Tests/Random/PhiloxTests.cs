using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class PhiloxTests
{
    // Random123's kat_vectors, philox4x32 with 10 rounds: counter, key, result.
    public static TheoryData<uint[], uint[], uint[]> KnownAnswers => new()
    {
        { [0, 0, 0, 0], [0, 0], [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8] },
        {
            [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff],
            [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]
        },
        {
            [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0],
            [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1]
        },
    };

    [Theory, MemberData(nameof(KnownAnswers))]
    public void Next_gives_the_known_answers(uint[] counter, uint[] key, uint[] expected)
    {
        (uint first, uint second, uint third, uint fourth) = Philox.Next(KeyOf(key), counter[0], counter[1], counter[2], counter[3]);
        uint[] actual = [first, second, third, fourth];
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Uniform_lies_in_the_unit_interval_on_its_grid()
        => G.Select(G.Long, G.UInt, G.UInt, G.UInt).Sample(
            (key, counter0, counter1, counter2) =>
            {
                float value = Philox.Uniform(key, counter0, counter1, counter2);
                Assert.InRange(value, 0f, 1f - (1f / 16777216f));
                Assert.Equal(value * 16777216f, (float)(int)(value * 16777216f));
                Assert.Equal(value, Philox.Uniform(key, counter0, counter1, counter2));
            },
            iter: 10_000);

    [Fact]
    public void Uniform_takes_the_upper_bits_of_the_first_word()
        => Assert.Equal((0x6627e8d5 >> 8) / 16777216f, Philox.Uniform(0, 0));

    [Fact]
    public void Uniform_is_spread_evenly()
    {
        const int Count = 100_000;
        double sum = 0;
        double squares = 0;
        int[] bins = new int[10];
        for (uint index = 0; index < Count; index++)
        {
            double value = Philox.Uniform(42, index);
            sum += value;
            squares += value * value;
            bins[(int)(10 * value)]++;
        }

        // Five standard deviations: 1/√12 / √count for the mean, √(4/45) / √count for the mean square.
        Assert.Equal(0.5, sum / Count, 0.0046);
        Assert.Equal(1.0 / 3, squares / Count, 0.0048);
        Assert.All(bins, bin => Assert.InRange(bin, 9500, 10500));
    }

    [Fact]
    public void Every_counter_and_both_halves_of_the_key_matter()
    {
        const long Key = 0x1234_5678_9abc_def0;
        float[] values =
        [
            Philox.Uniform(Key, 0), Philox.Uniform(Key, 1), Philox.Uniform(Key, 0, 1), Philox.Uniform(Key, 0, 0, 1), Philox.Uniform(Key, 0, 0, 0, 1),
            Philox.Uniform(Key + 1, 0), Philox.Uniform(Key + (1L << 32), 0),
        ];
        Assert.Equal(values.Length, values.Distinct().Count());
    }

    [Fact]
    public void Shuffle_gives_a_permutation_that_its_key_and_counter_decide()
        => G.Select(G.Int[0, 200], G.Long, G.UInt).Sample(
            (length, key, counter) =>
            {
                int[] values = Enumerable.Range(0, length).ToArray();
                int[] again = Enumerable.Range(0, length).ToArray();
                Philox.Shuffle(values, key, counter);
                Philox.Shuffle(again, key, counter);
                Assert.Equal(values, again);
                Assert.Equal(Enumerable.Range(0, length), values.Order());
            },
            iter: 500);

    [Fact]
    public void Every_order_of_three_is_equally_likely()
    {
        Dictionary<int, int> counts = [];
        for (uint counter = 0; counter < 12_000; counter++)
        {
            int[] values = [1, 2, 3];
            Philox.Shuffle(values, 7, counter);
            int order = (100 * values[0]) + (10 * values[1]) + values[2];
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(6, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 1800, 2200));
    }

    private static long KeyOf(uint[] words) => (long)(((ulong)words[1] << 32) | words[0]);
}
