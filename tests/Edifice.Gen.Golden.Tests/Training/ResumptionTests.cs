using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>What is saved, what is refused, and where a training goes on.</summary>
public sealed class ResumptionTests
{
    [Fact]
    public void Cancelled_within_the_held_out_samples_it_evaluates_them_again_and_is_the_same()
    {
        using CheckpointRun whole = new();
        TrainingOutcome expected = TrainingOutcome.Of(whole.Trainer, whole.Fit());
        using TemporaryFolder folder = new();
        using (CheckpointRun stopped = new())
        {
            using CancellationTokenSource cancel = new();
            using EnumeratedSource heldOut = new(Blobs.Features, _ => CancelAt(CheckpointRun.HeldOut, 20, cancel));
            MemoryAsStream samples = new(CheckpointRun.Samples, CheckpointRun.Options.Seed);
            TrainingReport report = stopped.Trainer.Fit(samples, heldOut, cancel.Token);
            Assert.Equal((TrainingEnd.Cancelled, 0, 4L), (report.End, report.History.Count, stopped.Trainer.Steps));
            stopped.Trainer.Save(folder.File("a"));
        }

        using CheckpointRun resumed = new(seed: 9);
        resumed.Trainer.Resume(folder.File("a"));
        TrainingOutcome.AssertSame(expected, TrainingOutcome.Of(resumed.Trainer, resumed.Fit()), "resumed");
    }

    [Fact]
    public void Saved_behind_an_epoch_it_goes_on_with_the_next_one()
    {
        using TemporaryFolder folder = new();
        using CheckpointRun whole = new();
        whole.Trainer.EpochDone += (sender, report) => ((Trainer<RateBlobNet>)sender!).Save(folder.File($"{report.Epoch}"));
        TrainingOutcome expected = TrainingOutcome.Of(whole.Trainer, whole.Fit());
        foreach (string epoch in new[] { "1", "2" })
        {
            using CheckpointRun resumed = new(seed: 9);
            resumed.Trainer.Resume(folder.File(epoch));
            Assert.Equal(epoch, $"{resumed.Trainer.History.Count}");
            TrainingOutcome.AssertSame(expected, TrainingOutcome.Of(resumed.Trainer, resumed.Fit()), $"from epoch {epoch}");
        }
    }

    [Fact]
    public void A_cancelled_trainer_goes_on_by_itself()
    {
        using CheckpointRun whole = new();
        TrainingOutcome expected = TrainingOutcome.Of(whole.Trainer, whole.Fit());
        using CheckpointRun stopped = new();
        using CancellationTokenSource cancel = new();
        stopped.Trainer.StepDone += (_, progress) => CancelIn(3, progress, cancel);
        Assert.Equal(TrainingEnd.Cancelled, stopped.Trainer.Fit(CheckpointRun.Samples, CheckpointRun.HeldOut, cancel.Token).End);
        TrainingOutcome.AssertSame(expected, TrainingOutcome.Of(stopped.Trainer, stopped.Fit()), "went on");
    }

    [Fact]
    public void With_more_epochs_it_goes_on_from_the_last_parameters_not_from_the_best()
    {
        // The second epoch is told to be the best.
        static OtherLoss SecondIsBest()
        {
            float[] losses = [3, 1, 2, 4, 5, 6];
            int evaluations = 0;
            return new OtherLoss { Always = 0, InEvaluation = _ => losses[evaluations++ / 2] };
        }

        TrainerOptions six = CheckpointRun.Options with { Epochs = 6 };
        using CheckpointRun whole = new(six, loss: SecondIsBest());
        float[] second = [];
        whole.Trainer.EpochDone += (_, report) => second = report.Epoch == 2 ? whole.Network.Parameters.Storage.ToArray() : second;
        TrainingOutcome expected = TrainingOutcome.Of(whole.Trainer, whole.Fit());
        Assert.Equal(2, expected.Best);
        Closeness.AssertSameBits(second, expected.Parameters, "the best epoch's");

        using TemporaryFolder folder = new();
        using (CheckpointRun four = new(six with { Epochs = 4 }, loss: SecondIsBest()))
        {
            four.Fit();
            Closeness.AssertSameBits(second, four.Network.Parameters.Storage, "the best epoch's, chosen behind the fourth");
            four.Trainer.Save(folder.File("a"));
        }

        OtherLoss loss = SecondIsBest();
        using CheckpointRun resumed = new(six, loss: loss, seed: 9);
        Assert.Contains("epochs: 4 then, 6 now", Assert.Throws<InvalidDataException>(() => resumed.Trainer.Resume(folder.File("a"))).Message, StringComparison.Ordinal);
        resumed.Trainer.Resume(folder.File("a"), acceptOtherSettings: true);
        Closeness.AssertSameBits(second, resumed.Network.Parameters.Storage, "resumed");
        loss.InEvaluation = _ => 9;
        TrainingOutcome actual = TrainingOutcome.Of(resumed.Trainer, resumed.Fit());
        Assert.Equal(expected.History.Select(Trained), actual.History.Select(Trained));
        TrainingOutcome.AssertSame(expected with { History = [] }, actual with { History = [] }, "six epochs in two parts");
    }

    [Fact]
    public void Other_settings_are_refused_by_name_and_everything_stays()
    {
        using TemporaryFolder folder = new();
        using (CheckpointRun saved = new())
        {
            saved.Fit();
            saved.Trainer.Save(folder.File("a"));
        }

        TrainerOptions same = CheckpointRun.Options;
        AssertRefused(same with { BatchSize = 17 }, "batch size: 16 then, 17 now");
        AssertRefused(same with { Seed = 6 }, "seed: 5 then, 6 now");
        AssertRefused(same with { IsShuffled = false }, "shuffled: yes then, no now");
        AssertRefused(same with { MaxGradientNorm = 2 }, "gradient norm limit: Infinity then, 2 now");
        AssertRefused(same with { AccumulatedBatches = 2 }, "accumulated batches: 1 then, 2 now");
        AssertRefused(same with { Schedule = LearningRateSchedule.Cosine(0.5) }, "schedule: constant then, cosine to 0.5 now");
        AssertRefused(same with { Patience = 3 }, "patience: none then, 3 now");
        AssertRefused(same with { KeepsBest = false }, "keeps best: yes then, no now");
        AssertRefused(same with { Augmentation = new GaussianNoise(0.1f) }, "augmentation: none then, noise of 0.1 within [-Infinity, Infinity] now");
        AssertRefused(same with { Encoder = new EncoderChain(new PopulationEncoder(2, 3), new DeltaEncoder(6, 1)) }, "encoder: none then, 3 neurons for each of 2 values in [0, 1], beta 1.5, then changes of");
        AssertRefused(
            same with { Penalties = [SpikeRatePenalty.L1("hidden1", 2), SpikeRatePenalty.Band("hidden2", 0.1f, 0.5f, 3)] },
            "penalties: none then, hidden1: 2 x rate; hidden2: 3 x squared distance to [0.1, 0.5] now");
        AssertRefused(same, "learning rate: 0.005 then, 0.25 now", new Adam<RateBlobNet>(0.25f));
        AssertRefused(same, "optimiser: Adam beta1 0.899999976 beta2 0.999000013 epsilon 9.99999994E-09 decay 0 then, AdamW", new AdamW<RateBlobNet>(5e-3f));
        AssertRefused(same, "loss: cross-entropy, scale 1 then, cross-entropy, scale 2 now", loss: TrainingLoss.CrossEntropy(2));
        AssertRefused(same, "the optimiser keeps optimizer.velocity; the file has optimizer.first_moment, optimizer.second_moment", new Sgd<RateBlobNet>(5e-3f, 0.5f), accept: true);

        void AssertRefused(TrainerOptions options, string expected, IOptimizer<RateBlobNet>? optimizer = null, ITrainingLoss? loss = null, bool accept = false)
        {
            using CheckpointRun other = new(options, optimizer, loss, seed: 9);
            float[] before = other.Network.Parameters.Storage.ToArray();
            InvalidDataException error = Assert.Throws<InvalidDataException>(() => other.Trainer.Resume(folder.File("a"), accept));
            Assert.Contains(expected, error.Message, StringComparison.Ordinal);
            Assert.StartsWith(folder.File("a"), error.Message, StringComparison.Ordinal);
            Closeness.AssertSameBits(before, other.Network.Parameters.Storage, "parameters");
            Assert.Equal((0L, 0L, 0), (other.Trainer.Steps, other.Optimizer.StepCount, other.Trainer.History.Count));
        }
    }

    [Fact]
    public void Neither_threads_nor_width_nor_clock_are_settings()
    {
        using TemporaryFolder folder = new();
        using CheckpointRun saved = new();
        saved.Trainer.Save(folder.File("a"));
        using CheckpointRun other = new(CheckpointRun.Options with { Threads = 3, Lanes = LaneWidth.Four, Time = new HandClock() });
        other.Trainer.Resume(folder.File("a"));
        Assert.Equal(0, other.Trainer.Steps);
    }

    [Fact]
    public void Parameters_alone_are_no_checkpoint_of_a_trainer()
    {
        using TemporaryFolder folder = new();
        using CheckpointRun run = new();
        run.Network.Save(folder.File("a"));
        Assert.Contains("Use network.Load", Assert.Throws<InvalidDataException>(() => run.Trainer.Resume(folder.File("a"))).Message, StringComparison.Ordinal);
        Assert.Throws<FileNotFoundException>(() => run.Trainer.Resume(folder.File("b")));
    }

    [Fact]
    public void Other_data_are_refused_in_the_middle_of_an_epoch()
    {
        using TemporaryFolder folder = new();
        using (CheckpointRun stopped = new())
        {
            using CancellationTokenSource cancel = new();
            stopped.Trainer.StepDone += (_, progress) => CancelIn(7, progress, cancel);
            stopped.Trainer.Fit(new MemoryAsStream(CheckpointRun.Samples, seed: 5), CheckpointRun.HeldOut, cancel.Token);
            stopped.Trainer.Save(folder.File("a"));
        }

        using CheckpointRun resumed = new();
        resumed.Trainer.Resume(folder.File("a"), acceptOtherSettings: true);
        float[] before = resumed.Network.Parameters.Storage.ToArray();
        SampleSet fewer = Blobs.Draw(40, seed: 1);
        SampleSet more = Blobs.Draw(65, seed: 1);
        SampleSet others = new(CheckpointRun.Samples.Inputs, [.. CheckpointRun.Samples.Labels.Select(label => (label + 1) % Blobs.Classes)], Blobs.Features);
        Assert.Contains("has only 40", Refused(fewer), StringComparison.Ordinal);
        Assert.Contains("behind 48 samples of epoch 2; those of this source are others", Refused(more), StringComparison.Ordinal);
        Assert.Contains("give it the data that it was trained on", Refused(others), StringComparison.Ordinal);
        Closeness.AssertSameBits(before, resumed.Network.Parameters.Storage, "parameters");
        Assert.Equal(TrainingEnd.Completed, resumed.Fit().End);

        string Refused(SampleSet samples)
            => Assert.Throws<InvalidOperationException>(() => resumed.Trainer.Fit(new MemoryAsStream(samples, seed: 5), CheckpointRun.HeldOut)).Message;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    public void Other_data_in_memory_are_refused_wherever_the_training_was_saved(long step)
    {
        using TemporaryFolder folder = new();
        using (CheckpointRun saved = new())
        {
            using CancellationTokenSource cancel = new();
            saved.Trainer.StepDone += (_, progress) => CancelIn(step, progress, cancel);
            saved.Trainer.EpochDone += (_, epoch) => cancel.Cancel();
            saved.Trainer.Fit(CheckpointRun.Samples, CheckpointRun.HeldOut, cancel.Token);
            saved.Trainer.Save(folder.File("a"));
        }

        float[] inputs = [.. CheckpointRun.Samples.Inputs];
        inputs[^1] = MathF.BitIncrement(inputs[^1]);
        int[] labels = [.. CheckpointRun.Samples.Labels];
        labels[3] = (labels[3] + 1) % Blobs.Classes;
        using CheckpointRun resumed = new();
        resumed.Trainer.Resume(folder.File("a"));
        float[] before = resumed.Network.Parameters.Storage.ToArray();
        foreach (SampleSet other in new[]
        {
            Blobs.Draw(128, seed: 1), new SampleSet(inputs, CheckpointRun.Samples.Labels, Blobs.Features), new SampleSet(CheckpointRun.Samples.Inputs, labels, Blobs.Features),
        })
        {
            InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => resumed.Trainer.Fit(other, CheckpointRun.HeldOut));
            Assert.StartsWith("The checkpoint is of a training on other samples (its epochs had ", error.Message, StringComparison.Ordinal);
        }

        Closeness.AssertSameBits(before, resumed.Network.Parameters.Storage, "parameters");
        Assert.Equal(TrainingEnd.Completed, resumed.Fit().End);
    }

    [Fact]
    public void Other_data_behind_an_epoch_are_taken_where_that_is_accepted_and_a_stream_of_another_length_is_not()
    {
        using TemporaryFolder folder = new();
        using (CheckpointRun saved = new())
        {
            saved.Trainer.EpochDone += (_, epoch) => saved.Trainer.Save(folder.File(FormattableString.Invariant($"{epoch.Epoch}")));
            saved.Fit();
        }

        using CheckpointRun resumed = new();
        resumed.Trainer.Resume(folder.File("1"));
        Assert.Throws<InvalidOperationException>(() => resumed.Trainer.Fit(new MemoryAsStream(Blobs.Draw(128, seed: 1), seed: 5)));
        resumed.Trainer.Resume(folder.File("1"), acceptOtherSettings: true);
        Assert.Equal([64L, 128L], resumed.Trainer.Fit(Blobs.Draw(128, seed: 1)).History.Select(epoch => epoch.Samples));
    }

    [Fact]
    public void Another_window_is_another_setting()
    {
        using TemporaryFolder folder = new();
        using Trainer<Whole.WindowNet> whole = new(Whole.WindowNet.Create(seed: 1));
        using Trainer<Cut.WindowNet> cut = new(Cut.WindowNet.Create(seed: 1));
        Assert.Equal(Whole.WindowNet.Info.Fingerprint, Cut.WindowNet.Info.Fingerprint);
        whole.Save(folder.File("a"));
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => cut.Resume(folder.File("a")));
        Assert.Contains("window: none then, 5 now", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_best_was_not_kept_the_choice_begins_anew()
    {
        using TemporaryFolder folder = new();
        using (CheckpointRun saved = new(CheckpointRun.Options with { KeepsBest = false }))
        {
            Assert.NotNull(saved.Fit().Best);
            saved.Trainer.Save(folder.File("a"));
        }

        using CheckpointRun resumed = new(CheckpointRun.Options with { Epochs = 3 });
        resumed.Trainer.Resume(folder.File("a"), acceptOtherSettings: true);
        Assert.Equal(3, resumed.Fit().Best!.Epoch);
    }

    private static void CancelIn(long step, TrainingProgress progress, CancellationTokenSource cancel)
    {
        if (progress.Step == step)
        {
            cancel.Cancel();
        }
    }

    private static string Trained(string epoch) => string.Join(' ', epoch.Split(' ')[..7]);

    private static IEnumerable<(ReadOnlyMemory<float> Input, int Label)> CancelAt(SampleSet samples, int sample, CancellationTokenSource cancel)
    {
        for (int index = 0; index < samples.Count; index++)
        {
            if (index == sample)
            {
                cancel.Cancel();
            }

            yield return (samples.Inputs.AsMemory(index * samples.Features, samples.Features), samples.Labels[index]);
        }
    }
}
