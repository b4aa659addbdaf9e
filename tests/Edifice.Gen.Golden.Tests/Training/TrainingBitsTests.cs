using System;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>A training has the same bits for any number of threads, and whether it was interrupted or not.</summary>
public sealed class TrainingBitsTests
{
    public static TheoryData<string> Cases => [.. TrainingCases.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Three_epochs_are_the_same_on_any_number_of_threads(string name)
    {
        ITrainingCase training = TrainingCases.All[name];
        TrainingOutcome alone = training.Train(threads: 1);
        foreach (int threads in new[] { 2, 3, 5 })
        {
            TrainingOutcome.AssertSame(alone, training.Train(threads), $"{threads} threads");
        }
    }

    [Theory]
    [Trait("Instructions", "Any")]
    [MemberData(nameof(Cases))]
    public void Interrupted_at_any_step_and_resumed_it_is_the_same(string name)
    {
        ITrainingCase training = TrainingCases.All[name];
        TrainingOutcome whole = training.Train(threads: 2);
        using TemporaryFolder folder = new();
        for (uint draw = 0; draw < 6; draw++)
        {
            long[] stops = [.. Enumerable.Range(0, 1 + ((int)draw % 3)).Select(index => Step(training, draw, (uint)index)).Distinct().Order()];
            string what = $"stopped at {string.Join(" and ", stops)} of {training.Steps}";
            TrainingOutcome.AssertSame(whole, training.TrainWithStops(folder.File($"{draw}"), stops), what);
        }
    }

    [Theory]
    [Trait("Instructions", "Any")]
    [MemberData(nameof(Cases))]
    public void Interrupted_behind_an_epoch_s_last_step_and_resumed_it_is_the_same(string name)
    {
        ITrainingCase training = TrainingCases.All[name];
        using TemporaryFolder folder = new();
        long[] stops = [training.Steps / 3, training.Steps];
        TrainingOutcome.AssertSame(training.Train(threads: 3), training.TrainWithStops(folder.File("a"), stops), "stopped behind epochs 1 and 3");
    }

    [Theory]
    [Trait("Instructions", "Any")]
    [MemberData(nameof(Cases))]
    public void Saved_within_an_event_and_trained_again_from_there_it_is_the_same(string name)
    {
        ITrainingCase training = TrainingCases.All[name];
        TrainingOutcome whole = training.Train(threads: 1);
        using TemporaryFolder folder = new();
        foreach (long step in new[] { 1, Step(training, 77, 0), training.Steps })
        {
            TrainingOutcome.AssertSame(whole, training.TrainAgainFrom(folder.File($"{step}"), step), $"saved in step {step}");
        }
    }

    private static long Step(ITrainingCase training, uint draw, uint index)
        => 1 + (long)Math.Floor(Philox.Uniform(2024, draw, index) * training.Steps);
}
