using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Edifice.Samples.Digits;

/// <summary>How measures read, the same on a terminal and in a file, in every culture.</summary>
internal static class Wording
{
    public static string Epoch(EpochLine epoch)
    {
        EpochReport report = epoch.Report;
        List<string> parts =
        [
            EpochOf(report.Epoch, epoch.Epochs),
            Plain($"loss {report.Loss:F4}"),
            "train " + Percent(report.Accuracy),
            "test " + Percent(epoch.TestAccuracy),
            Plain($"{(report.Seconds > 0 ? report.Samples / report.Seconds : 0):F0} images/s"),
        ];
        if (report.HeldOutAccuracy is { } heldOut)
            parts.Insert(3, "held out " + Percent(heldOut));
        if (report.Rates.Count > 0)
            parts.Add("rates " + string.Join(' ', report.Rates.Select(rate => FiringRate(rate.Rate))));
        return string.Join("  ", parts);
    }

    public static string EpochOf(int epoch, int epochs) => Plain($"epoch {epoch}/{epochs}");

    public static string Accuracies(TrainingProgress progress) => Plain($"loss {progress.Loss:F4}  train ") + Percent(progress.Accuracy);

    public static string Pace(TrainingProgress progress) => Plain($"{progress.SamplesPerSecond:F0} images/s  {TimeLeft(progress.TimeLeft)} left");

    public static string Accuracy(Evaluation test) => "test accuracy: " + Score(test);

    public static string Saved(string weights, Evaluation test) => $"weights: saved as {weights}; a fresh network with them reads {Score(test)}";

    public static string Cancelled(RunOptions options)
    {
        string weights = options.Weights == RunOptions.Default.Weights ? "" : $" --weights {Quoted(options.Weights)}";
        return $"cancelled: saved {options.Checkpoint}. To go on: Digits resume --checkpoint {Quoted(options.Checkpoint)}{weights}";
    }

    public static string Operations(TestResult result) =>
        Plain($"synaptic operations per image: {result.SynapticOperationsPerImage:F0} ")
        + Plain($"(dense: {result.DenseMultiplyAddsPerImage:F0} multiply-adds)");

    /// <summary>A line for each number of threads.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<double> secondsByThreads, int images)
        => secondsByThreads.Select((seconds, index) => Plain(
            $"threads {index + 1}: {seconds:F3} s per epoch, {images / seconds:F0} images/s, {secondsByThreads[0] / seconds:F2} times the pace of one"));

    public static string FiringRate(double? rate) => rate is { } known ? Plain($"{known:F4}") : "no spikes";

    public static string Output(float output) => Plain($"{output,6:F2}");

    public static string Title(DigitLook look) => Plain($"test image {look.Index}: a {look.Label}, read as {look.Answer}");

    public static string Raster(StageLook stage)
    {
        double mean = Enumerable.Range(0, stage.Neurons).Sum(stage.CountOf) / ((double)stage.Neurons * stage.TimeSteps);
        return Plain($"{stage.Name}: {stage.Neurons} neurons, {stage.TimeSteps} time steps, firing rate {mean:F4}");
    }

    /// <summary>A line per finding on the network as it is; or, where that was asked for, all reports in full.</summary>
    public static IEnumerable<string> Of(Health health) => health switch
    {
        { IsFull: true, Before: { } before } => ["health before the training", .. Lines(before), "health after the training", .. Lines(health.Now)],
        { IsFull: true } => ["health", .. Lines(health.Now)],
        { Now.IsHealthy: true } => ["health: nothing stands out"],
        _ => health.Now.Findings.Select(finding => "health: " + finding.Message),
    };

    public static string Percent(double share) => Plain($"{100 * share:F2} %");

    public static string Count(long count) => Plain($"{count}");

    public static string TimeLeft(TimeSpan? left) => left switch
    {
        null => "-:--",
        { TotalHours: >= 1 } hours => Plain($"{Math.Floor(hours.TotalHours):F0}:{hours.Minutes:00}:{hours.Seconds:00}"),
        { } minutes => Plain($"{minutes.Minutes}:{minutes.Seconds:00}"),
    };

    private static string Score(Evaluation test) => Plain($"{Percent(test.Accuracy)} ({test.Confusion.Correct} of {test.Count})");

    private static string Quoted(string name) => name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name;

    private static IEnumerable<string> Lines(HealthReport report) => report.ToString().TrimEnd().Split('\n').Select(line => "  " + line);

    private static string Plain(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
