using System;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

public sealed class EvaluationTests
{
    [Fact]
    public void A_network_is_evaluated_as_its_trainer_evaluates_it_by_any_number_of_threads()
    {
        BlobNet network = BlobNet.Create(seed: 3);
        SampleSet samples = Blobs.Draw(150, seed: 4);
        using Trainer<BlobNet> trainer = new(network, new TrainerOptions { Epochs = 2, BatchSize = 64, Seed = 8 });
        trainer.Fit(samples);
        Evaluation expected = trainer.Evaluate(samples);
        foreach (int threads in new[] { 1, 3 })
        {
            Evaluation actual = network.Evaluate(samples, seed: 8, threads: threads);
            Assert.Equal((expected.Loss, expected.Accuracy, 150), (actual.Loss, actual.Accuracy, actual.Count));
            Assert.Equal(expected.Rates, actual.Rates);
            Assert.Equal(expected.Confusion.ToString(), actual.Confusion.ToString());
            Assert.Equal(["hidden1", "hidden2", "output"], actual.Rates.Select(rate => rate.Stage));
            Assert.All(actual.Rates, rate => Assert.InRange(rate.Rate, 0, 1));
        }

        using Recording<BlobNet> recording = BlobNet.CreateRecording(150);
        network.Forward(samples.Inputs, new float[150 * Blobs.Classes], recording);
        Assert.All(expected.Rates, rate => Assert.Equal(recording.Stage(rate.Stage).MeanRate(), rate.Rate, 1e-6));
    }

    [Fact]
    public void What_is_evaluated_is_encoded_but_never_augmented()
    {
        SampleSet samples = Blobs.Draw(90, seed: 4);
        SampleSet heldOut = Blobs.Draw(60, seed: 5);
        BlobNet network = BlobNet.Create(seed: 3);
        TrainerOptions options = new() { Epochs = 1, BatchSize = 32, Seed = 8, Augmentation = new GaussianNoise(1.5f), KeepsBest = false };
        using Trainer<BlobNet> trainer = new(network, options);
        EpochReport epoch = trainer.Fit(samples, heldOut).History[0];
        Evaluation expected = network.Evaluate(heldOut);
        Evaluation actual = trainer.Evaluate(heldOut);
        Assert.Equal((expected.Loss, expected.Accuracy), (epoch.HeldOutLoss, epoch.HeldOutAccuracy));
        Assert.Equal((expected.Loss, expected.Confusion.ToString()), (actual.Loss, actual.Confusion.ToString()));

        BlobNet plain = BlobNet.Create(seed: 3);
        using Trainer<BlobNet> without = new(plain, options with { Augmentation = null });
        without.Fit(samples, heldOut);
        Assert.NotEqual(plain.Parameters.Storage.ToArray(), network.Parameters.Storage.ToArray());
    }

    [Fact]
    public void Samples_that_do_not_fit_are_refused()
    {
        BlobNet network = BlobNet.Create(seed: 3);
        SampleSet samples = Blobs.Draw(10, seed: 4);
        samples.Labels[7] = 3;
        Assert.Contains("Sample 7 has the label 3;", Assert.Throws<ArgumentException>(() => network.Evaluate(samples)).Message, StringComparison.Ordinal);
        Assert.Contains("takes samples of 6 values, [batch, 6]; the source has 5", Assert.Throws<ArgumentException>(() => network.Evaluate(Blobs.Draw(10, 4, features: 5))).Message, StringComparison.Ordinal);
        samples.Labels[7] = 0;
        samples.Inputs[7 * Blobs.Features] = float.NaN;
        NonFiniteException error = Assert.Throws<NonFiniteException>(() => network.Evaluate(samples));
        Assert.Equal((7L, "input", 0L), (error.Sample!.Value, error.Stage, error.Step));
    }
}
