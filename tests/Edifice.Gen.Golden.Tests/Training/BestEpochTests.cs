using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Held-out samples choose an epoch, and end a training that gets no better.</summary>
[Trait("Instructions", "Any")]
public sealed class BestEpochTests
{
    private static readonly float[] Losses = [5, 4, 3, 3.5f, 3, 3.1f, 2, 6];

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 5)]
    [InlineData(3, 6)]
    public void A_training_stops_when_its_patience_is_at_its_end_and_not_before(int patience, int epochs)
    {
        // Epoch 3 is the best for three epochs: an equal loss in epoch 5 is no better one.
        (TrainingReport report, float[] left, List<float[]> all) = Train(CheckpointRun.Options with { Epochs = 8, Patience = patience });
        Assert.Equal((TrainingEnd.StoppedEarly, epochs, 3), (report.End, report.History.Count, report.Best!.Epoch));
        Closeness.AssertSameBits(all[2], left, "parameters");
    }

    [Fact]
    public void A_better_epoch_within_the_patience_lets_a_training_go_on()
    {
        (TrainingReport report, float[] left, List<float[]> all) = Train(CheckpointRun.Options with { Epochs = 8, Patience = 4 });
        Assert.Equal((TrainingEnd.Completed, 8, 7), (report.End, report.History.Count, report.Best!.Epoch));
        Assert.Equal(Losses.Select(loss => (double?)loss), report.History.Select(epoch => epoch.HeldOutLoss));
        Closeness.AssertSameBits(all[6], left, "parameters");
    }

    [Fact]
    public void More_correct_answers_are_better_whatever_the_loss()
    {
        OtherLoss loss = new() { Always = 0 };
        int[] answers = [0, 1, 0, 0];
        int asked = 0;
        float[] losses = [1, 9, 2, 3];
        loss.InEvaluation = _ =>
        {
            loss.Always = answers[asked];
            return losses[asked++];
        };

        // Two of three held-out samples are of class 1.
        SampleSet heldOut = new(CheckpointRun.Samples.Inputs[..(3 * Blobs.Features)], [0, 1, 1], Blobs.Features);
        using CheckpointRun run = new(CheckpointRun.Options with { Epochs = 4 }, loss: loss);
        TrainingReport report = run.Trainer.Fit(CheckpointRun.Samples, heldOut);
        Assert.Equal(2, report.Best!.Epoch);
        Assert.Equal([1.0 / 3, 2.0 / 3, 1.0 / 3, 1.0 / 3], report.History.Select(epoch => epoch.HeldOutAccuracy!.Value));
    }

    [Fact]
    public void Going_on_without_held_out_samples_leaves_the_last_parameters()
    {
        using CheckpointRun run = new(CheckpointRun.Options with { Epochs = 4 });
        using System.Threading.CancellationTokenSource cancel = new();
        run.Trainer.EpochDone += (_, epoch) => cancel.Cancel();
        run.Trainer.Fit(CheckpointRun.Samples, CheckpointRun.HeldOut, cancel.Token);
        float[] last = [];
        run.Trainer.EpochDone += (_, _) => last = run.Network.Parameters.Storage.ToArray();
        Assert.Equal(TrainingEnd.Completed, run.Trainer.Fit(CheckpointRun.Samples).End);
        Closeness.AssertSameBits(last, run.Network.Parameters.Storage, "parameters");
    }

    [Fact]
    public void Without_keeping_the_best_the_network_is_left_with_the_last_parameters()
    {
        (TrainingReport report, float[] left, List<float[]> all) = Train(CheckpointRun.Options with { Epochs = 8, KeepsBest = false });
        Assert.Equal(7, report.Best!.Epoch);
        Closeness.AssertSameBits(all[7], left, "parameters");
    }

    [Fact]
    public void Without_held_out_samples_there_is_no_best_epoch()
    {
        using CheckpointRun run = new();
        TrainingReport report = run.Trainer.Fit(CheckpointRun.Samples);
        Assert.Equal((TrainingEnd.Completed, null, null), (report.End, report.Best, report.History[1].HeldOutLoss));
    }

    private static (TrainingReport Report, float[] Left, List<float[]> All) Train(TrainerOptions options)
    {
        int evaluations = 0;
        OtherLoss loss = new() { Always = 0, InEvaluation = _ => Losses[evaluations++ / 2] };
        List<float[]> all = [];
        using CheckpointRun run = new(options, loss: loss);
        run.Trainer.EpochDone += (_, _) => all.Add(run.Network.Parameters.Storage.ToArray());
        TrainingReport report = run.Fit();
        return (report, run.Network.Parameters.Storage.ToArray(), all);
    }
}
