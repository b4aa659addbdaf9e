using Edifice.Generator.Model;
using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Checking;

public class NetworkCheckerTests
{
    [Fact]
    public void Signals_follow_the_layers()
    {
        CheckedNetwork network = Parse.Checked(
            "[SpikingNetwork][Input(4)][Dense(3)][Lif][Dense(2)][Lif(Spike = Spike.Smooth)][Decode][Dense(1)] partial class Net;");

        Assert.False(network.IsBroken);
        Assert.Equal(
            [
                new(4, IsPerStep: false, IsSpikes: false),
                new(3, IsPerStep: false, IsSpikes: false),
                new(3, IsPerStep: true, IsSpikes: true),
                new(2, IsPerStep: true, IsSpikes: false),
                new(2, IsPerStep: true, IsSpikes: false),
                new(2, IsPerStep: false, IsSpikes: false),
                new(1, IsPerStep: false, IsSpikes: false),
            ],
            network.Signals);
    }

    [Theory]
    [InlineData("PerStep = true", false)]
    [InlineData("Spikes = true", true)]
    public void Signals_over_time_may_stand_at_both_ends(string input, bool isSpikes)
    {
        CheckedNetwork network = Parse.Checked($"[SpikingNetwork][Input(4, {input})][Dense(3)][Lif] partial class Net;");

        Assert.False(network.IsBroken);
        Assert.Equal(
            [new(4, IsPerStep: true, isSpikes), new(3, IsPerStep: true, IsSpikes: false), new(3, IsPerStep: true, IsSpikes: true)],
            network.Signals);
    }

    [Theory]
    [InlineData("[Dense(3)][Lif][Dense(2)][Lif][Decode]", "- hidden1 hidden1 output output -")]
    [InlineData("[Dense(3)][Lif][Decode][Dense(2)]", "- hidden1 hidden1 - output")]
    [InlineData("[Dense(3, Name = \"a\")][Lif][Dense(2)][Lif][Dense(2)]", "- a a hidden2 hidden2 output")]
    [InlineData("[Dense(3)][Lif(Name = \"last\")][Decode]", "- last last -")]
    [InlineData("[Lif][Lif][Dense(3)][Dense(2)][Lif][Decode]", "- hidden1 hidden2 hidden3 output output -")]
    [InlineData("[Dense(3)][Lif][Decode][Lif][Decode]", "- hidden1 hidden1 - output -")]
    public void Stages_have_names(string layers, string names)
    {
        CheckedNetwork network = Parse.Checked($"[SpikingNetwork][Input(4)]{layers} partial class Net;");

        Assert.Equal(names, string.Join(" ", System.Linq.Enumerable.Select(network.Stages, name => name ?? "-")));
    }

    [Fact]
    public void Broken_network_still_has_a_signal_for_each_layer()
    {
        CheckedNetwork network = Parse.Checked("[SpikingNetwork][Input(0)][Dense(5, -1)][Lif][Dense(3, 2)] partial class Net;");

        Assert.True(network.IsBroken);
        Assert.Equal(4, network.Signals.Count);
        Assert.Equal(4, network.Stages.Count);
    }
}
