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
            "global::Edifice.Neurons.Lif<global::Edifice.Neurons.HardSpike, global::Edifice.Neurons.FiresAbove, "
                + "global::Edifice.Surrogates.FastSigmoidSurrogate, global::Edifice.Neurons.ZeroReset, global::Edifice.Neurons.ImmediateReset, "
                + "global::Edifice.Neurons.StateScope, global::Edifice.Neurons.DefaultResetGradient, global::Edifice.Neurons.UnscaledInput>",
            lif.Dynamics.Type);
        Assert.Equal("global::Edifice.Neurons.LifParameters", lif.Dynamics.ParametersType);
        Assert.Equal(
            [
                new("Beta", 0.5f), new("Threshold", 1), new("InputGain", 1), new("ResetValue", 0), new("RestPotential", 0), new("InitialMembrane", 0),
                new("Slope", 25), new("Gain", 1), new("Clip", float.PositiveInfinity),
            ],
            lif.Constants);
        Assert.Equal([new("beta", "Beta", 0, 0, 1), new("threshold", "Threshold", 0, float.NegativeInfinity, float.PositiveInfinity)], lif.Dynamics.Numbers);
        Assert.Equal(["membrane"], lif.Dynamics.States);
        Assert.Equal([new("charged", IsKept: true), new("before", IsKept: false), new("drive", IsKept: false)], lif.Dynamics.Tapes);
        Assert.True(lif.Dynamics.HasStart);
        Assert.False(lif.IsRealValued);
        Assert.False(lif.NeverFires);
        Assert.Empty(lif.Overrides);
    }

    [Theory]
    [InlineData("", "charged")]
    [InlineData("ResetTiming = ResetTiming.NextStep", "charged before")]
    [InlineData("ResetTiming = ResetTiming.SnnTorchNoDelay", "charged before")]
    [InlineData("ResetTiming = ResetTiming.NextStep, ResetScope = ResetScope.Update", "charged before drive")]
    [InlineData("LearnBeta = Learning.PerLayer", "charged before drive")]
    [InlineData("LearnThreshold = Learning.PerNeuron", "charged")]
    public void Tape_values_are_kept_where_a_choice_or_a_trained_number_needs_them(string layer, string kept) =>
        Assert.Equal(kept.Split(' '), Lif("", layer).Dynamics.KeptTapes);

    [Theory]
    [InlineData("", "")]
    [InlineData("LearnBeta = Learning.PerNeuron", "Beta 2 0 1")]
    [InlineData("LearnThreshold = Learning.PerLayer", "Threshold 1 -Infinity Infinity")]
    [InlineData("LearnThreshold = Learning.PerNeuron, LearnBeta = Learning.PerLayer", "Beta 1 0 1, Threshold 2 -Infinity Infinity")]
    public void Numbers_that_are_trained(string layer, string numbers) => Assert.Equal(
        numbers,
        string.Join(", ", Lif("", layer).Dynamics.LearnedNumbers.Select(number => FormattableString.Invariant(
            $"{number.Field} {number.Learning} {number.Least} {number.Greatest}"))));

    [Fact]
    public void Options_are_the_properties_in_effect() => Assert.Equal(
        [
            new("Compatibility", "None"), new("Tau", "2.5"), new("Decay", "Exponential"), new("LearnBeta", "Fixed"), new("Threshold", "1"),
            new("LearnThreshold", "PerLayer"), new("InputGain", "1"), new("InputScaling", "Constant"), new("Comparison", "Greater"),
            new("Reset", "Subtract"), new("ResetValue", "0"), new("ResetTiming", "Immediate"), new("ResetScope", "State"),
            new("ResetGradient", "Default"), new("RestPotential", "0"), new("InitialMembrane", "0"), new("Spike", "Smooth"),
            new("Surrogate", "FastSigmoid"), new("Slope", "25"), new("Gain", "1"), new("Clip", "8"),
        ],
        Lif("Tau = 2.5", "Clip = 8, Spike = Spike.Smooth, LearnThreshold = Learning.PerLayer").Options);

    [Fact]
    public void Facts_of_a_leaky_integrator()
    {
        NeuronSpec neuron = Neuron("", "LeakyIntegrator(Beta = 0.5, InputScaling = InputScaling.OneMinusBeta, LearnBeta = Learning.PerNeuron)");

        Assert.Equal("global::Edifice.Neurons.LeakyIntegrator<global::Edifice.Neurons.DecayScaledInput>", neuron.Dynamics.Type);
        Assert.Equal([new("Beta", 0.5f), new("InputGain", 1), new("RestPotential", 0), new("InitialMembrane", 0)], neuron.Constants);
        Assert.Equal(["before", "drive"], neuron.Dynamics.KeptTapes);
        Assert.Equal(
            [
                new("Compatibility", "None"), new("Beta", "0.5"), new("Decay", "Exponential"), new("LearnBeta", "PerNeuron"), new("InputGain", "1"),
                new("InputScaling", "OneMinusBeta"), new("RestPotential", "0"), new("InitialMembrane", "0"),
            ],
            neuron.Options);
        Assert.True(neuron.IsRealValued);
        Assert.True(neuron.NeverFires);
    }

    [Theory]
    [InlineData("", 25)]
    [InlineData("Surrogate = Surrogate.Sigmoid", 25)]
    [InlineData("Surrogate = Surrogate.ATan", 2)]
    [InlineData("Surrogate = Surrogate.Triangular", 1)]
    [InlineData("Surrogate = Surrogate.SnnTorchTriangular", 1)]
    [InlineData("Surrogate = Surrogate.StraightThrough", 1)]
    [InlineData("Surrogate = Surrogate.None", 1)]
    [InlineData("Spike = Spike.Smooth", 25)]
    [InlineData("Surrogate = Surrogate.ATan, Slope = 3", 3)]
    public void Slope_is_the_surrogates_unless_it_is_written(string layer, float slope) => Assert.Equal(slope, Constant("", layer, "Slope"));

    [Theory]
    [InlineData("Decay = Decay.Euler", "", 0.5f)]
    [InlineData("Decay = Decay.Euler, Tau = 10", "", 0.9f)]
    [InlineData("Decay = Decay.Euler, Tau = 1", "", 0f)]
    [InlineData("Decay = Decay.Euler", "Tau = 8", 0.875f)]
    [InlineData("Decay = Decay.Euler, Beta = 0.3", "", 0.3f)]
    public void Eulers_decay_of_tau(string layer, string network, float beta) => Assert.Equal(beta, Constant(network, layer, "Beta"));

    [Fact]
    public void Smooth_spikes_are_real_values() => Assert.True(Lif("", "Spike = Spike.Smooth").IsRealValued);

    [Fact]
    public void Neuron_of_a_user_is_a_layer()
    {
        NetworkSpec network = Parse.Source(UserNeuron.Source() + "[SpikingNetwork][Input(4)][Quick(Gain = 2, Name = \"q\")][Decode] partial class Net;");

        Assert.Equal(
            new NeuronSpec(
                1, "Quick", "q",
                new NeuronDynamics("global::Quick", "global::QuickParameters", [], ["membrane"], [new("charged", IsKept: true)], HasStart: false) { BeginsWithZeros = true },
                [new("Gain", 2)], [new("Gain", "2")], [], NeverFires: true, IsRealValued: true),
            network.Layers[1]);
    }

    private static float Constant(string network, string layer, string field) =>
        Lif(network, layer).Constants.Single(constant => constant.Field == field).Value;

    private static NeuronSpec Lif(string network, string layer) => Neuron(network, $"Lif({layer})");

    private static NeuronSpec Neuron(string network, string layer) => (NeuronSpec)Parse.Source(
        $"[SpikingNetwork({network})][Input(4)][{layer}][Decode] partial class Net;").Layers[1];
}
