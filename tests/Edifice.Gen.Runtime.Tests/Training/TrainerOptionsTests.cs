using System;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class TrainerOptionsTests
{
    [Fact]
    public void The_defaults_are_those_that_are_documented()
    {
        TrainerOptions options = new();
        Assert.Equal((10, 64, 1, 0L, true), (options.Epochs, options.BatchSize, options.AccumulatedBatches, options.Seed, options.IsShuffled));
        Assert.Equal((double.PositiveInfinity, null, true), (options.MaxGradientNorm, options.Patience, options.KeepsBest));
        Assert.Equal(Math.Min(Environment.ProcessorCount, WorkerTeam.MaxThreads), options.Threads);
        Assert.Same(LearningRateSchedule.Constant, options.Schedule);
        Assert.Same(TimeProvider.System, options.Time);
        Assert.Empty(options.Penalties);
        Assert.Equal((null, null), (options.Augmentation, options.Encoder));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void Counts_are_one_or_more(int count)
    {
        Assert.Throws<ArgumentOutOfRangeException>("Epochs", () => new TrainerOptions { Epochs = count });
        Assert.Throws<ArgumentOutOfRangeException>("BatchSize", () => new TrainerOptions { BatchSize = count });
        Assert.Throws<ArgumentOutOfRangeException>("AccumulatedBatches", () => new TrainerOptions { AccumulatedBatches = count });
        Assert.Throws<ArgumentOutOfRangeException>("Threads", () => new TrainerOptions { Threads = count });
        Assert.Throws<ArgumentOutOfRangeException>("Patience", () => new TrainerOptions { Patience = count });
    }

    [Fact]
    public void Other_numbers_have_their_ranges()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Threads", () => new TrainerOptions { Threads = WorkerTeam.MaxThreads + 1 });
        Assert.All(new[] { 0, -1, double.NaN }, norm => Assert.Throws<ArgumentOutOfRangeException>("MaxGradientNorm", () => new TrainerOptions { MaxGradientNorm = norm }));
        Assert.Throws<ArgumentNullException>("Schedule", () => new TrainerOptions { Schedule = null! });
        Assert.Throws<ArgumentNullException>("Penalties", () => new TrainerOptions { Penalties = null! });
        Assert.Throws<ArgumentNullException>("Time", () => new TrainerOptions { Time = null! });
        Assert.Null(new TrainerOptions { Patience = null }.Patience);
    }
}
