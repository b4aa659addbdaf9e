using System;
using System.Linq;
using Edifice.Reference;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Truncated back-propagation through time: a window's first states count as constants.</summary>
public sealed class WindowTests
{
    [Fact]
    public void Gradients_of_an_integrator_end_where_its_window_begins()
    {
        // The last window has the steps 10 and 11, and takes v[9] as it is.
        const double Weight = 0.8;
        const double Input = 1.5;
        double v9 = Enumerable.Range(0, 10).Sum(step => Math.Pow(0.5, step)) * Weight * Input;
        double v10 = (0.5 * v9) + (Weight * Input);
        double byWeight = (0.5 * Input) + Input;
        double byBeta = (0.5 * v9) + v10;
        double byInput = (0.5 * Weight) + Weight;

        NetworkHandle<WindowedIntegrator> network = new();
        network.SetParameters(network.GetParameters().ToDictionary(
            tensor => tensor.Key, tensor => tensor.Key == "output.weight" ? new[] { (float)Weight } : tensor.Value));
        TrainingRun run = network.Train([(float)Input], [1f], LaneWidth.Automatic, pieceSize: 1);

        Assert.Equal((0.5 * v10) + (Weight * Input), run.Output[0], 1e-6);
        Assert.Equal(byWeight, run.Gradients["output.weight"][0], 1e-6);
        Assert.Equal(byBeta, run.Gradients["output.beta"][0], 1e-6);
        Assert.Equal(byInput, run.InputGradients[0], 1e-6);
    }

    [Fact]
    public void Verification_follows_the_window_and_notices_another_one()
    {
        WindowedClassifier network = LivelyNetwork.Create<WindowedClassifier>(seed: 3);
        float[] input = [.. Enumerable.Range(0, 8 * WindowedClassifier.InputLength).Select(index => (float)Math.Abs(Math.Sin(index)))];
        int[] labels = [.. Enumerable.Range(0, 8)];
        VerificationReport report = Verification.Compare(network, input, labels);
        Assert.True(report.Passed, report.ToString());
        Assert.Equal((60, 30), (WindowedClassifier.Info.Window, WindowedClassifier.Info.SegmentSteps));

        ReferenceNetwork whole = Verification.Interpret(network);
        whole = whole with { Layers = [.. whole.Layers.Select(layer => layer is NeuronLayer neurons ? neurons with { Window = 0 } : layer)] };
        VerificationReport other = Verification.Compare(network, input, labels, new() { Reference = whole });
        Assert.False(other.Passed, other.ToString());
        Assert.Equal(0, other.Flips);
    }

    [Fact]
    public void What_a_network_makes_of_its_input_does_not_depend_on_the_window()
    {
        var networks = NetworkCompiler.Compile(
            typeof(AdaptiveLifAttribute).Assembly,
            [
                new TapeCase("[Input(12)][Dense(10)][Lif][Decode]", 30, 0).Source("Whole", recomputes: false),
                new TapeCase("[Input(12)][Dense(10)][Lif][Decode]", 30, 10).Source("Cut", recomputes: false),
            ]);
        float[] input = [.. Enumerable.Range(0, 5 * 12).Select(index => (float)Math.Abs(Math.Sin(index)) * 3)];
        float[] outputGradients = [.. Enumerable.Range(0, 50).Select(index => (float)Math.Cos(index))];
        TrainingRun whole = networks["Whole"].Train(input, outputGradients);
        TrainingRun cut = networks["Cut"].Train(input, outputGradients);

        Assert.Equal(networks["Whole"].Info.Fingerprint, networks["Cut"].Info.Fingerprint);
        Closeness.AssertSameBits(whole.Output, cut.Output, "output");
        Assert.NotEqual(whole.Storage, cut.Storage);
    }
}
