using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Parsing;

public class NetworkParsingTests
{
    private const string Everything =
        "[SpikingNetwork(NumTimesteps = 3, Tau = 2.5)][Input(4)][Dense(4, 3, Bias = false, Name = \"Iı\")][Lif(Clip = 8.25)][Decode][Dense(-2)][Lif(Beta = 1.5)] "
        + "[Lif(Compatibility = Compatibility.Norse, Tau = 2.5, Gain = 0.5, LearnBeta = Learning.PerNeuron)] public sealed partial class Net;";

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Machines_of_other_countries_read_the_same(string culture) => Assert.Equal(
        Culture.In("en-US", () => Parse.Checked(Everything)), Culture.In(culture, () => Parse.Checked(Everything)));

    [Fact]
    public void Layers_in_their_order()
    {
        NetworkSpec network = Parse.Source("[SpikingNetwork(NumTimesteps = 3)][Input(4)][Dense(4, 3, Bias = false, Name = \"first\")][Lif][Decode][Dense(2)] partial class Net;");

        Assert.Equal(3, network.TimeSteps);
        Assert.Equal(new InputSpec(0, 4), network.Layers[0]);
        Assert.Equal(new DenseSpec(1, "first", 4, 3, HasBias: false), network.Layers[1]);
        Assert.Equal("Decode Rate", Assert.IsType<DecodeSpec>(network.Layers[3]).Title);
        Assert.Equal(new DenseSpec(4, null, null, 2, HasBias: true), network.Layers[4]);
    }

    [Theory]
    [InlineData("", false, false)]
    [InlineData(", PerStep = true", true, false)]
    [InlineData(", PerStep = true, Spikes = false", true, false)]
    [InlineData(", Spikes = true", true, true)]
    [InlineData(", PerStep = true, Spikes = true", true, true)]
    public void Input_over_time(string arguments, bool isPerStep, bool isSpikes) => Assert.Equal(
        new InputSpec(0, 4, isPerStep, isSpikes),
        Parse.Source($"[SpikingNetwork][Input(4{arguments})][Dense(2)] partial class Net;").Layers[0]);

    [Theory]
    [InlineData("[Decode]", "Rate", true)]
    [InlineData("[Decode(Decoding.Rate)]", "Rate", true)]
    [InlineData("[Decode(Decoding.Count)]", "Count", true)]
    [InlineData("[Decode(decoding: Decoding.FirstSpike)]", "FirstSpike", false)]
    public void Decoder_as_the_runtime_describes_it(string layer, string decoding, bool hasUniformAdjoint)
    {
        NetworkSpec network = Parse.Source($"[SpikingNetwork][Input(4)][Lif]{layer} partial class Net;");

        DecodeSpec decode = Assert.IsType<DecodeSpec>(network.Layers[2]);
        Assert.Equal(decoding, decode.Decoding);
        Assert.True(decode.Decoder.TakesSpikes);
        Assert.Equal(hasUniformAdjoint, decode.Decoder.HasUniformAdjoint);
    }

    [Fact]
    public void Place_of_a_nested_class()
    {
        NetworkSpec network = Parse.Source(
            "namespace A.@class { public partial interface IOuter { protected internal partial record struct Inner { "
            + "[SpikingNetwork(InputSize = 4, OutputSize = 2)] private sealed partial class Net; } } }",
            "A.class.IOuter+Inner+Net");

        Assert.Equal("A.@class", network.Namespace);
        Assert.Equal([new("public", "partial interface", "IOuter"), new("protected internal", "partial record struct", "Inner")], network.ContainingTypes);
        Assert.Equal(new TypeSpec("private", "sealed partial class", "Net"), network.Type);
        Assert.Equal("A.class.IOuter+Inner+Net", network.HintName);
    }

    [Fact]
    public void Class_in_the_global_namespace()
    {
        NetworkSpec network = Parse.Source("[SpikingNetwork(InputSize = 4, OutputSize = 2)] partial class Net;");

        Assert.Equal("", network.Namespace);
        Assert.Equal("Net", network.HintName);
        Assert.Equal(new TypeSpec("internal", "partial class", "Net"), network.Type);
        Assert.Equal(25, network.TimeSteps);
    }

    [Fact]
    public void Only_a_class_that_cannot_be_extended_says_so()
    {
        Assert.False(Parse.Source("[SpikingNetwork(InputSize = 4, OutputSize = 2)] class Net;").IsExtendable);
        Assert.True(Parse.Source("[SpikingNetwork(InputSize = 4, OutputSize = -2)] partial class Net;").IsExtendable);
    }

    [Fact]
    public void Blank_lines_and_other_files_change_nothing()
    {
        const string Network = "[SpikingNetwork][Input(4)][Dense(0)] partial class Net;";

        Assert.Equal(Parse.Source(Network), Parse.Source("\n\n// moved\n" + Network));
        Assert.Equal(Parse.Source(Network).GetHashCode(), Parse.Source("\n" + Network).GetHashCode());
        Assert.NotEqual(Parse.Source(Network), Parse.Source(Network.Replace("4", "5")));
    }

    [Fact]
    public void Default_values_of_the_network_are_those_of_its_attribute()
    {
        SpikingNetworkAttribute declared = new();
        NetworkSpec network = Parse.Source("[SpikingNetwork(InputSize = 4, OutputSize = 2)] partial class Net;");

        Assert.Equal(declared.NumTimesteps, network.TimeSteps);
        Assert.Equal([.. declared.HiddenSizes, 2], network.Layers.OfType<DenseSpec>().Select(dense => dense.Outputs));
        Assert.All(network.Layers.OfType<NeuronSpec>(), neuron =>
        {
            Assert.Contains(new OptionSpec("Tau", $"{declared.Tau}"), neuron.Options);
            Assert.Contains(new OptionSpec("Threshold", $"{declared.Threshold}"), neuron.Options);
        });
    }
}
