using System;
using System.Linq;
using Edifice.Samples.Digits;

namespace Edifice.Gen.Samples.Tests;

/// <summary>A training that did not take place.</summary>
internal static class SampleResult
{
    public static DigitData Data { get; } = new(new DigitSet([], []), new DigitSet([], []), "1000 drawn on a slate");

    public static TestResult Create()
    {
        ConfusionMatrix confusion = new(10);
        for (int sample = 0; sample < 1900; sample++)
            confusion.Add(sample % 10, sample % 10);
        for (int sample = 0; sample < 1234; sample++)
            confusion.Add(4, 9);
        Activity activity = new(null, [new StageActivity("first", [0.1641f, 0.1f], 0.13205), new StageActivity("hidden", [0.5f], 0.5)]);
        return new TestResult(new Evaluation(0.5, confusion, []), ["first", "hidden", "readout"], activity, 12345.6, 101632);
    }

    /// <summary>A report with one stage and these findings.</summary>
    public static HealthReport Health(params string[] findings) => new()
    {
        Network = "Digits",
        Samples = 500,
        TimeSteps = 25,
        Stages = [new StageHealth { Name = "hidden", Neurons = 128, MeanRate = 0.5 }],
        Findings = [.. findings.Select(message => new HealthFinding(HealthProblem.Silent, "hidden", message))],
    };

    public static EpochReport Epoch(int epoch, double loss, double accuracy, double seconds, double? heldOut = null, params StageRate[] rates) => new()
    {
        Epoch = epoch,
        Steps = epoch,
        Samples = 1000,
        Loss = loss,
        Penalty = 0,
        Accuracy = accuracy,
        LearningRate = 0.1f,
        Rates = rates,
        HeldOutAccuracy = heldOut,
        Seconds = seconds,
    };

    /// <summary>Two epochs of one step each.</summary>
    public static TrainingReport Train(ITrainingWatch watch)
    {
        EpochReport first = Epoch(1, 0.7312, 0.7841, 0.08309);
        EpochReport second = Epoch(2, 1.5, 1, 0, 0.9123, new StageRate("first", 0.25), new StageRate("hidden", 0.00004));
        watch.StepDone(new TrainingProgress());
        watch.EpochDone(new EpochLine(first, 2, 0.889));
        watch.StepDone(new TrainingProgress());
        watch.EpochDone(new EpochLine(second, 2, 0.0004));
        return new TrainingReport(TrainingEnd.Completed, [first, second], null);
    }

    /// <summary>A 3 on paper, read as an 8, by two neurons in three steps.</summary>
    public static DigitLook Look()
    {
        float[] image = new float[DigitSet.Pixels];
        Array.Fill(image, 1f, 2 * DigitSet.Side, 2 * DigitSet.Side);
        float[] outputs = new float[10];
        (outputs[3], outputs[8]) = (0.25f, 0.5f);
        StageLook stage = new("output", new float[,] { { 0, 1 }, { 1, 0 }, { 0, 1 } }, new float[,] { { 0.5f, 1.2f }, { 1.5f, 0 }, { 0, 1.1f } }, 1f);
        return new DigitLook(7, image, 3, outputs, AreRates: true, [stage]);
    }
}
