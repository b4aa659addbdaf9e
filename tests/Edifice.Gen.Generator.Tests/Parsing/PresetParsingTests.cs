using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Parsing;

/// <summary>What a library's name stands for: the values here are those of the libraries, not of their annotations.</summary>
public class PresetParsingTests
{
    [Fact]
    public void SnnTorchs_Leaky() => Stands(
        "Lif", "SnnTorch", "Beta = 0.9",
        "Beta = 0.9, Decay = Exponential, LearnBeta = Fixed, Threshold = 1, LearnThreshold = Fixed, InputGain = 1, InputScaling = Constant, "
            + "Comparison = Greater, Reset = Subtract, ResetValue = 0, ResetTiming = NextStep, ResetScope = State, ResetGradient = Default, "
            + "RestPotential = 0, InitialMembrane = 0, Spike = Hard, Surrogate = ATan, Slope = 2, Gain = 1, Clip = Infinity",
        [0.9f, 1, 1, 0, 0, 0, 2, 1, float.PositiveInfinity]);

    [Fact]
    public void Norses_LIFBox() => Stands(
        "Lif", "Norse", "",
        "Tau = 10, Decay = Euler, LearnBeta = Fixed, Threshold = 1, LearnThreshold = Fixed, InputGain = 1, InputScaling = OneMinusBeta, "
            + "Comparison = Greater, Reset = Value, ResetValue = 0, ResetTiming = Immediate, ResetScope = State, ResetGradient = Attached, "
            + "RestPotential = 0, InitialMembrane = 0, Spike = Hard, Surrogate = FastSigmoid, Slope = 100, Gain = 0.01, Clip = Infinity",
        [0.9f, 1, 1, 0, 0, 0, 100, 0.01f, float.PositiveInfinity]);

    [Fact]
    public void SpikingJellys_LIFNode() => Stands(
        "Lif", "SpikingJelly", "",
        "Tau = 2, Decay = Euler, LearnBeta = Fixed, Threshold = 1, LearnThreshold = Fixed, InputGain = 1, InputScaling = OneMinusBeta, "
            + "Comparison = GreaterOrEqual, Reset = Value, ResetValue = 0, ResetTiming = Immediate, ResetScope = State, ResetGradient = Attached, "
            + "RestPotential = 0, InitialMembrane = 0, Spike = Hard, Surrogate = Sigmoid, Slope = 4, Gain = 1, Clip = Infinity",
        [0.5f, 1, 1, 0, 0, 0, 4, 1, float.PositiveInfinity]);

    [Fact]
    public void Edifices_documented_network() => Stands(
        "Lif", "Edifice", "",
        "Tau = 2, Decay = Exponential, LearnBeta = Fixed, Threshold = 1, LearnThreshold = Fixed, InputGain = 1, InputScaling = Constant, "
            + "Comparison = Greater, Reset = Subtract, ResetValue = 0, ResetTiming = Immediate, ResetScope = State, ResetGradient = Default, "
            + "RestPotential = 0, InitialMembrane = 0, Spike = Hard, Surrogate = FastSigmoid, Slope = 25, Gain = 1, Clip = Infinity",
        [0.60653067f, 1, 1, 0, 0, 0, 25, 1, float.PositiveInfinity]);

    [Theory]
    [InlineData("Edifice", "Tau = 2, Decay = Exponential, LearnBeta = Fixed, InputGain = 1, InputScaling = Constant", 0.60653067f)]
    [InlineData("SnnTorch", "Tau = 2, Decay = Exponential, LearnBeta = Fixed, InputGain = 1, InputScaling = Constant", 0.60653067f)]
    [InlineData("Norse", "Tau = 10, Decay = Euler, LearnBeta = Fixed, InputGain = 1, InputScaling = OneMinusBeta", 0.9f)]
    [InlineData("SpikingJelly", "Tau = 2, Decay = Euler, LearnBeta = Fixed, InputGain = 1, InputScaling = OneMinusBeta", 0.5f)]
    public void Leaky_integrators(string library, string options, float beta) =>
        Stands("LeakyIntegrator", library, "", options + ", RestPotential = 0, InitialMembrane = 0", [beta, 1, 0, 0]);

    [Theory]
    [InlineData("", "Compatibility = Compatibility.Norse, Tau = 3", "Tau = 3")]
    [InlineData("Tau = 5", "Compatibility = Compatibility.Norse, Tau = 3", "Tau = 3")]
    [InlineData("Tau = 5", "Compatibility = Compatibility.Norse", "Tau = 5")]
    [InlineData("", "Compatibility = Compatibility.Norse", "Tau = 10")]
    [InlineData("", "", "Tau = 2")]
    [InlineData("Tau = 5", "Compatibility = Compatibility.Norse, Beta = 0.25", "Beta = 0.25")]
    [InlineData("Threshold = 0.5", "Compatibility = Compatibility.SpikingJelly", "Threshold = 0.5")]
    [InlineData("", "Compatibility = Compatibility.Norse, Slope = 7", "Slope = 7")]
    [InlineData("", "Compatibility = Compatibility.Norse, Surrogate = Surrogate.ATan", "Slope = 2")]
    [InlineData("", "Compatibility = Compatibility.Norse, Surrogate = Surrogate.ATan", "Gain = 1")]
    [InlineData("", "Compatibility = Compatibility.Norse, Surrogate = Surrogate.StraightThrough", "Gain = 1")]
    [InlineData("", "Compatibility = Compatibility.Norse, Surrogate = Surrogate.Triangular", "Gain = 100")]
    [InlineData("", "Compatibility = Compatibility.Norse, Surrogate = Surrogate.FastSigmoid", "Slope = 100")]
    [InlineData("", "Compatibility = Compatibility.Norse, Slope = 50", "Gain = 0.02")]
    [InlineData("", "Compatibility = Compatibility.SnnTorch, Surrogate = Surrogate.FastSigmoid", "Slope = 25")]
    [InlineData("", "Compatibility = Compatibility.SnnTorch, Surrogate = Surrogate.FastSigmoid", "Gain = 0.04")]
    [InlineData("", "Compatibility = Compatibility.SnnTorch, Surrogate = Surrogate.FastSigmoid, Slope = 10", "Gain = 0.1")]
    [InlineData("", "Compatibility = Compatibility.SnnTorch, Surrogate = Surrogate.FastSigmoid, Gain = 1", "Gain = 1")]
    [InlineData("", "Compatibility = Compatibility.SpikingJelly, Surrogate = Surrogate.FastSigmoid", "Slope = 1")]
    [InlineData("", "Surrogate = Surrogate.ATan", "Slope = 2")]
    [InlineData("", "Compatibility = Compatibility.Norse, Reset = Reset.Zero", "Reset = Zero")]
    [InlineData("Compatibility = Compatibility.Norse", "", "Compatibility = Norse")]
    [InlineData("Compatibility = Compatibility.Norse", "", "Reset = Value")]
    [InlineData("Compatibility = Compatibility.Norse", "Compatibility = Compatibility.SnnTorch", "ResetTiming = NextStep")]
    [InlineData("Compatibility = Compatibility.Norse", "Compatibility = Compatibility.None", "Tau = 2")]
    [InlineData("Compatibility = Compatibility.Norse", "Compatibility = Compatibility.None", "Reset = Subtract")]
    public void Layer_wins_over_network_over_preset_over_choice_over_default(string network, string layer, string option) =>
        Assert.Contains(option, Options(Neuron(network, $"Lif({layer})")));

    [Fact]
    public void Preset_of_the_network_reaches_the_compact_form()
    {
        NetworkSpec network = Parse.Source("[SpikingNetwork(InputSize = 4, OutputSize = 2, Compatibility = Compatibility.SnnTorch)] partial class Net;");

        Assert.All(network.Layers.OfType<NeuronSpec>(), neuron => Assert.Contains("ResetTiming = NextStep", Options(neuron)));
    }

    [Fact]
    public void What_the_compact_forms_coding_says_wins_over_the_preset()
    {
        NetworkSpec network = Parse.Source(
            "[SpikingNetwork(InputSize = 4, OutputSize = 2, Coding = Coding.Rates, Compatibility = Compatibility.Norse)] partial class Net;");

        Assert.All(network.Layers.OfType<NeuronSpec>(), neuron => Assert.Equal(
            ["Tau = 10", "Spike = Smooth", "Slope = 10", "Clip = 8"],
            Options(neuron).Where(option => option.Split(' ')[0] is "Tau" or "Spike" or "Slope" or "Clip")));
    }

    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData("ResetValue = 0.25", 0.25f, 0.25f, 0.25f)]
    [InlineData("ResetValue = -0.5, InitialMembrane = 0.125", -0.5f, -0.5f, 0.125f)]
    [InlineData("ResetValue = 0.25, RestPotential = 0", 0.25f, 0, 0.25f)]
    public void SpikingJelly_rests_and_starts_where_it_resets_to(string layer, float reset, float rest, float start)
    {
        NeuronSpec neuron = Neuron("", $"Lif(Compatibility = Compatibility.SpikingJelly{(layer.Length > 0 ? ", " : "")}{layer})");

        Assert.Equal([new("ResetValue", reset), new("RestPotential", rest), new("InitialMembrane", start)], neuron.Constants.Skip(3).Take(3));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Tau = 2, Reset = Reset.Subtract", "")]
    [InlineData("Reset = Reset.Zero", "Reset = Zero instead of Reset = Subtract")]
    [InlineData("Tau = 3", "Tau = 3 instead of Tau = 2")]
    [InlineData("Beta = 0.5", "Beta = 0.5 instead of Tau = 2")]
    [InlineData("Gain = 0.04, Spike = Spike.Smooth", "Spike = Smooth instead of Spike = Hard; Gain = 0.04 instead of Gain = 1")]
    [InlineData("LearnBeta = Learning.PerLayer", "LearnBeta = PerLayer instead of LearnBeta = Fixed")]
    [InlineData("RestPotential = 0.3", "RestPotential = 0.3 instead of RestPotential = 0")]
    [InlineData("Clip = 8", "Clip = 8 instead of Clip = Infinity")]
    [InlineData("ResetScope = ResetScope.Update", "ResetScope = Update instead of ResetScope = State")]
    [InlineData("Surrogate = Surrogate.ATan", "Surrogate = ATan instead of Surrogate = FastSigmoid")]
    public void What_is_said_beside_a_preset_is_told_in_the_options(string layer, string overrides)
    {
        NeuronSpec neuron = Neuron("", $"Lif(Compatibility = Compatibility.Edifice{(layer.Length > 0 ? ", " : "")}{layer})");

        Assert.Equal(overrides, string.Join("; ", neuron.Overrides.Select(item => item.InWords)));
        Assert.Equal(
            overrides.Length == 0 ? [] : [new("Overrides", overrides)], neuron.Options.Where(option => option.Name == "Overrides"));
    }

    [Fact]
    public void Number_of_the_network_beside_a_preset_is_told_as_well() => Assert.Equal(
        ["Tau = 5 instead of Tau = 10"],
        Neuron("Tau = 5, Threshold = 1, Compatibility = Compatibility.Norse", "Lif").Overrides.Select(item => item.InWords));

    [Fact]
    public void Without_a_preset_there_is_nothing_beside_it() => Assert.Empty(Neuron("", "Lif(Tau = 3, Reset = Reset.Zero)").Overrides);

    [Theory]
    [InlineData("3.5", 3.5f)]
    [InlineData("3", 3)]
    [InlineData("3L", 3)]
    [InlineData("3.5f", 3.5f)]
    [InlineData("(byte)3", 3)]
    public void Numbers_in_annotations_may_be_of_any_type(string number, float value)
    {
        string source = UserNeuron.Source(properties: "public Kinds Kind { get; set; }")
            + $"public enum Kinds {{ None, [NeuronPreset(typeof(QuickAttribute), \"Gain\", {number})] Fast }}\n"
            + "[SpikingNetwork][Input(4)][Quick(Kind = Kinds.Fast)][Decode] partial class Net;";

        Assert.Equal([value], ((NeuronSpec)Parse.Source(source).Layers[1]).Constants.Select(constant => constant.Value));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("3.0")]
    public void Defaults_of_a_choice_may_be_of_any_type(string number)
    {
        string source = UserNeuron.Source(
            typeParameters: "<T>", contract: ": INeuron<QuickParameters> where T : struct, Edifice.Surrogates.ISurrogate",
            properties: "[NeuronChoice(\"T\")] public Shapes Shape { get; set; }")
            + $"public enum Shapes {{ [ImplementedBy(typeof(Edifice.Surrogates.NoSurrogate), Defaults = [\"Gain\", {number}])] Only }}\n"
            + "[SpikingNetwork][Input(4)][Quick][Decode] partial class Net;";

        Assert.Equal([3f], ((NeuronSpec)Parse.Source(source).Layers[1]).Constants.Select(constant => constant.Value));
    }

    private static void Stands(string kind, string library, string layer, string options, float[] constants)
    {
        NeuronSpec neuron = Neuron("", $"{kind}(Compatibility = Compatibility.{library}{(layer.Length > 0 ? ", " : "")}{layer})");

        Assert.Equal($"Compatibility = {library}, {options}", string.Join(", ", Options(neuron)));
        Assert.Equal(constants, neuron.Constants.Select(constant => constant.Value));
    }

    private static string[] Options(NeuronSpec neuron) => [.. neuron.Options.Select(option => $"{option.Name} = {option.Value}")];

    private static NeuronSpec Neuron(string network, string layer) => (NeuronSpec)Parse.Source(
        $"[SpikingNetwork({network})][Input(4)][{layer}][Decode] partial class Net;").Layers[1];
}
