using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics;

/// <summary>Options that change nothing, and choices that lack their number.</summary>
public class UnusedOptionTests
{
    [Theory]
    [InlineData("Clip = 8", "8", "Clip = 8", "Spike = Hard (the default)", "Smooth")]
    [InlineData("Spike = Spike.Smooth, Gain = 0.5", "0.5", "Gain = 0.5", "Spike = Smooth", "Hard")]
    [InlineData("Surrogate = Surrogate.None, Slope = 5", "5", "Slope = 5", "Surrogate = None", "FastSigmoid or Sigmoid or ATan or Triangular")]
    [InlineData("Surrogate = Surrogate.None, Gain = 5", "5", "Gain = 5", "Surrogate = None", "FastSigmoid or Sigmoid or ATan or Triangular or SnnTorchTriangular or StraightThrough")]
    [InlineData("Surrogate = Surrogate.StraightThrough, Slope = 5", "5", "Slope = 5", "Surrogate = StraightThrough", "FastSigmoid or Sigmoid or ATan or Triangular")]
    [InlineData("Surrogate = Surrogate.SnnTorchTriangular, Slope = 5", "5", "Slope = 5", "Surrogate = SnnTorchTriangular", "FastSigmoid or Sigmoid or ATan or Triangular")]
    [InlineData("ResetValue = 0.1", "0.1", "ResetValue = 0.1", "Reset = Subtract (the default)", "Value")]
    [InlineData("Reset = Reset.Zero, ResetValue = 0.1", "0.1", "ResetValue = 0.1", "Reset = Zero", "Value")]
    [InlineData("Compatibility = Compatibility.Norse, Reset = Reset.None, ResetValue = 0.1", "0.1", "ResetValue = 0.1", "Reset = None", "Value")]
    public void Number_without_effect(string options, string underlined, string number, string because, string taking) => Reports(
        "EDG0206", options, underlined, $"Layer 1 (Lif) sets {number}, which has no effect with {because}. "
            + $"Leave {NameOf(number)} out, or write {NameOf(because)} = {taking}.");

    [Theory]
    [InlineData("Reset = Reset.None, ResetTiming = ResetTiming.NextStep", "ResetTiming.NextStep", "ResetTiming = NextStep", "Reset = None")]
    [InlineData("Reset = Reset.None, ResetGradient = ResetGradient.Attached", "ResetGradient.Attached", "ResetGradient = Attached", "Reset = None")]
    [InlineData("ResetTiming = ResetTiming.NextStep, ResetScope = ResetScope.Update", "ResetScope.Update", "ResetScope = Update", "Reset = Subtract (the default)")]
    [InlineData("Reset = Reset.Zero, ResetScope = ResetScope.Update", "ResetScope.Update", "ResetScope = Update", "ResetTiming = Immediate (the default)")]
    [InlineData("Spike = Spike.Smooth, Surrogate = Surrogate.ATan", "Surrogate.ATan", "Surrogate = ATan", "Spike = Smooth")]
    [InlineData("Spike = Spike.Smooth, Comparison = Comparison.GreaterOrEqual", "Comparison.GreaterOrEqual", "Comparison = GreaterOrEqual", "Spike = Smooth")]
    [InlineData("Beta = 0.5, Decay = Decay.Euler", "Decay.Euler", "Decay = Euler", "Beta = 0.5")]
    public void Choice_without_effect(string options, string underlined, string choice, string because) => Reports(
        "EDG0207", options, underlined, $"Layer 1 (Lif) sets {choice}, which has no effect with {because}. Leave {NameOf(choice)} out.");

    [Theory]
    [InlineData("Reset = Reset.Value", "Reset.Value")]
    [InlineData("Reset = Reset.Value, Tau = 3", "Reset.Value")]
    public void Reset_to_a_value_that_is_not_given(string options, string underlined) => Reports(
        "EDG0208", options, underlined, "Layer 1 (Lif) has Reset = Value, but no ResetValue is given for it. Write ResetValue = …, a number of your own.");

    [Theory]
    [InlineData("Reset = Reset.Subtract", "Reset.Subtract", "Reset = Subtract", "SnnTorch")]
    [InlineData("Threshold = 1", "1", "Threshold = 1", "SnnTorch")]
    [InlineData("Slope = 2", "2", "Slope = 2", "SnnTorch")]
    [InlineData("Surrogate = Surrogate.FastSigmoid, Gain = 0.04", "0.04", "Gain = 0.04", "SnnTorch")]
    [InlineData("Spike = Spike.Hard", "Spike.Hard", "Spike = Hard", "SnnTorch")]
    public void Option_that_the_preset_has_already(string options, string underlined, string option, string preset) => Reports(
        "EDG0209", $"Compatibility = Compatibility.{preset}, Beta = 0.9, {options}", underlined,
        $"Layer 1 (Lif) sets {option}, which Compatibility = {preset} does already. Leave {NameOf(option)} out.");

    [Theory]
    [InlineData("Spike = Spike.Smooth, Clip = 8, Slope = 3")]
    [InlineData("Slope = 3, Gain = 2")]
    [InlineData("Surrogate = Surrogate.StraightThrough, Gain = 2")]
    [InlineData("Spike = Spike.Smooth, Slope = 3")]
    [InlineData("Reset = Reset.Value, ResetValue = 0")]
    [InlineData("Reset = Reset.Zero, ResetTiming = ResetTiming.NextStep, ResetScope = ResetScope.Update")]
    [InlineData("Compatibility = Compatibility.Norse, ResetValue = 0.1")]
    [InlineData("Compatibility = Compatibility.SnnTorch, Reset = Reset.Value, ResetValue = 0.25")]
    [InlineData("Compatibility = Compatibility.SpikingJelly, Reset = Reset.Subtract, ResetValue = 0.1")]
    [InlineData("Compatibility = Compatibility.SpikingJelly, Reset = Reset.None, ResetValue = 0.1")]
    [InlineData("Compatibility = Compatibility.Edifice, Slope = 26")]
    [InlineData("Compatibility = Compatibility.SnnTorch, Tau = 2")]
    [InlineData("Tau = 2, Decay = Decay.Euler")]
    [InlineData("Reset = Reset.None, ResetTiming = (ResetTiming)0", "EDG0207")]
    [InlineData("LearnBeta = Learning.Fixed, Beta = 0.5")]
    public void Options_that_have_their_effect(string options, string? id = null)
    {
        Finding[] found = Analyze.Source(Network(options));
        Assert.Equal(id is null ? [] : [id], System.Linq.Enumerable.Select(found, finding => finding.Id));
    }

    [Theory]
    [InlineData("Threshold = 3", "[Lif(Threshold = 2)]", "3", "Threshold = 3")]
    [InlineData("Tau = 3", "[Lif(Beta = 0.5)]", "3", "Tau = 3")]
    [InlineData("Compatibility = Compatibility.Norse", "[Lif(Compatibility = Compatibility.Edifice)]", "Compatibility.Norse", "Compatibility = Norse")]
    public void Setting_of_the_network_that_no_layer_takes(string setting, string layer, string underlined, string option) => Analyze.Reports(
        "EDG0210", underlined, $"[SpikingNetwork] sets {option}, but every layer has its own, or none. Leave {NameOf(option)} out.",
        $"[SpikingNetwork({setting})][Input(4)][Dense(2)]{layer}[Decode] partial class Net;");

    [Fact]
    public void Option_that_the_preset_has_but_the_network_has_not() => Analyze.IsSilent(
        "[SpikingNetwork(Compatibility = Compatibility.SnnTorch, Threshold = 2)][Input(4)][Lif(Beta = 0.9, Threshold = 1)][Lif(Beta = 0.9)][Decode] partial class Net;");

    [Theory]
    [InlineData("[SpikingNetwork(NumTimesteps = 50)][Input(4)] partial class Net;", "EDG0105")]
    [InlineData("[SpikingNetwork(NumTimesteps = 50)][Input(4)][Dense(2)][Decode] partial class Net;", "EDG0103")]
    [InlineData("[SpikingNetwork(NumTimesteps = 0)][Input(4)][Dense(2)] partial class Net;", "EDG0106")]
    public void What_is_odd_about_time_is_not_told_beside_what_is_wrong(string source, string id) => Assert.Equal(id, Assert.Single(Analyze.Source(source)).Id);

    [Theory]
    [InlineData("Tape = TapeMode.Recompute", "TapeMode.Recompute", "Tape = Recompute")]
    [InlineData("Window = 5", "5", "Window = 5")]
    public void Settings_of_time_in_a_network_without(string setting, string underlined, string option) => Analyze.Reports(
        "EDG0210", underlined, $"[SpikingNetwork] sets {option}, but no layer runs over time. Leave {NameOf(option)} out.",
        $"[SpikingNetwork({setting})][Input(4)][Dense(2)] partial class Net;");

    [Fact]
    public void Time_steps_of_a_network_without_time() => Analyze.Reports(
        "EDG0210", "9", "[SpikingNetwork] sets NumTimesteps = 9, but no layer runs over time. Leave NumTimesteps out.",
        "[SpikingNetwork(NumTimesteps = 9)][Input(4)][Dense(2)] partial class Net;");

    [Theory]
    [InlineData("Threshold = 3", "[Lif(Threshold = 2)][Lif]")]
    [InlineData("Compatibility = Compatibility.Norse", "[Lif(Compatibility = Compatibility.Edifice)][LeakyIntegrator]")]
    [InlineData("Coding = Coding.Rates, InputSize = 4, OutputSize = 2", null)]
    [InlineData("InputSize = 4, OutputSize = 2, Tau = 3, Threshold = 2, NumTimesteps = 9", null)]
    public void Setting_of_the_network_that_some_layer_takes(string setting, string? layers) => Analyze.IsSilent(
        $"[SpikingNetwork({setting})]{(layers is null ? "" : $"[Input(4)][Dense(2)]{layers}[Decode(Decoding.Mean)]".Replace("(Decoding.Mean)", ""))} partial class Net;");

    [Fact]
    public void What_is_only_odd_does_not_keep_a_network_from_being_written()
    {
        Generated generated = Generate.Compiled(Compiler.Compile(Network("Beta = 0.5, Decay = Decay.Euler")));
        Assert.Empty(generated.Problems);
        Assert.Contains("Net.Forward.g.cs", generated.Files.Keys);
    }

    private static string Network(string options) => $"[SpikingNetwork][Input(4)][Lif({options})][Decode] partial class Net;";

    private static string NameOf(string option) => option.Split(' ')[0];

    private static void Reports(string id, string options, string underlined, string message) => Analyze.Reports(id, underlined, message, Network(options));
}
