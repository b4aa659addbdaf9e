using System;
using System.Linq;
using Edifice.Reference;
using Xunit;
using Xunit.Abstractions;

namespace Edifice.Golden.Tests;

/// <summary>A user's networks against the interpreter of their Info: it agrees, and it notices what is wrong.</summary>
public sealed class VerificationTests(ITestOutputHelper output)
{
    private const int Seed = 5;

    private static readonly NeuronModels Adaptive = NeuronModels.Standard.With("AdaptiveLif", layer => new AdaptiveLifModel
    {
        Beta = layer.Constant("Beta"),
        Rho = layer.Constant("Rho"),
        Jump = layer.Constant("Jump"),
        Threshold = layer.Constant("Threshold"),
        Slope = layer.Constant("Slope"),
        IsSmooth = layer.Word("Firing", Firing.Hard) == Firing.Smooth,
    });

    [Fact]
    public void Spike_trains_agree() => Agree<SpikingClassifier>();

    [Fact]
    public void Rates_agree() => Agree<RateClassifier>();

    [Fact]
    public void Neurons_of_the_user_agree_once_their_model_is_registered()
    {
        Agree<HardAdaptiveStack>(Adaptive);
        Agree<SmoothAdaptiveStack>(Adaptive);
        Agree<MixedStack>(Adaptive);
        Agree<NeuronsInARow>(Adaptive);
    }

    [Fact]
    public void A_kind_that_nobody_registered_is_named_with_what_to_do()
    {
        NotSupportedException error = Assert.Throws<NotSupportedException>(() => Verification.Interpret(HardAdaptiveStack.Create(1)));
        Assert.Contains("hidden1 (AdaptiveLif)", error.Message, StringComparison.Ordinal);
        Assert.Contains("NeuronModels.Standard.With(\"AdaptiveLif\", …)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_weight_is_found_at_its_place()
    {
        SpikingClassifier network = LivelyNetwork.Create<SpikingClassifier>(Seed);
        ReferenceNetwork reference = Verification.Interpret(network);
        reference.Parameter("hidden2.bias")[7] += 0.25;
        VerificationReport report = Compare(network, new() { Reference = reference });

        Assert.False(report.Passed);
        Assert.True(report.Flips > 0);
        Assert.Equal(("hidden2", 7), (report.FirstFlip!.Place.Name, report.FirstFlip.Place.Neuron));
        Assert.Equal(("hidden2", 7), (report.Membrane!.Place.Name, report.Membrane.Place.Neuron));
        Assert.True(report.Gradient!.Error > report.Tolerances.Gradient);
        Assert.Contains("DISAGREES", report.ToString(), StringComparison.Ordinal);
        Assert.Contains($"hidden2, spike: sample {report.FirstFlip.Place.Sample}, step", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_reset_is_found_at_the_first_stage_that_spikes()
    {
        NeuronModels wrong = Changed(lif => lif with { Reset = ResetRule.Zero });
        VerificationReport report = Compare(LivelyNetwork.Create<SpikingClassifier>(Seed), new() { Models = wrong });
        Assert.False(report.Passed);
        Assert.Equal("hidden1", report.FirstFlip!.Place.Name);
        Assert.True(report.Membrane!.Error > 0.01);
    }

    [Fact]
    public void A_wrong_surrogate_shows_in_the_gradients_alone()
    {
        NeuronModels wrong = Changed(lif => lif with { Fire = lif.Fire with { Surrogate = SurrogateRule.ATan } });
        VerificationReport report = Compare(LivelyNetwork.Create<SpikingClassifier>(Seed), new() { Models = wrong });
        Assert.Equal(0, report.Flips);
        Assert.True(report.Membrane!.Error < 1e-5 && report.Output!.Error < 1e-5);
        Assert.True(report.Gradient!.Error > 0.01);
        Assert.Equal("gradient", report.Gradient.Place.Variable);
        Assert.Contains("TOO FAR", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_weight_of_the_readout_is_found_in_the_output()
    {
        RateClassifier network = LivelyNetwork.Create<RateClassifier>(Seed);
        ReferenceNetwork reference = Verification.Interpret(network);
        reference.Parameter("output.bias")[3] += 0.5;
        VerificationReport report = Compare(network, new() { Reference = reference });
        Assert.True(report.Membrane!.Error < 1e-4);
        Assert.Equal(3, report.Output!.Place.Neuron);
        Assert.Equal(0.5, report.Output.Expected - report.Output.Actual, 1e-4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(100)]
    public void Any_size_of_the_pieces_gives_the_same_verdict(int pieceSize)
    {
        SpikingClassifier network = LivelyNetwork.Create<SpikingClassifier>(Seed);
        VerificationReport whole = Compare(network, new());
        VerificationReport pieces = Compare(network, new() { PieceSize = pieceSize });
        Assert.True(pieces.Passed);
        Assert.Equal((whole.Samples, whole.Spikes, whole.SpikeMargin), (pieces.Samples, pieces.Spikes, pieces.SpikeMargin));
        Assert.Equal(whole.Membrane, pieces.Membrane);
        Assert.Equal(whole.Output, pieces.Output);
    }

    [Fact]
    public void Given_gradients_take_the_place_of_labels()
    {
        SpikingClassifier network = LivelyNetwork.Create<SpikingClassifier>(Seed);
        float[] gradients = [.. Enumerable.Range(0, LivelyNetwork.Batch * 5).Select(index => MathF.Sin(index))];
        VerificationReport report = Verification.Compare(network, LivelyNetwork.Inputs<SpikingClassifier>(Seed), gradients);
        Assert.True(report.Passed, report.ToString());
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        SpikingClassifier network = SpikingClassifier.Create(1);
        Assert.Throws<ArgumentException>("inputs", () => Verification.Compare(network, new float[34], new int[1]));
        Assert.Throws<ArgumentException>("inputs", () => Verification.Compare(network, [], Array.Empty<int>()));
        Assert.Throws<ArgumentException>("labels", () => Verification.Compare(network, new float[33], new int[2]));
        Assert.Throws<ArgumentException>("labels", () => Verification.Compare(network, new float[33], [5]));
        Assert.Throws<ArgumentException>("outputGradients", () => Verification.Compare(network, new float[33], new float[4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Verification.Compare(network, new float[33], new int[1], new() { PieceSize = 0 }));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    public void Gradients_that_cancel_are_held_to_the_size_of_their_terms(int batch)
    {
        // A fresh network is silent: balanced labels cancel in the gradient of the last bias until rounding is left.
        ReadmeClassifier network = new(seed: 42);
        Random random = new(1);
        float[] pixels = [.. Enumerable.Range(0, batch * ReadmeClassifier.InputSize).Select(_ => 0.5f * random.NextSingle())];
        VerificationReport report = Verification.Compare(network, pixels, [.. Enumerable.Range(0, batch).Select(sample => sample % 10)]);
        Assert.True(report.Passed, report.ToString());
        Assert.True(report.IsConclusive, report.ToString());
    }

    [Fact]
    public void Smooth_spikes_that_are_all_zero_in_double_precision_are_no_spikes_to_flip()
    {
        SteepClassifier network = new(seed: 1);
        network.Parameters.Storage.Clear();
        network.Layers.Output.Bias[0, 0] = -400;           // σ(-4010) is 0 in double precision, and 6E-39 in ours
        network.Layers.Output.Bias[1, 0] = -400;
        VerificationReport report = Verification.Compare(network, new float[4], [0]);
        Assert.True(report.Passed, report.ToString());
        Assert.Equal(0, report.Spikes);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void A_parameter_that_is_not_finite_is_named(float value)
    {
        SpikingClassifier network = SpikingClassifier.Create(1);
        network.Layers.Hidden2.Weights[3, 5] = value;
        ArgumentException error = Assert.Throws<ArgumentException>(() => Verification.Compare(network, new float[33], [0]));
        Assert.Contains("hidden2.weight[3, 5] is", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_membrane_at_the_threshold_is_said_to_prove_nothing()
    {
        SpikingClassifier network = SpikingClassifier.Create(1);
        foreach (TensorInfo tensor in SpikingClassifier.Info.Parameters)
        {
            network.Parameters.Tensor(tensor.Name).CopyFrom([.. network.Parameters.Tensor(tensor.Name).ToArray().Select(_ => 0f)]);
        }

        network.Parameters.Tensor("hidden1.bias")[0, 0] = 1;      // u = 1 = θ in the first step
        VerificationReport report = Verification.Compare(network, new float[33], [0]);
        Assert.True(report.Passed);
        Assert.Equal(0, report.SpikeMargin);
        Assert.False(report.IsConclusive);
        Assert.EndsWith("one rounding can decide here. None did.", report.ToString(), StringComparison.Ordinal);
    }

    private static NeuronModels Changed(Func<LifModel, LifModel> change) =>
        NeuronModels.Standard.With("Lif", layer => change(new LifModel { Beta = layer.Constant("Beta"), Threshold = layer.Constant("Threshold") }));

    private static VerificationReport Compare<TNetwork>(TNetwork network, VerificationOptions options)
        where TNetwork : class, ITrainableNetwork<TNetwork> =>
        Verification.Compare(network, LivelyNetwork.Inputs<TNetwork>(Seed, options.Models), LivelyNetwork.Labels<TNetwork>(), options);

    private void Agree<TNetwork>(NeuronModels? models = null)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        TNetwork network = LivelyNetwork.Create<TNetwork>(Seed);
        VerificationReport report = Compare(network, new() { Models = models ?? NeuronModels.Standard });
        output.WriteLine(report.ToString());
        Assert.True(report.Passed, report.ToString());
        Assert.True(report.IsConclusive, report.ToString());
    }
}
