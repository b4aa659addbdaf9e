using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Edifice.Reference.Tests;

/// <summary>From what a generator would say of a network to its simulation.</summary>
public sealed class NetworkInterpreterTests
{
    private static readonly KeyValuePair<string, float>[] Numbers = [new("Beta", 0.5f), new("Threshold", 0.75f), new("Slope", 3)];

    [Fact]
    public void Every_option_of_a_Lif_is_read()
    {
        LayerInfo lif = Lif(
            [
                new("Tau", "2"), new("Compatibility", "SnnTorch"), new("Decay", "Euler"), new("Comparison", "GreaterOrEqual"), new("Reset", "Value"),
                new("ResetTiming", "SnnTorchNoDelay"), new("ResetScope", "Update"), new("ResetGradient", "Attached"), new("Spike", "Smooth"),
                new("Surrogate", "ATan"), new("InputScaling", "OneMinusBeta"), new("LearnBeta", "PerNeuron"), new("LearnThreshold", "PerLayer"),
                new("ResetValue", "0.25"),
            ],
            [
                .. Numbers, new("Gain", 2), new("Clip", 8), new("InputGain", 0.5f), new("ResetValue", 0.25f), new("RestPotential", -0.5f),
                new("InitialMembrane", 0.125f),
            ]);
        NeuronLayer layer = Assert.IsType<NeuronLayer>(
            Interpret([Input(), lif], new() { ["output.beta"] = [0.1, 0.2, 0.3], ["output.threshold"] = [0.9] }).Layers[0]);
        Assert.Equal(
            new LifModel
            {
                Beta = 0.5,
                Threshold = 0.75,
                Fire = new()
                {
                    Spike = SpikeRule.Smooth, Comparison = ComparisonRule.GreaterOrEqual, Surrogate = SurrogateRule.ATan, Slope = 3, Gain = 2, Clip = 8,
                },
                Reset = ResetRule.Value,
                ResetValue = 0.25,
                ResetTiming = ResetTimingRule.SnnTorchNoDelay,
                ResetScope = ResetScopeRule.Update,
                ResetGradient = ResetGradientRule.Attached,
                InputGain = 0.5,
                InputScaling = InputScalingRule.OneMinusBeta,
                RestPotential = -0.5,
                InitialMembrane = 0.125,
            },
            layer.Model);
        Assert.Equal([0.1, 0.2, 0.3], layer.Learned["beta"]);
        Assert.Equal([0.9], layer.Learned["threshold"]);
    }

    [Fact]
    public void A_leaky_integrator_and_its_decoder_are_read()
    {
        LayerInfo integrator = new("LeakyIntegrator", "output", 3, 3, [new("LearnBeta", "Fixed")], [new("Beta", 0.5f), new("InputGain", 2)]);
        LayerInfo decode = new("Decode", "", 3, 3, [new("Decoding", "MaxMembrane")], []);
        ReferenceNetwork network = Interpret([Input(new("PerStep", "true"), new("Spikes", "false")), integrator, decode], []);
        Assert.True(network.InputIsPerStep);
        Assert.False(network.OutputIsPerStep);
        Assert.Equal([0.0, 3.0, 2.0], network.Run([0, 1, 1, 0, 1, 0], 1).Output);
    }

    [Theory]
    [InlineData("Reset", "Bounce", "Layer output (Lif) cannot be verified: its option Reset is Bounce; the reference knows Subtract, Zero, None, Value.")]
    [InlineData("Refractory", "3", "the reference does not know its option Refractory")]
    [InlineData("LearnBeta", "PerLayer", "it has no tensor output.beta")]
    public void What_it_cannot_read_is_named(string option, string value, string message)
    {
        NotSupportedException error = Assert.Throws<NotSupportedException>(() => Interpret([Input(), Lif([new(option, value)], Numbers)], []));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tensor_of_no_layer_is_named()
    {
        NotSupportedException error = Assert.Throws<NotSupportedException>(
            () => Interpret([Input(), Lif([], Numbers)], new() { ["output.jump"] = [1] }));
        Assert.Contains("no layer that the reference knows has the tensors output.jump", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_constant_is_named() => Assert.Contains(
        "it has no constant Threshold",
        Assert.Throws<NotSupportedException>(() => Interpret([Input(), Lif([], [Numbers[0]])], [])).Message,
        StringComparison.Ordinal);

    private static LayerInfo Input(params KeyValuePair<string, string>[] options) => new("Input", "", 3, 3, options, []);

    private static LayerInfo Lif(KeyValuePair<string, string>[] options, KeyValuePair<string, float>[] constants) =>
        new("Lif", "output", 3, 3, options, constants);

    private static ReferenceNetwork Interpret(LayerInfo[] layers, Dictionary<string, double[]> tensors) => NetworkInterpreter.Interpret(
        new NetworkInfo
        {
            Name = "Net0", InputSize = 3, OutputSize = 3, TimeSteps = 2, Layers = layers, Stages = [], Parameters = [], ParameterLength = 0, Traces = [],
            Memory = new MemoryInfo(0, 0, 0, 0, 0),
        },
        tensors);
}
