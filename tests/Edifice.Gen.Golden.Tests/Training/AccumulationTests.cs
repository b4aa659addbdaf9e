using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Batches that make one step together, and gradients that are shortened.</summary>
public sealed class AccumulationTests
{
    private static readonly TrainerOptions Epoch = new() { Epochs = 1, Seed = 3, Threads = 1 };

    [Theory]
    [InlineData(96, 32, 3)]
    [InlineData(96, 8, 12)]
    [InlineData(90, 32, 3)]
    [InlineData(70, 15, 5)]
    [InlineData(33, 32, 2)]
    public void Accumulated_batches_are_one_batch_of_all_their_samples(int samples, int batch, int accumulated)
    {
        SampleSet set = Blobs.Draw(samples, seed: 1);
        float[] together = Train(Epoch with { Epochs = 4, BatchSize = samples }, set, out long steps);
        float[] apart = Train(Epoch with { Epochs = 4, BatchSize = batch, AccumulatedBatches = accumulated }, set, out long same);
        Assert.Equal((4L, 4L), (steps, same));
        Closeness.AssertWithin([.. together.Select(value => (double)value)], apart, 2e-6, "parameters");
    }

    [Theory]
    [InlineData(96, 32, 3)]
    [InlineData(70, 15, 5)]
    public void A_penalty_on_rates_counts_as_in_one_batch(int samples, int batch, int accumulated)
    {
        // Its slope is the same at every rate: what batches pay is what all samples together pay.
        SampleSet set = Blobs.Draw(samples, seed: 1);
        TrainerOptions options = Epoch with { Epochs = 4, Penalties = [SpikeRatePenalty.L1("hidden1", strength: 2)] };
        float[] together = Train(options with { BatchSize = samples }, set, out _);
        float[] apart = Train(options with { BatchSize = batch, AccumulatedBatches = accumulated }, set, out _);
        Closeness.AssertWithin([.. together.Select(value => (double)value)], apart, 2e-6, "parameters");
        Assert.NotEqual(Train(options with { BatchSize = samples, Penalties = [] }, set, out _), together);
    }

    [Fact]
    public void A_short_last_group_counts_each_of_its_samples_like_any_other()
    {
        // 3 · 16 samples make the first step; 16 and 6 the second.
        SampleSet set = Blobs.Draw(70, seed: 1);
        float[] accumulated = Train(Epoch with { BatchSize = 16, AccumulatedBatches = 3, IsShuffled = false }, set, out long steps);
        Assert.Equal(2, steps);
        RateBlobNet network = RateBlobNet.Create(seed: 1);
        using Sgd<RateBlobNet> sgd = new(0.2f);
        Step(network, sgd, set, 0, 48);
        Step(network, sgd, set, 48, 22);
        Closeness.AssertWithin([.. network.Parameters.Storage.ToArray().Select(value => (double)value)], accumulated, 2e-6, "parameters");
    }

    [Fact]
    public void One_batch_steps_as_the_loop_that_a_user_would_write()
    {
        SampleSet set = Blobs.Draw(70, seed: 1);
        float[] trained = Train(Epoch with { BatchSize = 32, IsShuffled = false }, set, out _);
        RateBlobNet network = RateBlobNet.Create(seed: 1);
        using Sgd<RateBlobNet> sgd = new(0.2f);
        Step(network, sgd, set, 0, 32);
        Step(network, sgd, set, 32, 32);
        Step(network, sgd, set, 64, 6);
        Closeness.AssertSameBits(network.Parameters.Storage, trained, "parameters");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_long_gradient_is_shortened_to_the_limit_and_keeps_its_direction(int accumulated)
    {
        TrainerOptions options = Epoch with { BatchSize = 60 / accumulated, AccumulatedBatches = accumulated };
        SampleSet set = Blobs.Draw(60, seed: 1);
        double[] free = Change(options, set, out double norm);
        Assert.Equal(norm, Length(free) / 0.2, norm * 1e-4);
        double[] clipped = Change(options with { MaxGradientNorm = norm / 3 }, set, out double before);
        Assert.Equal(norm, before);
        Assert.All(free.Zip(clipped), pair => Assert.Equal(pair.First / 3, pair.Second, 1e-7));
        double[] within = Change(options with { MaxGradientNorm = norm * 1.001 }, set, out _);
        Assert.Equal(free, within);
    }

    private static double[] Change(TrainerOptions options, SampleSet set, out double norm)
    {
        double seen = 0;
        float[] start = RateBlobNet.Create(seed: 1).Parameters.Storage.ToArray();
        float[] end = Train(options, set, out _, progress => seen = progress.GradientNorm);
        norm = seen;
        return [.. end.Zip(start, (after, before) => (double)after - before)];
    }

    private static float[] Train(TrainerOptions options, SampleSet set, out long steps, Action<TrainingProgress>? tell = null)
    {
        using Sgd<RateBlobNet> sgd = new(0.2f);
        using Trainer<RateBlobNet> trainer = new(RateBlobNet.Create(seed: 1), options, sgd, TrainingLoss.CrossEntropy(2));
        trainer.StepDone += (_, progress) => tell?.Invoke(progress);
        trainer.Fit(set);
        steps = trainer.Steps;
        return trainer.Network.Parameters.Storage.ToArray();
    }

    private static void Step(RateBlobNet network, Sgd<RateBlobNet> sgd, SampleSet set, int first, int count)
    {
        using TrainingWorkspace<RateBlobNet> training = RateBlobNet.CreateTrainingWorkspace(count);
        using GradientBlock<RateBlobNet> gradients = RateBlobNet.CreateGradients();
        float[] outputs = new float[count * Blobs.Classes];
        float[] outputGradients = new float[outputs.Length];
        network.Forward(set.Inputs.AsSpan(first * Blobs.Features, count * Blobs.Features), outputs, training);
        Loss.CrossEntropy(outputs, set.Labels.AsSpan(first, count), outputGradients, logitScale: 2);
        network.Backward(outputGradients, gradients, training);
        sgd.Step(network.Parameters, gradients);
    }

    private static double Length(IEnumerable<double> values) => Math.Sqrt(values.Sum(value => value * value));
}
