using System;
using System.Linq;
using System.Threading;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

/// <summary>The sample's networks, trained on a part of its drawn digits.</summary>
public sealed class DigitNetworkTests
{
    private static readonly DigitData Data = DrawnPart.Of(images: 1500, test: 300);

    private static readonly Lazy<(TestResult Result, HealthReport Health)> Spiking = new(() => Train(Recipe()));
    private static readonly Lazy<(TestResult Result, HealthReport Health)> Rates = new(() => Train(Recipe() with { Coding = Coding.Rates }));
    private static readonly Lazy<(TestResult Result, HealthReport Health)> Latency = new(() => Train(Recipe() with { Input = InputCode.Latency }));

    [Theory]
    [InlineData("spikes")]
    [InlineData("rates")]
    [InlineData("latency")]
    public void Two_epochs_on_1500_digits_read_most_test_digits(string kind)
    {
        TestResult result = (kind switch { "spikes" => Spiking, "rates" => Rates, _ => Latency }).Value.Result;
        Assert.Equal(300, result.Evaluation.Count);
        Assert.InRange(result.Evaluation.Accuracy, 0.7, 1);
        Assert.Equal(["hidden1", "hidden2", "output"], result.StageNames);
    }

    [Fact]
    public void Spiking_stages_report_rates_between_silence_and_saturation()
    {
        Assert.All(Spiking.Value.Result.StageNames, stage => Assert.InRange(Spiking.Value.Result.FiringRateOf(stage)!.Value, 0.005, 0.8));
        Assert.Null(Spiking.Value.Result.Activity.InputRate);
    }

    [Fact]
    public void A_network_that_learnt_has_no_findings() => Assert.True(Spiking.Value.Health.IsHealthy, Spiking.Value.Health.ToString());

    [Fact]
    public void A_dense_readout_has_no_firing_rate() => Assert.Null(Rates.Value.Result.FiringRateOf("output"));

    [Fact]
    public void Spikes_save_synaptic_operations()
        => Assert.InRange(
            Spiking.Value.Result.SynapticOperationsPerImage, 784 * 256, Spiking.Value.Result.DenseMultiplyAddsPerImage * 0.9);

    [Fact]
    public void Latency_coded_pixels_fire_once_at_most_and_save_more()
    {
        Assert.InRange(Latency.Value.Result.Activity.InputRate!.Value, 0.001, 1 / 25.0);
        Assert.InRange(Latency.Value.Result.SynapticOperationsPerImage, 1, Latency.Value.Result.DenseMultiplyAddsPerImage * 0.2);
    }

    [Fact]
    public void A_look_is_what_the_network_answers()
    {
        using IDigitNetwork network = DigitNetworks.ForTest(Recipe() with { Input = InputCode.Latency }, threads: 1);
        DigitLook look = network.Look(Data.Test, 12);
        Assert.Equal((12, Data.Test.Labels[12], false), (look.Index, look.Label, look.AreRates));
        Assert.Equal(["input", "hidden1", "hidden2"], look.Stages.Select(stage => stage.Name));
        Assert.All(look.Stages, stage => Assert.Equal(25, stage.TimeSteps));
        StageLook input = look.Stages[0];
        for (int pixel = 0; pixel < DigitSet.Pixels; pixel++)
            Assert.Equal(look.Image[pixel] >= 0.1f ? 1 : 0, input.CountOf(pixel));
    }

    [Fact]
    public void A_neuron_fires_where_its_membrane_passes_the_threshold()
    {
        using IDigitNetwork network = DigitNetworks.ForTest(Recipe() with { WeightScale = 4 }, threads: 1);
        DigitLook look = network.Look(Data.Test, 3);
        Assert.True(look.AreRates);
        StageLook output = look.Stages[^1];
        Assert.Equal(("output", 10, 1f), (output.Name, output.Neurons, output.Threshold));
        Assert.InRange(output.CountOf(look.Answer), 1, 25);
        for (int digit = 0; digit < 10; digit++)
        {
            Assert.Equal(look.Outputs[digit], output.CountOf(digit) / 25, 6);
            for (int step = 0; step < 25; step++)
                Assert.Equal(output.Spikes[step, digit] == 1, output.Charged![step, digit] > 1f);
        }
    }

    private static Recipe Recipe() => Edifice.Samples.Digits.Recipe.Default with { Epochs = 2, BatchSize = 32 };

    private static (TestResult Result, HealthReport Health) Train(Recipe recipe)
    {
        using TemporaryDirectory directory = new();
        using IDigitNetwork network = DigitNetworks.ForTraining(recipe, Data.Train.Count, threads: 2);
        network.Train(Data, directory.File("checkpoint"), new PlainPresenter(System.IO.TextWriter.Null), CancellationToken.None);
        return (network.Test(Data.Test, CancellationToken.None), network.Inspect(Data.Test));
    }
}
