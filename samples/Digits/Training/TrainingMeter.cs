using System;

namespace Edifice.Samples.Digits;

/// <summary>Sums up batches into running means, pace and time left, so that a training only counts.</summary>
internal sealed class TrainingMeter(TimeProvider time, int epochs, int imagesPerEpoch)
{
    // A thousand years: two billion epochs are allowed, and a TimeSpan would overflow.
    private const double LongestGuess = 1000.0 * 365 * 24 * 3600;

    private readonly long start = time.GetTimestamp();
    private int epoch;
    private int images;
    private int correct;
    private double loss;
    private long epochStart;
    private TimeSpan trainingTime;

    /// <summary>Begins the next epoch; the first call begins the first.</summary>
    public void StartEpoch()
    {
        epoch++;
        images = 0;
        correct = 0;
        loss = 0;
        epochStart = time.GetTimestamp();
        trainingTime = TimeSpan.Zero;
    }

    /// <summary>Counts one batch.</summary>
    /// <param name="batchImages">Images of the batch.</param>
    /// <param name="batchLoss">Sum, not mean, of their losses.</param>
    /// <param name="batchCorrect">Images read correctly before the step that learned from them.</param>
    public BatchProgress AddBatch(int batchImages, double batchLoss, int batchCorrect)
    {
        images += batchImages;
        loss += batchLoss;
        correct += batchCorrect;
        trainingTime = time.GetElapsedTime(epochStart);
        return new BatchProgress(epoch, epochs, images, imagesPerEpoch, loss / images, (double)correct / images, Pace(), TimeLeft());
    }

    /// <summary>Ends the epoch after its test.</summary>
    public EpochSummary EndEpoch(double testAccuracy) => new(
        epoch,
        epochs,
        loss / images,
        (double)correct / images,
        testAccuracy,
        Pace(),
        time.GetElapsedTime(epochStart).TotalSeconds);

    private double Pace() => trainingTime > TimeSpan.Zero ? images / trainingTime.TotalSeconds : 0;

    // Tests between epochs are part of the time so far, so they are part of the guess as well.
    private TimeSpan? TimeLeft()
    {
        TimeSpan soFar = time.GetElapsedTime(start);
        double done = (double)(epoch - 1) * imagesPerEpoch + images;
        double left = (double)epochs * imagesPerEpoch - done;
        double seconds = soFar.TotalSeconds * (left / done);
        return soFar > TimeSpan.Zero ? TimeSpan.FromSeconds(Math.Min(seconds, LongestGuess)) : null;
    }
}
