using System;
using System.Globalization;

namespace Edifice.Samples.Digits;

/// <summary>How measures read, the same on a terminal and in a file, in every culture.</summary>
internal static class Wording
{
    public static string Epoch(EpochSummary epoch) => string.Join(
        "  ",
        Plain($"epoch {epoch.Epoch}/{epoch.Epochs}"),
        Plain($"loss {epoch.Loss:F4}"),
        "train " + Percent(epoch.TrainAccuracy),
        "test " + Percent(epoch.TestAccuracy),
        Plain($"{epoch.ImagesPerSecond:F0} images/s"));

    public static string Batch(BatchProgress batch) => string.Join(
        ' ',
        Plain($"epoch {batch.Epoch}/{batch.Epochs}"),
        Plain($"loss {batch.Loss:F4}"),
        "train " + Percent(batch.TrainAccuracy),
        Plain($"{batch.ImagesPerSecond:F0} images/s"),
        TimeLeft(batch.TimeLeft) + " left");

    public static string Accuracy(TrainingResult result) => Plain(
        $"test accuracy: {Percent(result.Accuracy)} ({result.Correct} of {result.Total})");

    public static string Operations(TrainingResult result) =>
        Plain($"synaptic operations per image: {result.SynapticOperationsPerImage:F0} ")
        + Plain($"(dense: {result.DenseMultiplyAddsPerImage:F0} multiply-adds)");

    public static string FiringRate(StageActivity stage) =>
        stage.FiringRate is { } rate ? Plain($"{rate:F4}") : "no spikes";

    public static string Percent(double share) => Plain($"{100 * share:F2} %");

    public static string Count(int count) => Plain($"{count}");

    private static string TimeLeft(TimeSpan? left) => left switch
    {
        null => "-:--",
        { TotalHours: >= 1 } hours => Plain($"{Math.Floor(hours.TotalHours):F0}:{hours.Minutes:00}:{hours.Seconds:00}"),
        { } minutes => Plain($"{minutes.Minutes}:{minutes.Seconds:00}"),
    };

    private static string Plain(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
