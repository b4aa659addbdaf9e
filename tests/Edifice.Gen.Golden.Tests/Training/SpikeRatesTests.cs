using System;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Rates belong to one run of one workspace.</summary>
public sealed class SpikeRatesTests
{
    private static readonly SampleSet Samples = Blobs.Draw(20, seed: 1);

    [Fact]
    public void Penalties_of_another_run_are_not_taken()
    {
        BlobNet network = BlobNet.Create(seed: 1);
        using SpikeRates<BlobNet> rates = new(20, SpikeRatePenalty.L1("hidden1", 1));
        using TrainingWorkspace<BlobNet> first = BlobNet.CreateTrainingWorkspace(20);
        using TrainingWorkspace<BlobNet> second = BlobNet.CreateTrainingWorkspace(20);
        using GradientBlock<BlobNet> gradients = BlobNet.CreateGradients();
        (first.Rates, second.Rates) = (rates, rates);
        float[] outputs = new float[20 * Blobs.Classes];
        network.Forward(Samples.Inputs, outputs, first);
        network.Forward(Samples.Inputs, outputs, second);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => network.Backward(outputs, gradients, first));
        Assert.Contains("give every workspace rates of its own", error.Message, StringComparison.Ordinal);
        network.Backward(outputs, gradients, second);
        network.Forward(Samples.Inputs, outputs, first);
        network.Backward(outputs, gradients, first);
    }

    [Fact]
    public void Other_rates_want_another_run_and_smaller_ones_are_refused()
    {
        BlobNet network = BlobNet.Create(seed: 1);
        using TrainingWorkspace<BlobNet> training = BlobNet.CreateTrainingWorkspace(20);
        using GradientBlock<BlobNet> gradients = BlobNet.CreateGradients();
        using SpikeRates<BlobNet> small = new(19);
        float[] outputs = new float[20 * Blobs.Classes];
        network.Forward(Samples.Inputs, outputs, training);
        Assert.Throws<ArgumentException>(() => training.Rates = small);
        network.Backward(outputs, gradients, training);
        using SpikeRates<BlobNet> rates = new(20);
        training.Rates = rates;
        Assert.Throws<InvalidOperationException>(() => network.Backward(outputs, gradients, training));
        Assert.Equal(0, rates.MeasuredBatch);
        Assert.Throws<ArgumentException>(() => new SpikeRates<BlobNet>(20, SpikeRatePenalty.L1("hidden9", 1)));
        Assert.Throws<ArgumentException>(() => rates.OfNeurons("hidden9"));
    }
}
