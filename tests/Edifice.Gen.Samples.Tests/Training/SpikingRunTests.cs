using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

/// <summary>The sample's training on a part of its drawn digits.</summary>
public sealed class SpikingRunTests
{
    private static readonly Lazy<DigitData> Data = new(() => Part(DrawnDigits.Create(1, CancellationToken.None), train: 1500, test: 300));

    [Theory]
    [InlineData(Coding.SpikeTrains)]
    [InlineData(Coding.Rates)]
    public void Two_epochs_on_1500_digits_read_most_test_digits(Coding coding)
    {
        TrainingResult result = Run(coding, seed: 1);
        Assert.Equal(300, result.Total);
        Assert.True(result.Accuracy > 0.7, $"{result.Accuracy:P1}");
        Assert.Equal(result.Correct, Enumerable.Range(0, 10).Sum(digit => result.Confusion[digit, digit]));
        Assert.Equal(["hidden1", "hidden2", "output"], result.Stages.Select(stage => stage.Name));
    }

    [Fact]
    public void Spiking_stages_report_rates_between_silence_and_saturation()
        => Assert.All(Run(Coding.SpikeTrains, seed: 1).Stages, stage => Assert.InRange(stage.FiringRate!.Value, 0.005, 0.8));

    [Fact]
    public void A_dense_readout_has_no_firing_rate()
        => Assert.Null(Run(Coding.Rates, seed: 1).Stages[^1].FiringRate);

    [Fact]
    public void Spikes_save_synaptic_operations()
    {
        TrainingResult result = Run(Coding.SpikeTrains, seed: 1);
        Assert.InRange(result.SynapticOperationsPerImage, 784 * 256, result.DenseMultiplyAddsPerImage * 0.9);
    }

    [Fact]
    public void The_same_seed_gives_the_same_run_and_another_seed_another()
    {
        List<double> first = Losses(seed: 1);
        Assert.Equal(first, Losses(seed: 1));
        Assert.NotEqual(first, Losses(seed: 2));
    }

    [Fact]
    public void Cancelling_stops_between_batches()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(
            () => TrainingRuns.Create(Options(Coding.SpikeTrains, 1)).Train(Data.Value, new Listener(), source.Token));
    }

    private static TrainingResult Run(Coding coding, int seed)
        => TrainingRuns.Create(Options(coding, seed)).Train(Data.Value, new Listener(), CancellationToken.None);

    private static List<double> Losses(int seed)
    {
        Listener listener = new();
        TrainingRuns.Create(Options(Coding.SpikeTrains, seed)).Train(Data.Value, listener, CancellationToken.None);
        return listener.Losses;
    }

    private static DigitsOptions Options(Coding coding, int seed)
        => DigitsOptions.Default with { Epochs = 2, BatchSize = 32, Coding = coding, Seed = seed };

    private static DigitData Part(DigitData data, int train, int test) => data with { Train = First(data.Train, train), Test = First(data.Test, test) };

    private static DigitSet First(DigitSet set, int count) => new(set.Images[..(count * DigitSet.Pixels)], set.Labels[..count]);

    private sealed class Listener : ITrainingProgress
    {
        public List<double> Losses { get; } = [];

        public void BatchDone(BatchProgress batch) => Losses.Add(batch.Loss);

        public void EpochDone(EpochSummary epoch)
        {
        }
    }
}
