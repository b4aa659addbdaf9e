using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics;

public class NeuronDiagnosticsTests
{
    private const string Libraries =
        "Compatibility.None, Compatibility.Edifice, Compatibility.SnnTorch, Compatibility.Norse, Compatibility.SpikingJelly";

    [Theory]
    [InlineData("Beta = 1.5", "1.5", "Beta = 1.5, but Beta has to be at least 0 and at most 1, and finite")]
    [InlineData("Beta = -0.1", "-0.1", "Beta = -0.1, but Beta has to be at least 0 and at most 1, and finite")]
    [InlineData("Tau = 0", "0", "Tau = 0, but Tau has to be more than 0, and finite")]
    [InlineData("Tau = double.PositiveInfinity", "double.PositiveInfinity", "Tau = Infinity, but Tau has to be more than 0, and finite")]
    [InlineData("Threshold = double.NaN", "double.NaN", "Threshold = NaN, but Threshold has to be more than 0, and finite")]
    [InlineData("Threshold = 1e-60", "1e-60", "Threshold = 1E-60, but Threshold has to be more than 0, and finite, as a float too")]
    [InlineData("Slope = 1e300", "1e300", "Slope = 1E+300, but Slope has to be more than 0, and finite, as a float too")]
    [InlineData("Spike = Spike.Smooth, Clip = double.NegativeInfinity", "double.NegativeInfinity", "Clip = -Infinity, but Clip has to be more than 0, and finite")]
    [InlineData("Decay = Decay.Euler, Tau = 0.5", "0.5", "Tau = 0.5, but Tau has to be at least 1 with Decay = Euler, and finite")]
    [InlineData("Tau = -1, Decay = Decay.Euler", "-1", "Tau = -1, but Tau has to be at least 1 with Decay = Euler, and finite")]
    [InlineData("Compatibility = Compatibility.SpikingJelly, Tau = 0.9", "0.9", "Tau = 0.9, but Tau has to be at least 1 with Decay = Euler (Compatibility = SpikingJelly), and finite")]
    [InlineData("Compatibility = Compatibility.SpikingJelly, Decay = Decay.Exponential, Tau = 0", "0", "Tau = 0, but Tau has to be more than 0, and finite")]
    [InlineData("InputGain = double.NaN", "double.NaN", "InputGain = NaN, but InputGain has to be a finite number")]
    [InlineData("Reset = Reset.Value, ResetValue = double.PositiveInfinity", "double.PositiveInfinity", "ResetValue = Infinity, but ResetValue has to be a finite number")]
    [InlineData("InitialMembrane = 1e39", "1e39", "InitialMembrane = 1E+39, but InitialMembrane has to be a finite number, as a float too")]
    [InlineData("Gain = 0", "0", "Gain = 0, but Gain has to be more than 0, and finite")]
    public void Number_out_of_range(string option, string underlined, string message) => Analyze.Reports(
        "EDG0201",
        underlined,
        $"Layer 1 (Lif) has {message}. Write a number in that range.",
        $"[SpikingNetwork][Input(4)][Lif({option})][Decode] partial class Net;");

    [Theory]
    [InlineData("InputGain = 1e60", "1e60", "InputGain = 1E+60, but InputGain has to be a finite number, as a float too")]
    public void Number_that_no_float_holds(string option, string underlined, string message) => Analyze.Reports(
        "EDG0201",
        underlined,
        $"Layer 1 (Lif) has {message}. Write a number in that range.",
        $"[SpikingNetwork][Input(4)][Lif({option})][Decode] partial class Net;");

    [Theory]
    [InlineData("Beta = 0")]
    [InlineData("Beta = 1")]
    [InlineData("Tau = 1e-60")]
    [InlineData("Tau = 1, Decay = Decay.Euler")]
    [InlineData("Tau = 0.5, Decay = Decay.Exponential")]
    [InlineData("Beta = 0.5")]
    [InlineData("InputGain = -3, Reset = Reset.Value, ResetValue = -1, RestPotential = -0.5, InitialMembrane = -2")]
    [InlineData("Spike = Spike.Smooth, Clip = double.PositiveInfinity")]
    public void Number_in_range(string option) => Analyze.IsSilent($"[SpikingNetwork][Input(4)][Lif({option})][Decode] partial class Net;");

    [Fact]
    public void Number_of_the_network_out_of_range_is_reported_once_and_there() => Analyze.Reports(
        "EDG0201",
        "-2",
        "[SpikingNetwork] has Tau = -2, but Tau has to be more than 0, and finite. Write a number in that range.",
        "[SpikingNetwork(Tau = -2, InputSize = 4, OutputSize = 2)] partial class Net;");

    [Fact]
    public void Number_of_the_network_that_is_none() => Analyze.Reports(
        "EDG0201",
        "double.NaN",
        "[SpikingNetwork] has Threshold = NaN, but Threshold has to be more than 0, and finite. Write a number in that range.",
        "[SpikingNetwork(Threshold = double.NaN)][Input(4)][Lif][Decode] partial class Net;");

    [Fact]
    public void Number_of_the_network_that_no_layer_uses() => Analyze.Reports(
        "EDG0210",
        "-2",
        "[SpikingNetwork] sets Tau = -2, but every layer has its own, or none. Leave Tau out.",
        "[SpikingNetwork(Tau = -2)][Input(4)][Lif(Beta = 0.5)][Decode] partial class Net;");

    [Fact]
    public void Number_of_the_network_that_a_layers_choice_does_not_take() => Analyze.Reports(
        "EDG0201",
        "0.5",
        "[SpikingNetwork] has Tau = 0.5, but Tau has to be at least 1 with Decay = Euler, and finite. Write a number in that range.",
        "[SpikingNetwork(Tau = 0.5)][Input(4)][Lif][Lif(Decay = Decay.Euler)][Decode] partial class Net;");

    [Fact]
    public void Two_properties_for_one_constant() => Analyze.Reports(
        "EDG0202",
        "3",
        "Layer 1 (Lif) sets Tau as well as Beta, but both give the constant Beta. Leave one of them out.",
        "[SpikingNetwork][Input(4)][Lif(Beta = 0.5, Tau = 3)][Decode] partial class Net;");

    [Fact]
    public void Beta_beside_a_time_constant_of_the_network() => Analyze.IsSilent(
        "[SpikingNetwork(Tau = 3)][Input(4)][Lif(Beta = 0.5)][Lif][Decode] partial class Net;");

    [Fact]
    public void Constant_without_a_value() => Analyze.Reports(
        "EDG0204",
        "Quick",
        "Layer 1 (Quick) leaves the constant Gain without a value. Set Gain.",
        UserNeuron.Source() + "[SpikingNetwork][Input(4)][Quick][Decode] partial class Net;");

    [Fact]
    public void Neuron_of_a_user() => Analyze.IsSilent(
        UserNeuron.Source() + "[SpikingNetwork][Input(4)][Quick(Gain = 2)][Decode] partial class Net;");

    [Theory]
    [InlineData("(Reset)7", "7", "Reset", "Reset.Subtract, Reset.Zero, Reset.None, Reset.Value")]
    [InlineData("(Spike)(-1)", "-1", "Spike", "Spike.Hard, Spike.Smooth")]
    [InlineData("(Decay)2", "2", "Decay", "Decay.Exponential, Decay.Euler")]
    public void Choice_that_is_not_defined(string value, string number, string choices, string members) => Analyze.Reports(
        "EDG0205",
        value,
        $"Layer 1 (Lif) has {choices} = {number}, which {choices} does not define as a choice. Write one of {members}.",
        $"[SpikingNetwork][Input(4)][Lif({choices} = {value})][Decode] partial class Net;");

    [Fact]
    public void Preset_that_is_not_defined() => Analyze.Reports(
        "EDG0205",
        "(Compatibility)9",
        $"Layer 2 (Lif) has Compatibility = 9, which Compatibility does not define as a choice. Write one of {Libraries}.",
        "[SpikingNetwork][Input(4)][Lif][Lif(Compatibility = (Compatibility)9)][Decode] partial class Net;");

    [Theory]
    [InlineData("", "[Input(4)][Lif][LeakyIntegrator][Lif][Decode]")]
    [InlineData(", InputSize = 4, OutputSize = 2", "")]
    public void Preset_of_the_network_that_is_not_defined_is_reported_once_and_there(string arguments, string layers) => Analyze.Reports(
        "EDG0205",
        "(Compatibility)9",
        $"[SpikingNetwork] has Compatibility = 9, which Compatibility does not define as a choice. Write one of {Libraries}.",
        $"[SpikingNetwork(Compatibility = (Compatibility)9{arguments})]{layers} partial class Net;");

    [Fact]
    public void Decoding_that_is_not_defined() => Analyze.Reports(
        "EDG0205",
        "(Decoding)9",
        "Layer 2 (Decode) has decoding = 9, which Decoding does not define as a choice. Write one of "
            + "Decoding.Rate, Decoding.Count, Decoding.LastMembrane, Decoding.MeanMembrane, Decoding.MaxMembrane, Decoding.FirstSpike.",
        "[SpikingNetwork][Input(4)][Lif][Decode((Decoding)9)] partial class Net;");

    [Fact]
    public void Coding_that_is_not_defined() => Analyze.Reports(
        "EDG0205",
        "(Coding)5",
        "[SpikingNetwork] has Coding = 5, which Coding does not define as a choice. Write one of Coding.SpikeTrains, Coding.Rates.",
        "[SpikingNetwork(InputSize = 4, OutputSize = 2, Coding = (Coding)5)] partial class Net;");
}
