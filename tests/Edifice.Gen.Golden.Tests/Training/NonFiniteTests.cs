using System;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>NaN and infinity end a training with who, where and when, and with the parameters of the last good step.</summary>
public sealed class NonFiniteTests
{
    private static readonly TrainerOptions InOrder = new() { Epochs = 2, BatchSize = 16, Seed = 5, Threads = 2, IsShuffled = false };

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void An_input_that_is_not_finite_is_named(float number)
    {
        SampleSet samples = Blobs.Draw(64, seed: 1);
        samples.Inputs[(37 * Blobs.Features) + 4] = number;
        NonFiniteException error = Fails(InOrder, new Adam<BlobNet>(), null, samples);
        Assert.Equal((37L, "input", 3L), (error.Sample!.Value, error.Stage, error.Step));
        Assert.Contains(FormattableString.Invariant($"Sample 37 has {number} at input 4 in training step 3."), error.Message, StringComparison.Ordinal);
        error = Fails(InOrder with { IsShuffled = true, AccumulatedBatches = 2 }, new Adam<BlobNet>(), null, samples);
        Assert.Equal((37L, "input"), (error.Sample!.Value, error.Stage));
    }

    [Fact]
    public void An_evaluation_names_it_too()
    {
        using Trainer<BlobNet> trainer = new(BlobNet.Create(seed: 1), InOrder);
        SampleSet samples = Blobs.Draw(64, seed: 1);
        samples.Inputs[37 * Blobs.Features] = float.NaN;
        NonFiniteException error = Assert.Throws<NonFiniteException>(() => trainer.Evaluate(samples));
        Assert.Equal((37L, "input", 0L), (error.Sample!.Value, error.Stage, error.Step));
        Assert.Contains("in the evaluation", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_augmentation_or_an_encoder_makes_of_a_sample_is_looked_at()
    {
        NonFiniteException error = Fails(InOrder with { Augmentation = new SpoilingAugmentation(sample: 20, epoch: 2) }, new Adam<BlobNet>());
        Assert.Equal((20L, "input", 6L), (error.Sample!.Value, error.Stage, error.Step));
        Assert.Contains("Sample 20 has NaN at input 1 behind the augmentation in training step 6", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loss_that_is_not_finite_is_told()
    {
        int batches = 0;
        OtherLoss loss = new() { InTraining = (in _, _, ref value) => value = ++batches == 6 ? float.NaN : value };
        NonFiniteException error = Fails(InOrder, new Adam<BlobNet>(), loss);
        Assert.Equal((null, "loss", 6L), (error.Sample, error.Stage, error.Step));
    }

    [Fact]
    public void An_output_gradient_that_is_not_finite_is_named()
    {
        OtherLoss loss = new() { InTraining = (in batch, gradients, ref _) => Set(batch.Samples, 50, gradients, float.NegativeInfinity) };
        NonFiniteException error = Fails(InOrder, new Adam<BlobNet>(), loss);
        Assert.Equal((50L, "loss", 4L), (error.Sample!.Value, error.Stage, error.Step));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_gradient_that_overflows_on_its_way_back_is_named_in_whichever_of_the_step_s_batches(int accumulated)
    {
        OtherLoss loss = new() { InTraining = (in batch, gradients, ref _) => Set(batch.Samples, 19, gradients, 3e38f) };
        NonFiniteException error = Fails(InOrder with { AccumulatedBatches = accumulated }, new Adam<ReadoutBlobNet>(), loss, scale: 30);
        Assert.Equal((19L, accumulated == 1 ? 2L : 1L), (error.Sample!.Value, error.Step));
        Assert.Contains(error.Stage, ReadoutBlobNet.Info.Stages.Select(stage => stage.Name));
        Assert.Contains($"The gradient by {error.Stage}.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gradient_whose_square_overflows_is_stopped_unless_it_is_clipped()
    {
        OtherLoss loss = new() { InTraining = (in batch, gradients, ref _) => Set(batch.Samples, 19, gradients, 1e25f) };
        NonFiniteException error = Fails(InOrder, new Adam<ReadoutBlobNet>(), loss);
        Assert.Equal((null, "readout", 2L), (error.Sample, error.Stage, error.Step));
        using Trainer<ReadoutBlobNet> clipped = new(ReadoutBlobNet.Create(seed: 1), InOrder with { MaxGradientNorm = 1 }, loss: loss);
        Assert.Equal(TrainingEnd.Completed, clipped.Fit(Blobs.Draw(64, seed: 1)).End);
    }

    [Fact]
    public void A_step_that_makes_a_parameter_infinite_is_taken_back()
    {
        OtherLoss loss = new() { InTraining = (in _, gradients, ref _) => Scale(gradients, 100) };
        NonFiniteException error = Fails(InOrder, new Sgd<ReadoutBlobNet>(3e38f), loss);
        Assert.Equal((null, 1L), (error.Sample, error.Step));
        Assert.Contains("is not finite behind the optimiser's step in training step 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decay_that_explodes_is_stopped_although_hard_spikes_hide_it()
    {
        // Every step multiplies a parameter by 1 - 20.
        NonFiniteException error = Fails(InOrder with { Epochs = 50 }, new AdamW<BlobNet>(20f, weightDecay: 1));
        Assert.InRange(error.Step, 20, 40);
    }

    [Fact]
    public void An_infinite_output_is_followed_to_its_stage()
    {
        using Trainer<ReadoutBlobNet> trainer = new(ReadoutBlobNet.Create(seed: 1), InOrder);
        trainer.Network.Parameters.Tensor("readout.bias")[1, 0] = float.MinValue;
        trainer.Network.Parameters.Tensor("readout.weight").CopyFrom([.. Enumerable.Repeat(float.MinValue, 30)]);
        trainer.Network.Parameters.Tensor("hidden1.bias").CopyFrom([.. Enumerable.Repeat(5f, 10)]);
        trainer.Network.Parameters.MarkChanged();
        NonFiniteException evaluation = Assert.Throws<NonFiniteException>(() => trainer.Evaluate(Blobs.Draw(5, seed: 1)));
        Assert.Equal((0L, "readout", 0L), (evaluation.Sample!.Value, evaluation.Stage, evaluation.Step));
        Assert.Contains("the current of readout's neuron 0 is -Infinity at time step 0", evaluation.Message, StringComparison.Ordinal);
        NonFiniteException training = Assert.Throws<NonFiniteException>(() => trainer.Fit(Blobs.Draw(5, seed: 1)));
        Assert.Equal((0L, "readout", 1L), (training.Sample!.Value, training.Stage, training.Step));
    }

    [Fact]
    public void A_network_that_is_not_finite_is_not_trained()
    {
        using Trainer<BlobNet> trainer = new(BlobNet.Create(seed: 1), InOrder);
        trainer.Network.Parameters.Tensor("hidden2.weight")[3, 5] = float.NaN;
        Assert.Contains(
            "Parameter hidden2.weight of BlobNet", Assert.Throws<InvalidOperationException>(() => trainer.Fit(Blobs.Draw(5, seed: 1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void After_such_an_end_the_training_can_be_saved_and_goes_on_with_mended_data()
    {
        SampleSet samples = Blobs.Draw(64, seed: 1);
        using Trainer<BlobNet> whole = new(BlobNet.Create(seed: 1), InOrder);
        whole.Fit(samples);
        SampleSet broken = new([.. samples.Inputs], samples.Labels, samples.Features);
        broken.Inputs[37 * Blobs.Features] = float.NaN;
        using TemporaryFolder folder = new();
        using (Trainer<BlobNet> stopped = new(BlobNet.Create(seed: 1), InOrder))
        {
            Assert.Throws<NonFiniteException>(() => stopped.Fit(broken));
            stopped.Save(folder.File("a"));
        }

        using Trainer<BlobNet> mended = new(BlobNet.Create(seed: 2), InOrder);
        mended.Resume(folder.File("a"), acceptOtherSettings: true);
        mended.Fit(samples);
        Closeness.AssertSameBits(whole.Network.Parameters.Storage, mended.Network.Parameters.Storage, "parameters");
    }

    /// <summary>Trains until it fails, and checks that the parameters are those behind the last good step.</summary>
    private static NonFiniteException Fails<TNetwork>(
        TrainerOptions options, IOptimizer<TNetwork> optimizer, ITrainingLoss? loss = null, SampleSet? samples = null, float scale = 1)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        using IOptimizer<TNetwork> owned = optimizer;
        TNetwork network = TNetwork.Create(seed: 1);
        foreach (ref float parameter in network.Parameters.Storage)
        {
            parameter *= scale;
        }

        network.Parameters.MarkChanged();
        float[] last = network.Parameters.Storage.ToArray();
        long steps = 0;
        using Trainer<TNetwork> trainer = new(network, options, optimizer, loss);
        trainer.StepDone += (_, progress) => (last, steps) = (network.Parameters.Storage.ToArray(), progress.Step);
        NonFiniteException error = Assert.Throws<NonFiniteException>(() => trainer.Fit(samples ?? Blobs.Draw(64, seed: 1)));
        Assert.Equal(steps + 1, error.Step);
        Assert.Equal(steps, trainer.Steps);
        Assert.All(last, number => Assert.True(float.IsFinite(number)));
        Closeness.AssertSameBits(last, network.Parameters.Storage, "parameters");
        return error;
    }

    private static void Set(ReadOnlySpan<uint> samples, uint sample, Span<float> gradients, float number)
    {
        int slot = samples.IndexOf(sample);
        if (slot >= 0)
        {
            gradients.Slice(slot * Blobs.Classes, Blobs.Classes).Fill(number);
        }
    }

    private static void Scale(Span<float> gradients, float factor)
    {
        foreach (ref float gradient in gradients)
        {
            gradient *= factor;
        }
    }
}
