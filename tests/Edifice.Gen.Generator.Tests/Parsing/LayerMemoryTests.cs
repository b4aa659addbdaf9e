using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Parsing;

/// <summary>Layers that were read before are the layers that would be read.</summary>
public class LayerMemoryTests
{
    private const string Network = "[SpikingNetwork][Input(4)][Quick(Gain = 2)][Decode] partial class Net;";

    [Fact]
    public void Layer_has_its_own_place_and_name()
    {
        NetworkSpec first = Parse.Source("[SpikingNetwork][Input(4)][Lif(Beta = 0.7, Name = \"a\")][Dense(3)][Lif(Name = \"b\", Beta = 0.7)] partial class Net;");
        Assert.Equal([(1, "a"), (3, "b")], first.Layers.Where(layer => layer is NeuronSpec).Select(layer => (layer.Index, layer.Name!)));
        Assert.Equal(first.Layers[1] with { Index = 3, Name = "b" }, first.Layers[3]);
    }

    [Theory]
    [InlineData("ResetValue = 0.0", "ResetValue = -0.0")]
    [InlineData("ResetValue = 0.25", "ResetValue = 0.5")]
    [InlineData("ResetValue = 1e-45", "ResetValue = 2e-45")]
    public void Layers_that_say_another_number_are_others(string one, string other)
    {
        // A negative zero is taken as zero, but told as it is written.
        Assert.NotEqual(Layer($"Reset = Reset.Value, {one}"), Layer($"Reset = Reset.Value, {other}"));
        Assert.Equal(Layer($"Reset = Reset.Value, {one}"), Layer($"Reset = Reset.Value, {one}"));
    }

    [Fact]
    public void Network_s_settings_are_taken_by_every_network()
    {
        const string Source = "[SpikingNetwork(Threshold = 2.5, Compatibility = Compatibility.Norse)][Input(4)][Lif][Decode] partial class ";
        Analyze.IsSilent(Source + "A;\n" + Source + "B;");
        Analyze.IsSilent(Source + "C;");
    }

    [Theory]
    [InlineData("SpikingNetwork(Tau = 3.25)", "Lif(Beta = 0.5)", "EDG0210", "SpikingNetwork", "Lif(Beta = 0.5, Tau = 3.25)", "EDG0202")]
    [InlineData("SpikingNetwork", "Lif(Tau = 3.5)", null, "SpikingNetwork(Tau = 3.5)", "Lif", null)]
    [InlineData("SpikingNetwork(Compatibility = Compatibility.Edifice, Threshold = 3.75)", "Lif", null, "SpikingNetwork(Threshold = 3.75)", "Lif(Compatibility = Compatibility.Edifice)", null)]
    public void What_the_network_says_is_not_what_the_layer_says(string network, string layer, string? id, string other, string otherLayer, string? otherId)
    {
        string first = $"[{network}][Input(4)][{layer}][Decode] partial class Net;";
        string second = $"[{other}][Input(4)][{otherLayer}][Decode] partial class Net;";
        foreach ((string source, string? expected) in ((string, string?)[])[(first, id), (second, otherId), (first, id)])
        {
            Assert.Equal(expected is null ? [] : [expected], Analyze.Source(source).Select(found => found.Id));
        }
    }

    [Fact]
    public void Problem_is_told_of_every_layer_that_has_it()
    {
        const string Source = "[SpikingNetwork][Input(4)][Lif(Beta = 2.5)][Lif(Beta = 2.5)][Decode] partial class Net;";
        Assert.Equal(["Layer 1", "Layer 2"], Analyze.Source(Source).Select(found => found.Message[..7]));
        Assert.Equal(["Layer 1", "Layer 2"], Analyze.Source(Source).Select(found => found.Message[..7]));
    }

    [Fact]
    public void Neuron_that_was_edited_is_read_anew()
    {
        NetworkSpec before = Parse.Source(UserNeuron.Source() + Network);
        NetworkSpec after = Parse.Source(UserNeuron.Source(step: UserNeuron.LearnableStep, adjoint: UserNeuron.LearnableAdjoint, fields: "") + Network);
        Assert.Empty(((NeuronSpec)before.Layers[1]).Dynamics.Numbers);
        Assert.Single(((NeuronSpec)after.Layers[1]).Dynamics.Numbers);
    }

    private static LayerSpec Layer(string options) => Parse.Source($"[SpikingNetwork][Input(4)][Lif({options})][Decode] partial class Net;").Layers[1];
}
