using System.Threading.Tasks;
using Edifice.Generator.CodeFixes.Fixes;
using Edifice.Generator.CodeFixes.Tests.Harness;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests.Fixes;

public class UselessArgumentTests
{
    [Theory]
    [InlineData("[SpikingNetwork] [Input(4)] [Lif(Clip = {|EDG0206:8|}, Slope = 9)]", "[SpikingNetwork] [Input(4)] [Lif(Slope = 9)]", "Remove 'Clip = 8'")]
    [InlineData(
        "[SpikingNetwork] [Input(4)] [Lif(Beta = 0.9, Decay = {|EDG0207:Decay.Euler|})]",
        "[SpikingNetwork] [Input(4)] [Lif(Beta = 0.9)]",
        "Remove 'Decay = Decay.Euler'")]
    [InlineData(
        "[SpikingNetwork] [Input(4)] [Lif(Compatibility = Compatibility.SnnTorch, Beta = 0.9, ResetTiming = {|EDG0209:ResetTiming.NextStep|})]",
        "[SpikingNetwork] [Input(4)] [Lif(Compatibility = Compatibility.SnnTorch, Beta = 0.9)]",
        "Remove 'ResetTiming = ResetTiming.NextStep'")]
    [InlineData(
        "[SpikingNetwork(Threshold = {|EDG0210:2|})] [Input(4)] [Lif(Threshold = 1)]",
        "[SpikingNetwork] [Input(4)] [Lif(Threshold = 1)]",
        "Remove 'Threshold = 2'")]
    [InlineData(
        "[SpikingNetwork] [Input(4, PerStep = {|EDG0110:false|}, Spikes = true)] [Lif]",
        "[SpikingNetwork] [Input(4, Spikes = true)] [Lif]",
        "Remove 'PerStep = false'")]
    public Task Argument_without_effect(string before, string after, string title) =>
        Fix<UselessArgument>.Writes(before + " partial class Net;", after + " partial class Net;", title);

    [Fact]
    public Task Several_arguments() => Fix<UselessArgument>.Writes(
        "[SpikingNetwork, Input(4)]\n[Lif(\n    ResetValue = {|EDG0206:1|}, // mV\n    Tau = 3,\n    Gain = {|EDG0206:2|},\n    Spike = Spike.Smooth)]\n[Dense(2), Lif(Clip = {|EDG0206:8|}, ResetValue = {|EDG0206:1|})]\npartial class Net;",
        "[SpikingNetwork, Input(4)]\n[Lif( // mV\n    Tau = 3,\n    Spike = Spike.Smooth)]\n[Dense(2), Lif]\npartial class Net;");
}
