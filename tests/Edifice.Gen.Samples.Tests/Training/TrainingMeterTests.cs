using System;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

public sealed class TrainingMeterTests
{
    private readonly ManualTime time = new();

    [Fact]
    public void Means_run_over_the_images_of_the_epoch()
    {
        TrainingMeter meter = new(time, epochs: 2, imagesPerEpoch: 100);
        meter.StartEpoch();
        time.Pass(2);
        meter.AddBatch(40, batchLoss: 80, batchCorrect: 10);
        time.Pass(1);
        Assert.Equal(
            new BatchProgress(1, 2, 60, 100, Loss: 1.5, TrainAccuracy: 0.5, ImagesPerSecond: 20, TimeSpan.FromSeconds(7)),
            meter.AddBatch(20, batchLoss: 10, batchCorrect: 20));
    }

    [Fact]
    public void The_pace_leaves_the_test_out_but_the_time_left_does_not()
    {
        TrainingMeter meter = new(time, epochs: 2, imagesPerEpoch: 100);
        meter.StartEpoch();
        time.Pass(4);
        meter.AddBatch(100, 100, 50);
        time.Pass(2);
        Assert.Equal(new EpochSummary(1, 2, 1, 0.5, 0.75, ImagesPerSecond: 25, Seconds: 6), meter.EndEpoch(0.75));

        meter.StartEpoch();
        time.Pass(2);
        BatchProgress half = meter.AddBatch(50, 0, 50);
        Assert.Equal((2, 50, 25.0), (half.Epoch, half.ImagesDone, half.ImagesPerSecond));
        Assert.Equal(8 / 3.0, half.TimeLeft!.Value.TotalSeconds, 6);
    }

    [Fact]
    public void Without_time_there_is_no_pace()
    {
        TrainingMeter meter = new(time, epochs: 1, imagesPerEpoch: 100);
        meter.StartEpoch();
        BatchProgress batch = meter.AddBatch(50, 1, 1);
        Assert.Equal(0, batch.ImagesPerSecond);
        Assert.Null(batch.TimeLeft);
    }

    [Fact]
    public void Endless_training_does_not_overflow()
    {
        TrainingMeter meter = new(time, int.MaxValue, int.MaxValue);
        meter.StartEpoch();
        time.Pass(3600);
        Assert.True(meter.AddBatch(1, 1, 1).TimeLeft > TimeSpan.FromDays(1000));
    }
}
