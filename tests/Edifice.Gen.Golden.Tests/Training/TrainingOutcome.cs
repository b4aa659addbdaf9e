using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>All that a training leaves behind, but for how long it took.</summary>
internal sealed record TrainingOutcome(
    float[] Parameters, IReadOnlyList<float[]> Moments, long OptimizerSteps, long Steps, IReadOnlyList<string> History, int? Best, TrainingEnd End)
{
    public static TrainingOutcome Of<TNetwork>(Trainer<TNetwork> trainer, TrainingReport report)
        where TNetwork : class, ITrainableNetwork<TNetwork> => new(
            trainer.Network.Parameters.Storage.ToArray(),
            [.. Enumerable.Range(0, trainer.Optimizer.MomentNames.Count).Select(index => trainer.Optimizer.Moment(index).ToArray())],
            trainer.Optimizer.StepCount,
            trainer.Steps,
            [.. report.History.Select(Text)],
            report.Best?.Epoch,
            report.End);

    /// <summary>The same bits in everything.</summary>
    public static void AssertSame(TrainingOutcome expected, TrainingOutcome actual, string what)
    {
        Assert.True(expected.History.SequenceEqual(actual.History), $"{what}:\n{string.Join('\n', expected.History)}\n{string.Join('\n', actual.History)}");
        Closeness.AssertSameBits(expected.Parameters, actual.Parameters, $"{what}: parameters");
        Assert.Equal(expected.Moments.Count, actual.Moments.Count);
        for (int index = 0; index < expected.Moments.Count; index++)
        {
            Closeness.AssertSameBits(expected.Moments[index], actual.Moments[index], $"{what}: moment {index}");
        }

        Assert.Equal((expected.OptimizerSteps, expected.Steps, expected.Best, expected.End), (actual.OptimizerSteps, actual.Steps, actual.Best, actual.End));
    }

    private static string Text(EpochReport report) => FormattableString.Invariant(
        $"{report.Epoch} {report.Steps} {report.Samples} {report.Loss:R} {report.Penalty:R} {report.Accuracy:R} {report.LearningRate:R} {report.HeldOutLoss:R} {report.HeldOutAccuracy:R} ")
        + string.Join(' ', report.Rates.Select(rate => FormattableString.Invariant($"{rate.Stage}={rate.Rate:R}")));
}
