using System;
using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Parsing;

public class NeuronParsingTests
{
    [Theory]
    [InlineData("", "", 2.0)]
    [InlineData("Tau = 7", "", 7.0)]
    [InlineData("Tau = 7", "Tau = 1.5", 1.5)]
    public void Beta_is_the_decay_of_tau_rounded_once(string network, string layer, double tau) => Assert.Equal(
        BitConverter.SingleToInt32Bits((float)Math.Exp(-1 / tau)), BitConverter.SingleToInt32Bits(Constant(network, layer, "Beta")));

    [Fact]
    public void Beta_of_the_default_tau_has_these_bits() => Assert.Equal(0x3F1B4598, BitConverter.SingleToInt32Bits(Constant("", "", "Beta")));

    [Fact]
    public void Beta_of_a_layer_wins_over_the_networks_tau() => Assert.Equal(0.1f, Constant("Tau = 7", "Beta = 0.1", "Beta"));

    [Fact]
    public void Zero_has_no_sign() => Assert.Equal(0, BitConverter.SingleToInt32Bits(Constant("", "Beta = -0.0", "Beta")));

    [Fact]
    public void Default_of_an_infinite_clip() => Assert.Equal(float.PositiveInfinity, Constant("", "", "Clip"));

    [Fact]
    public void Facts_of_a_neuron_come_from_the_runtime()
    {
        NeuronSpec lif = Lif("", "Reset = Reset.Zero, Beta = 0.5");

        Assert.Equal(
            "global::Edifice.Neurons.Lif<global::Edifice.Neurons.HardSpike, global::Edifice.Surrogates.FastSigmoidSurrogate, "
                + "global::Edifice.Neurons.ZeroReset, global::Edifice.Neurons.DefaultResetGradient>",
            lif.DynamicsType);
        Assert.Equal("global::Edifice.Neurons.LifParameters", lif.ParametersType);
        Assert.Equal([new("Beta", 0.5f), new("Threshold", 1), new("Slope", 25), new("Gain", 1), new("Clip", float.PositiveInfinity)], lif.Constants);
        Assert.Equal(["membrane"], lif.States);
        Assert.Equal(["charged"], lif.Tapes);
        Assert.False(lif.IsRealValued);
    }

    [Fact]
    public void Options_are_the_properties_in_effect() => Assert.Equal(
        [
            new("Tau", "2.5"), new("Threshold", "1"), new("Reset", "Subtract"), new("ResetGradient", "Default"), new("Spike", "Smooth"),
            new("Surrogate", "FastSigmoid"), new("Slope", "25"), new("Gain", "1"), new("Clip", "8"),
        ],
        Lif("Tau = 2.5", "Clip = 8, Spike = Spike.Smooth").Options);

    [Fact]
    public void Smooth_spikes_are_real_values() => Assert.True(Lif("", "Spike = Spike.Smooth").IsRealValued);

    [Fact]
    public void Neuron_of_a_user_is_a_layer()
    {
        NetworkSpec network = Parse.Source(UserNeuron.Source() + "[SpikingNetwork][Input(4)][Quick(Gain = 2, Name = \"q\")][Decode] partial class Net;");

        Assert.Equal(
            new NeuronSpec(
                1, "Quick", "q", "global::Quick", "global::QuickParameters", [new("Gain", 2)], [new("Gain", "2")], ["membrane"], ["charged"], IsRealValued: true),
            network.Layers[1]);
    }

    private static float Constant(string network, string layer, string field) =>
        Lif(network, layer).Constants.Single(constant => constant.Field == field).Value;

    private static NeuronSpec Lif(string network, string layer) => (NeuronSpec)Parse.Source(
        $"[SpikingNetwork({network})][Input(4)][Lif({layer})][Decode] partial class Net;").Layers[1];
}
