using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Edifice.Conformance;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>The presets give what the libraries recorded: the recorded cases, declared by preset and nothing that it says already.</summary>
public sealed partial class PresetTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "golden");

    public static TheoryData<string, string> Presets => new()
    {
        { "snntorch_leaky_atan2_subtract", "Compatibility = Compatibility.SnnTorch, Beta = 0.9" },
        { "snntorch_leaky_fastsigmoid25_zero_delay", "Compatibility = Compatibility.SnnTorch, Beta = 0.9, Reset = Reset.Zero, Surrogate = Surrogate.FastSigmoid, Slope = 25, Gain = 0.04" },
        { "snntorch_leaky_fastsigmoid25_subtract_delay", "Compatibility = Compatibility.SnnTorch, Beta = 0.9, Surrogate = Surrogate.FastSigmoid" },
        { "snntorch_leaky_sigmoid25_subtract", "Compatibility = Compatibility.SnnTorch, Beta = 0.9, Surrogate = Surrogate.Sigmoid" },
        { "snntorch_leaky_ste_subtract", "Compatibility = Compatibility.SnnTorch, Beta = 0.9, Surrogate = Surrogate.StraightThrough" },
        { "norse_lifbox_reset_value", "Compatibility = Compatibility.Norse, Tau = 5" },
        { "norse_lifbox_triangle", "Compatibility = Compatibility.Norse, Tau = 5, Surrogate = Surrogate.Triangular, Gain = 0.3" },
        { "spikingjelly_lif_decayinput_hard", "Compatibility = Compatibility.SpikingJelly, Surrogate = Surrogate.ATan, Slope = 2" },
        { "spikingjelly_lif_decayinput_soft", "Compatibility = Compatibility.SpikingJelly, Reset = Reset.Subtract, Surrogate = Surrogate.ATan" },
        { "spikingjelly_lif_nodecay_hard_detach_sigmoid4", "Compatibility = Compatibility.SpikingJelly, InputScaling = InputScaling.Constant, ResetGradient = ResetGradient.Detached" },
        { "edifice_doc_hard_6-8-5-3_detach", "Compatibility = Compatibility.Edifice" },
    };

    [Theory]
    [MemberData(nameof(Presets))]
    public void A_preset_on_every_layer_gives_what_was_recorded(string golden, string options)
        => AssertPasses(golden, source => Neuron().Replace(source, $"[Lif({options})]"));

    [Theory]
    [InlineData("snntorch_leaky_atan2_subtract", "SnnTorch", "Beta = 0.9")]
    [InlineData("norse_lifbox_reset_value", "Norse", "Tau = 5")]
    [InlineData("edifice_doc_hard_6-8-5-3_detach", "Edifice", "")]
    public void A_preset_on_the_network_gives_what_was_recorded(string golden, string preset, string options)
        => AssertPasses(golden, source => Neuron()
            .Replace(source, $"[Lif({options})]")
            .Replace("[SpikingNetwork(", $"[SpikingNetwork(Compatibility = Compatibility.{preset}, ", StringComparison.Ordinal));

    [Theory]
    [InlineData("edifice_doc_hard_17-33-9-4_tau10_thr05", "Tau = 10, Threshold = 0.5")]
    [InlineData(
        "norse_lifbox_reset_value",
        "Tau = 5, Decay = Decay.Euler, InputScaling = InputScaling.OneMinusBeta, Reset = Reset.Value, ResetValue = 0, ResetGradient = ResetGradient.Attached, Slope = 100, Gain = 0.01")]
    [InlineData(
        "spikingjelly_lif_decayinput_soft",
        "Tau = 2, Decay = Decay.Euler, InputScaling = InputScaling.OneMinusBeta, Comparison = Comparison.GreaterOrEqual, "
        + "ResetGradient = ResetGradient.Attached, Surrogate = Surrogate.ATan")]
    public void Time_constants_and_scaled_inputs_give_what_was_recorded(string golden, string options)
        => AssertPasses(golden, source => Neuron().Replace(source, $"[Lif({options})]"));

    private static void AssertPasses(string golden, Func<string, string> declare)
    {
        ConformanceCase item = ConformanceCase.Load(golden, Path.Combine(Folder, golden + ".json"), "Preset");
        string[] sources = [.. item.Sources.Select(declare)];
        Assert.All(sources, source => Assert.DoesNotContain("Beta = 0.8", source, StringComparison.Ordinal));
        Assert.All(sources.Zip(item.Sources), pair => Assert.NotEqual(pair.Second, pair.First));
        IReadOnlyDictionary<string, INetworkHandle> networks = NetworkCompiler.Compile(sources);
        CaseResult result = CaseResult.Of(golden, RecordedCase.Run(item, networks));
        Assert.True(result.Verdict == Verdict.Pass, result.ToString());
    }

    [GeneratedRegex(@"\[Lif\([^\]]*\)\]")]
    private static partial Regex Neuron();
}
