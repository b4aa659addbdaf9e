using System;
using System.Threading;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>What a trainer refuses, before it does anything.</summary>
[Trait("Instructions", "Any")]
public sealed class TrainerMisuseTests
{
#pragma warning disable EDG0403 // Wrong on purpose: what the runtime says is tested.
    [Fact]
    public void Samples_of_another_shape_are_refused()
    {
        Refused("BlobNet takes samples of 6 values, [batch, 6]; the source has 7.", trainer => trainer.Fit(Blobs.Draw(6, seed: 1, features: 7)));
        Refused("BlobNet takes samples of 6 values, [batch, 6]; the source has 7.", trainer => trainer.Fit(Blobs.Draw(6, seed: 1), Blobs.Draw(6, seed: 1, features: 7)));
        Refused("BlobNet takes samples of 6 values, [batch, 6]; the source has 7.", trainer => trainer.Evaluate(Blobs.Draw(6, seed: 1, features: 7)));
        Refused("2 labels belong to [2, 6] inputs, which are 12 numbers; there are 11.", trainer => trainer.Fit(new float[11], new int[2]));
        Refused("2 labels belong to [2, 6] inputs, which are 12 numbers; there are 13.", trainer => trainer.Fit(new float[12], new int[2], new float[13], new int[2]));
        Refused("2 labels belong to [2, 6] inputs, which are 12 numbers; there are 6.", trainer => trainer.Evaluate(new float[6], new int[2]));
        Refused("There are no samples: labels is empty.", trainer => trainer.Fit([], []));
        Refused("There are no samples: labels is empty.", trainer => trainer.Evaluate(new SampleSet([], [], 6)));
    }
#pragma warning restore EDG0403

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    public void A_label_that_is_no_class_is_refused_before_the_first_step(int label)
    {
        SampleSet samples = Blobs.Draw(40, seed: 1);
        samples.Labels[29] = label;
        string expected = $"Sample 29 has the label {label}; BlobNet has 3 outputs, so labels are in [0, 2].";
        Refused(expected, trainer => trainer.Fit(samples));
        Refused(expected, trainer => trainer.Fit(Blobs.Draw(6, seed: 1), samples));
        Refused(expected, trainer => trainer.Fit(samples.Inputs, samples.Labels));
        Refused(expected, trainer => trainer.Evaluate(samples));
    }

    [Fact]
    public void A_stream_s_label_that_is_no_class_is_named_with_its_step()
    {
        SampleSet samples = Blobs.Draw(40, seed: 1);
        samples.Labels[29] = 7;
        using Trainer<BlobNet> trainer = new(BlobNet.Create(seed: 1), new TrainerOptions { BatchSize = 8, Threads = 1 });
        ArgumentException error = Assert.Throws<ArgumentException>(() => trainer.Fit(new MemoryAsStream(samples, seed: 0)));
        Assert.Contains("Sample 29 has the label 7 in training step", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoder_of_another_length_is_refused()
    {
        TrainerOptions options = new() { Encoder = new RateEncoder(features: 6, timeSteps: 12) };
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Trainer<BlobNet>(BlobNet.Create(seed: 1), options));
        Assert.Equal("BlobNet takes 6 numbers per sample, [batch, 6]; the encoder gives 72.", error.Message);
        options = new() { Encoder = new PopulationEncoder(features: 2, neurons: 3) };
        using Trainer<BlobNet> trainer = new(BlobNet.Create(seed: 1), options);
        error = Assert.Throws<ArgumentException>(() => trainer.Fit(Blobs.Draw(6, seed: 1)));
        Assert.Equal("the encoder takes samples of 2 values; the source has 6.", error.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_sample_that_can_not_be_encoded_is_named_on_any_thread(int threads)
    {
        SampleSet samples = Blobs.Draw(48, seed: 1, features: 19, classes: 5);
        samples.Inputs.AsSpan().Fill(0.5f);
        samples.Inputs[(33 * 19) + 2] = 1.25f;
        using Trainer<StreamedSpikes> trainer = new(
            StreamedSpikes.Create(seed: 1),
            new TrainerOptions { Encoder = new LatencyEncoder(19, 7, normalize: true), IsShuffled = false, BatchSize = 48, Threads = threads });
        ArgumentException error = Assert.Throws<ArgumentException>(() => trainer.Fit(samples));
        Assert.StartsWith("Sample 33 can not be augmented or encoded: Value 2 is 1.25", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, trainer.Steps);
        samples.Inputs[(33 * 19) + 2] = 1f;
        Assert.Equal(48, trainer.Evaluate(samples).Count);
    }

    [Fact]
    public void An_augmentation_of_other_images_is_refused()
    {
        using Trainer<BlobNet> trainer = new(
            BlobNet.Create(seed: 1), new TrainerOptions { Augmentation = new ImageShift(1, 3, 3, most: 1), Threads = 2, IsShuffled = false });
        ArgumentException error = Assert.Throws<ArgumentException>(() => trainer.Fit(Blobs.Draw(6, seed: 1)));
        Assert.Contains("Sample 0 can not be augmented or encoded: An image of 1 x 3 x 3 has 9 values; got 6.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_penalty_for_a_stage_that_is_not_there_is_refused()
    {
        TrainerOptions options = new() { Penalties = [SpikeRatePenalty.L1("hidden9", 1)] };
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Trainer<BlobNet>(BlobNet.Create(seed: 1), options));
        Assert.Contains("BlobNet has no stage \"hidden9\" that fires", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Patience_needs_held_out_samples()
    {
        using Trainer<BlobNet> trainer = new(BlobNet.Create(seed: 1), new TrainerOptions { Patience = 2, Threads = 1 });
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => trainer.Fit(Blobs.Draw(6, seed: 1)));
        Assert.Contains("Patience counts epochs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schedule_that_gives_no_rate_is_refused()
    {
        foreach (double factor in new[] { double.NaN, -1, double.PositiveInfinity })
        {
            using Trainer<BlobNet> trainer = new(BlobNet.Create(seed: 1), new TrainerOptions { Schedule = new FixedSchedule(factor), Threads = 1 });
            float[] before = trainer.Network.Parameters.Storage.ToArray();
            InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => trainer.Fit(Blobs.Draw(6, seed: 1)));
            Assert.Contains("The schedule (always the same) gives the factor", error.Message, StringComparison.Ordinal);
            Closeness.AssertSameBits(before, trainer.Network.Parameters.Storage, "parameters");
        }
    }

    [Fact]
    public void A_rate_of_zero_moves_nothing_worth_mentioning()
    {
        using Trainer<BlobNet> trainer = new(BlobNet.Create(seed: 1), new TrainerOptions { Schedule = new FixedSchedule(0), Threads = 1 });
        float[] before = trainer.Network.Parameters.Storage.ToArray();
        Assert.Equal(TrainingEnd.Completed, trainer.Fit(Blobs.Draw(60, seed: 1)).End);
        Closeness.AssertSameBits(before, trainer.Network.Parameters.Storage, "parameters");
        Assert.Equal(1e-3f, trainer.Optimizer.LearningRate);
    }

    [Fact]
    public void Events_may_evaluate_and_save_but_not_train()
    {
        using TemporaryFolder folder = new();
        using CheckpointRun plain = new();
        TrainingOutcome expected = TrainingOutcome.Of(plain.Trainer, plain.Fit());
        using CheckpointRun run = new();
        int events = 0;
        run.Trainer.StepDone += (_, _) =>
        {
            events++;
            run.Trainer.Evaluate(CheckpointRun.HeldOut);
            run.Trainer.Save(folder.File("a"));
            Assert.Contains("wait until Fit returns", Assert.Throws<InvalidOperationException>(() => run.Fit()).Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(() => run.Trainer.Resume(folder.File("a")));
        };
        TrainingOutcome.AssertSame(expected, TrainingOutcome.Of(run.Trainer, run.Fit()), "with evaluations within");
        Assert.Equal(8, events);
        run.Trainer.Resume(folder.File("a"));
    }

    [Fact]
    public void An_event_that_throws_ends_the_training_which_goes_on_later()
    {
        using CheckpointRun plain = new();
        TrainingOutcome expected = TrainingOutcome.Of(plain.Trainer, plain.Fit());
        using CheckpointRun run = new();
        static void Throw(object? sender, TrainingProgress progress) => throw new TimeoutException();
        run.Trainer.StepDone += Throw;
        Assert.Throws<TimeoutException>(() => run.Fit());
        run.Trainer.StepDone -= Throw;
        Assert.Equal((1L, 5e-3f), (run.Trainer.Steps, run.Optimizer.LearningRate));
        TrainingOutcome.AssertSame(expected, TrainingOutcome.Of(run.Trainer, run.Fit()), "went on");
    }

    [Fact]
    public void A_cancelled_evaluation_throws_and_a_cancelled_training_does_not()
    {
        using CheckpointRun run = new();
        CancellationToken cancelled = new(canceled: true);
        Assert.Throws<OperationCanceledException>(() => run.Trainer.Evaluate(CheckpointRun.HeldOut, cancelled));
        TrainingReport report = run.Trainer.Fit(CheckpointRun.Samples, CheckpointRun.HeldOut, cancelled);
        Assert.Equal((TrainingEnd.Cancelled, 0L, 0, null), (report.End, run.Trainer.Steps, report.History.Count, report.Best));
    }

    [Fact]
    public void A_disposed_trainer_is_refused()
    {
        CheckpointRun run = new();
        run.Fit();
        run.Dispose();
        Assert.Throws<ObjectDisposedException>(() => run.Trainer.Evaluate(CheckpointRun.HeldOut));
        using CheckpointRun other = new();
        other.Trainer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => other.Fit());
        other.Trainer.Dispose();
    }

    private static void Refused(string message, Action<Trainer<BlobNet>> call)
    {
        using Trainer<BlobNet> trainer = new(BlobNet.Create(seed: 1), new TrainerOptions { BatchSize = 8, Threads = 1 });
        float[] before = trainer.Network.Parameters.Storage.ToArray();
        ArgumentException error = Assert.ThrowsAny<ArgumentException>(() => call(trainer));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, trainer.Steps);
        Closeness.AssertSameBits(before, trainer.Network.Parameters.Storage, "parameters");
    }
}
