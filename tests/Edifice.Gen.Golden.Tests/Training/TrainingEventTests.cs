using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>What a training tells on its way.</summary>
[Trait("Instructions", "Any")]
public sealed class TrainingEventTests
{
    [Fact]
    public void Steps_and_epochs_are_told_in_order_with_what_they_brought()
    {
        HandClock clock = new();
        List<(double Loss, int Count)> batches = [];
        OtherLoss loss = new()
        {
            InTraining = (in batch, _, ref value) =>
            {
                clock.Pass(TimeSpan.FromSeconds(2));
                batches.Add((value, batch.Labels.Length));
            },
            InEvaluation = value =>
            {
                clock.Pass(TimeSpan.FromSeconds(10));
                return value;
            },
        };
        List<string> told = [];
        TrainerOptions options = new()
        {
            Epochs = 2, BatchSize = 16, AccumulatedBatches = 2, Threads = 1, Time = clock, Schedule = LearningRateSchedule.Step(1, 0.5),
        };
        using Adam<BlobNet> adam = new(learningRate: 0.25f);
        using Trainer<BlobNet> trainer = new(BlobNet.Create(seed: 1), options, adam, loss);
        trainer.StepDone += (sender, progress) =>
        {
            Assert.Same(trainer, sender);
            List<(double Loss, int Count)> epoch = batches[(progress.Epoch == 1 ? 0 : 4)..];
            Assert.Equal(Mean(epoch), progress.Loss, 1e-12);
            Assert.Equal(Mean(batches[(batches.Count % 2 == 0 ? ^2 : ^1)..]), progress.StepLoss, 1e-12);
            Assert.Equal((2, 56L, 0.0), (progress.Epochs, progress.SampleCount!.Value, progress.Penalty));
            Assert.True(progress.GradientNorm >= 0 && double.IsFinite(progress.GradientNorm));
            Assert.InRange(progress.Accuracy, 0, 1);
            told.Add(FormattableString.Invariant(
                $"step {progress.Step} of epoch {progress.Epoch}: {progress.Samples} at {progress.LearningRate:R}, {progress.SamplesPerSecond:R}/s, {progress.TimeLeft!.Value.TotalSeconds:F2} s"));
        };
        trainer.EpochDone += (sender, report) =>
        {
            Assert.Same(trainer, sender);
            Assert.Same(trainer.History[^1], report);
            Assert.Equal(Mean(batches[^4..]), report.Loss, 1e-12);
            told.Add(FormattableString.Invariant(
                $"epoch {report.Epoch}: {report.Steps} steps, {report.Samples} samples at {report.LearningRate:R} in {report.Seconds:R} s, held out {report.HeldOutLoss.HasValue}"));
        };

        // 16 + 16, 16 + 8 samples in an epoch, 2 s each batch; one held-out batch, 10 s.
        trainer.Fit(Blobs.Draw(56, seed: 1), Blobs.Draw(9, seed: 2));
        Assert.Equal(
            [
                "step 1 of epoch 1: 32 at 0.25, 8/s, 10.00 s",
                "step 2 of epoch 1: 56 at 0.25, 7/s, 8.00 s",
                "epoch 1: 2 steps, 56 samples at 0.25 in 8 s, held out True",
                "step 3 of epoch 2: 32 at 0.125, 8/s, 6.00 s",
                "step 4 of epoch 2: 56 at 0.125, 7/s, 0.00 s",
                "epoch 2: 4 steps, 56 samples at 0.125 in 8 s, held out True",
            ],
            told);
        Assert.Equal(0.25f, adam.LearningRate);
    }

    [Fact]
    public void A_resumed_training_counts_its_seconds_on_and_guesses_by_its_own_pace()
    {
        using TemporaryFolder folder = new();
        HandClock clock = new();
        OtherLoss loss = new() { InTraining = (in _, _, ref _) => clock.Pass(TimeSpan.FromSeconds(3)) };
        TrainerOptions options = CheckpointRun.Options with { Time = clock };
        using (CheckpointRun stopped = new(options, loss: loss))
        {
            stopped.Trainer.StepDone += (_, progress) =>
            {
                if (progress.Step == 3)
                {
                    stopped.Trainer.Save(folder.File("a"));
                }
            };
            stopped.Fit();
        }

        using CheckpointRun resumed = new(options, loss: loss);
        resumed.Trainer.Resume(folder.File("a"));
        clock.Pass(TimeSpan.FromHours(5));
        List<double> left = [];
        resumed.Trainer.StepDone += (_, progress) => left.Add(progress.TimeLeft!.Value.TotalSeconds);
        TrainingReport report = resumed.Fit();
        Assert.Equal([12.0, 9, 6, 3, 0], left.Select(seconds => Math.Round(seconds, 6)));
        Assert.Equal([12.0, 12], report.History.Select(epoch => epoch.Seconds));
    }

    [Fact]
    public void Rates_and_penalties_are_means_over_the_epoch_s_samples()
    {
        TrainerOptions options = new()
        {
            Epochs = 2, BatchSize = 16, Threads = 2, Schedule = new FixedSchedule(0), Penalties = [SpikeRatePenalty.L1("hidden1", 2), SpikeRatePenalty.L1("output", 0.5f)],
        };
        using Trainer<BlobNet> trainer = new(BlobNet.Create(seed: 1), options);
        foreach (ref float parameter in trainer.Network.Parameters.Storage)
        {
            parameter *= 3;
        }

        // Nothing is learned, so that every epoch is an evaluation of the same network.
        trainer.Network.Parameters.MarkChanged();
        SampleSet samples = Blobs.Draw(56, seed: 1);
        Evaluation evaluation = trainer.Evaluate(samples);
        Assert.Equal(["hidden1", "hidden2", "output"], evaluation.Rates.Select(rate => rate.Stage));
        Assert.All(evaluation.Rates, rate => Assert.InRange(rate.Rate, 0.001, 0.9));
        TrainingProgress? last = null;
        trainer.StepDone += (_, progress) => last = progress;
        TrainingReport report = trainer.Fit(samples);
        double penalty = (2 * evaluation.Rates[0].Rate) + (0.5 * evaluation.Rates[2].Rate);
        foreach (EpochReport epoch in report.History)
        {
            Assert.Equal(penalty, epoch.Penalty, 1e-6);
            Assert.Equal(evaluation.Loss, epoch.Loss, 1e-6);
            Assert.Equal(evaluation.Accuracy, epoch.Accuracy);
            Assert.All(evaluation.Rates.Zip(epoch.Rates), pair => Assert.Equal(pair.First.Rate, pair.Second.Rate, 1e-6));
        }

        Assert.Equal(report.History[1].Penalty, last!.Penalty);
    }

    [Fact]
    public void An_evaluation_counts_every_sample_once()
    {
        using Trainer<BlobNet> trainer = new(BlobNet.Create(seed: 1), new TrainerOptions { BatchSize = 16, Threads = 2 });
        SampleSet samples = Blobs.Draw(61, seed: 1);
        trainer.Fit(samples);
        Evaluation evaluation = trainer.Evaluate(samples);
        Assert.Equal((61L, 61L), (evaluation.Count, evaluation.Confusion.Count));
        int[] labels = [.. Enumerable.Range(0, Blobs.Classes).Select(label => samples.Labels.Count(other => other == label))];
        Assert.Equal(labels.Select(count => (long)count), Enumerable.Range(0, Blobs.Classes).Select(label => Enumerable.Range(0, Blobs.Classes).Sum(answer => evaluation.Confusion[label, answer])));

        using Workspace<BlobNet> workspace = BlobNet.CreateWorkspace(61);
        float[] outputs = new float[61 * Blobs.Classes];
        trainer.Network.Forward(samples.Inputs, outputs, workspace);
        Assert.Equal(Loss.CrossEntropy(outputs, samples.Labels, logitScale: BlobNet.Info.TimeSteps / 2f), evaluation.Loss, 1e-6);
        int correct = Enumerable.Range(0, 61).Count(sample => Array.IndexOf(outputs, outputs[(sample * 3)..((sample * 3) + 3)].Max(), sample * 3) == (sample * 3) + samples.Labels[sample]);
        Assert.Equal(correct / 61.0, evaluation.Accuracy);
        Assert.Equal(evaluation.Loss, trainer.Evaluate(samples.Inputs, samples.Labels).Loss);
    }

    private static double Mean(List<(double Loss, int Count)> batches)
        => batches.Sum(batch => batch.Loss * batch.Count) / batches.Sum(batch => batch.Count);
}
