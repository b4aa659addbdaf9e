using System;
using Edifice.Samples.Digits;

namespace Edifice.Gen.Samples.Tests;

/// <summary>A training that did not take place.</summary>
internal static class SampleResult
{
    public static DigitData Data { get; } = new(new DigitSet([], []), new DigitSet([], []), "1000 drawn on a slate");

    public static TrainingResult Create()
    {
        int[,] confusion = new int[10, 10];
        for (int digit = 0; digit < 10; digit++)
            confusion[digit, digit] = 190;
        confusion[4, 9] = 1234;
        StageActivity[] stages = [new("input", 0.13205), new("hidden", 0.5), new("readout", null)];
        return new TrainingResult(1876, 2000, confusion, stages, 12345.6, 101632);
    }

    /// <summary>Two epochs of one batch each.</summary>
    public static TrainingResult Train(ITrainingProgress progress)
    {
        progress.BatchDone(new BatchProgress(1, 2, 1000, 1000, 0.7312, 0.7841, 12034.4, TimeSpan.FromSeconds(5)));
        progress.EpochDone(new EpochSummary(1, 2, 0.7312, 0.7841, 0.889, 12034.4, 1));
        progress.BatchDone(new BatchProgress(2, 2, 1000, 1000, double.NaN, 1, 0, null));
        progress.EpochDone(new EpochSummary(2, 2, double.NaN, 1, 0.0004, 0, 1));
        return Create();
    }
}
