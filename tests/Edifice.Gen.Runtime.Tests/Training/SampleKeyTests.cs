using System.Linq;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class SampleKeyTests
{
    private static readonly SampleKey Key = new(Seed: 0x1234_5678_9abc_def0, Epoch: 3, Sample: 14);

    [Fact]
    public void Numbers_are_those_of_Philox_at_the_documented_counter()
    {
        Assert.Equal(Philox.Next(0x1234_5678_9abc_def0, 9, 3, 14, 26), Key.Next(9, 26));
        Assert.Equal(Philox.Uniform(0x1234_5678_9abc_def0, 9, 3, 14, 26), Key.Uniform(9, 26));
    }

    [Fact]
    public void Seed_epoch_sample_counter_purpose_and_part_all_matter()
    {
        float[] values =
        [
            Key.Uniform(0, 0), Key.Uniform(1, 0), Key.Uniform(0, 1),
            (Key with { Seed = 1 }).Uniform(0, 0), (Key with { Epoch = 4 }).Uniform(0, 0), (Key with { Sample = 15 }).Uniform(0, 0),
            Key.Derive(0).Uniform(0, 0), Key.Derive(1).Uniform(0, 0), Key.Derive(0).Derive(0).Uniform(0, 0),
        ];
        Assert.Equal(values.Length, values.Distinct().Count());
    }

    [Fact]
    public void A_part_keeps_epoch_and_sample_and_depends_on_nothing_but_seed_and_part()
    {
        Assert.Equal((3u, 14u), (Key.Derive(5).Epoch, Key.Derive(5).Sample));
        Assert.Equal(Key.Derive(5).Seed, (Key with { Epoch = 8, Sample = 9 }).Derive(5).Seed);
    }
}
