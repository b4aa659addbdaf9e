using System.Linq;
using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics;

public class ShapeDiagnosticsTests
{
    [Fact]
    public void Inputs_that_do_not_fit_the_layer_before() => Analyze.Reports(
        "EDG0101",
        "100",
        "Layer 3 (Dense 100 → 10) expects 100 inputs, but layer 2 (Lif) gives 128. Write Dense(128, 10).",
        "[SpikingNetwork][Input(784)][Dense(784, 128)][Lif][Dense(100, 10)][Lif][Decode] partial class Net;");

    [Fact]
    public void Inputs_written_by_name() => Analyze.Reports(
        "EDG0101",
        "3",
        "Layer 1 (Dense 3 → 2) expects 3 inputs, but layer 0 (Input) gives 4. Write Dense(4, 2).",
        "[SpikingNetwork][Input(4)][Dense(outputs: 2, inputs: 3, Bias = false)] partial class Net;");

    [Fact]
    public void Inputs_and_outputs_the_wrong_way_round() => Analyze.Reports(
        "EDG0101",
        "10",
        "Layer 1 (Dense 10 → 784) expects 10 inputs, but layer 0 (Input) gives 784. Write Dense(784, 10): inputs come first.",
        "[SpikingNetwork][Input(784)][Dense(10, 784)][Lif][Dense(10, 5)][Lif][Decode] partial class Net;");

    [Fact]
    public void All_layers_the_wrong_way_round() => Assert.Equal(
        ["Write Dense(784, 128): inputs come first.", "Write Dense(128, 10): inputs come first."],
        Analyze.Source("[SpikingNetwork][Input(784)][Dense(128, 784)][Lif][Dense(10, 128)][Lif][Decode] partial class Net;")
            .Select(found => found.Message[found.Message.IndexOf("Write", System.StringComparison.Ordinal)..]));

    [Fact]
    public void Inputs_that_fit_or_are_left_out() => Analyze.IsSilent(
        "[SpikingNetwork][Input(784)][Dense(784, 128)][Lif][Dense(10)][Lif][Decode(Decoding.Rate)] partial class Net;");

    [Theory]
    [InlineData("[SpikingNetwork][Input(0)][Dense(2)] partial class Net;", "0", "Layer 0 (Input) has size = 0")]
    [InlineData("[SpikingNetwork][Input(4)][Dense(-2)] partial class Net;", "-2", "Layer 1 (Dense) has outputs = -2")]
    [InlineData("[SpikingNetwork][Input(4)][Dense(0, 2)] partial class Net;", "0", "Layer 1 (Dense) has inputs = 0")]
    [InlineData("[SpikingNetwork(InputSize = -1, OutputSize = 2)] partial class Net;", "-1", "[SpikingNetwork] has InputSize = -1")]
    [InlineData("[SpikingNetwork(InputSize = 4)] partial class Net;", "SpikingNetwork(InputSize = 4)", "[SpikingNetwork] has no OutputSize")]
    [InlineData(
        "[SpikingNetwork(InputSize = 4, OutputSize = 2, HiddenSizes = [5, 0])] partial class Net;", "0", "[SpikingNetwork] has HiddenSizes[1] = 0")]
    public void Size_that_is_not_positive(string source, string underlined, string start) => Analyze.Reports(
        "EDG0102", underlined, start + ", but a size has to be more than 0. Write the number of features.", source);

    [Fact]
    public void Every_hidden_size_that_is_not_positive() => Assert.Equal(
        ["0", "-3"], Analyze.Source("[SpikingNetwork(InputSize = 4, OutputSize = 2, HiddenSizes = new int[] { 0, 5, -3 })] partial class Net;").Select(found => found.Text));

    [Theory]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(1_000_000_000, 600_000_000)]
    public void Numbers_of_all_steps_beyond_any_integer(int size, int steps) => Assert.Equal(
        ["EDG0107"], Analyze.Source($"[SpikingNetwork(NumTimesteps = {steps})][Input({size}, PerStep = true)][Lif] partial class Net;").Select(found => found.Id));

    [Fact]
    public void Stage_is_named_where_the_user_named_it() => Analyze.Reports(
        "EDG0101",
        "100",
        "Layer 3 (Dense 100 → 2 'readout') expects 100 inputs, but layer 2 (Lif 'hidden') gives 8. Write Dense(8, 2).",
        "[SpikingNetwork][Input(4)][Dense(8)][Lif(Name = \"hidden\")][Dense(100, 2, Name = \"readout\")] partial class Net;");

    [Fact]
    public void No_hidden_layers_at_all() => Analyze.IsSilent("[SpikingNetwork(InputSize = 4, OutputSize = 2, HiddenSizes = [])] partial class Net;");

    [Fact]
    public void Decoder_of_a_static_signal() => Analyze.Reports(
        "EDG0103",
        "Decode",
        "Layer 2 (Decode) takes a signal over time, but layer 1 (Dense) gives a static one. Put a layer of neurons before it, or remove it.",
        "[SpikingNetwork][Input(4)][Dense(2)][Decode] partial class Net;");

    [Fact]
    public void Decoder_of_a_decoded_signal() => Analyze.Reports(
        "EDG0103",
        "Decode(Decoding.Rate)",
        "Layer 3 (Decode) takes a signal over time, but layer 2 (Decode) gives a static one. Put a layer of neurons before it, or remove it.",
        "[SpikingNetwork][Input(4)][Lif][Decode][Decode(Decoding.Rate)] partial class Net;");

    [Theory]
    [InlineData("[Dense(2)]")]
    [InlineData("[Lif][Decode]")]
    [InlineData("[Dense(2)][Lif][Decode][Dense(1)]")]
    [InlineData("[Dense(2)][Dense(2)][Lif][Lif][Decode]")]
    [InlineData("[Dense(2)][Lif]")]
    [InlineData("[Lif][Dense(2)]")]
    public void Network_that_ends_with_any_signal(string layers) => Analyze.IsSilent($"[SpikingNetwork][Input(4)]{layers} partial class Net;");

    [Theory]
    [InlineData("LastMembrane")]
    [InlineData("MeanMembrane")]
    [InlineData("MaxMembrane")]
    public void Decoder_of_membranes_on_spikes(string decoding) => Analyze.Reports(
        "EDG0108",
        $"Decoding.{decoding}",
        $"Layer 3 (Decode {decoding}) takes membranes, but layer 2 (Lif) gives spikes. Put [LeakyIntegrator] in the place of layer 2 (Lif), or write Decoding.Rate.",
        $"[SpikingNetwork][Input(4)][Dense(2)][Lif][Decode(Decoding.{decoding})] partial class Net;");

    [Fact]
    public void Decoder_of_membranes_on_an_input_of_spikes() => Analyze.Reports(
        "EDG0108",
        "Decoding.MaxMembrane",
        "Layer 1 (Decode MaxMembrane) takes membranes, but layer 0 (Input) gives spikes. Put [LeakyIntegrator] between them, or write Decoding.Rate.",
        "[SpikingNetwork][Input(4, Spikes = true)][Decode(decoding: Decoding.MaxMembrane)][Dense(2)] partial class Net;");

    [Theory]
    [InlineData("[Lif(Spike = Spike.Smooth)]", "layer 2 (Lif)", "in the place of layer 2 (Lif)")]
    [InlineData("[Dense(3)]", "layer 2 (Dense)", "between them")]
    public void Decoder_of_spikes_on_real_values(string before, string layer, string place) => Analyze.Reports(
        "EDG0109",
        "Decoding.FirstSpike",
        $"Layer 3 (Decode FirstSpike) takes spikes, but {layer} gives real values. Put neurons that spike {place}, such as [Lif] with Spike.Hard, or write Decoding.Rate.",
        $"[SpikingNetwork][Input(4, PerStep = true)][Dense(2)]{before}[Decode(Decoding.FirstSpike)] partial class Net;");

    [Theory]
    [InlineData("[Lif]", "Rate Count FirstSpike")]
    [InlineData("[Lif(Spike = Spike.Smooth)]", "Rate Count LastMembrane MeanMembrane MaxMembrane")]
    [InlineData("[Dense(3)]", "Rate Count LastMembrane MeanMembrane MaxMembrane")]
    public void Decoder_of_what_it_takes(string before, string decodings)
    {
        foreach (string decoding in decodings.Split(' '))
        {
            Analyze.IsSilent($"[SpikingNetwork][Input(4)][Lif]{before}[Decode(Decoding.{decoding})] partial class Net;");
        }
    }

    [Fact]
    public void Inputs_over_time_are_decoded_as_they_are() => Analyze.IsSilent(
        "[SpikingNetwork][Input(4, PerStep = true)][Decode(Decoding.MaxMembrane)] partial class Net;",
        "[SpikingNetwork][Input(4, Spikes = true)][Decode(Decoding.FirstSpike)] partial class Spiking;");

    [Theory]
    [InlineData("Spikes = true, PerStep = false")]
    [InlineData("PerStep = false, Spikes = true")]
    public void Spikes_that_are_constant(string options) => Analyze.Reports(
        "EDG0110",
        "false",
        "Layer 0 (Input) sets PerStep = false, but with Spikes = true it is an input over time. Leave PerStep out, or leave Spikes out for a constant current.",
        $"[SpikingNetwork][Input(4, {options})][Dense(2)][Lif][Decode] partial class Net;");

    [Theory]
    [InlineData("PerStep = false")]
    [InlineData("Spikes = true, PerStep = true")]
    [InlineData("Spikes = false, PerStep = false")]
    [InlineData("Spikes = false, PerStep = true")]
    public void Options_of_an_input_that_go_together(string options) => Analyze.IsSilent(
        $"[SpikingNetwork][Input(4, {options})][Dense(2)][Lif][Decode] partial class Net;");

    [Fact]
    public void Nothing_behind_the_input() => Analyze.Reports(
        "EDG0105",
        "Input(4)",
        "Class 'Net' has Input 4, but no layer behind it. Add a layer, such as [Dense(10)].",
        "[SpikingNetwork][Input(4)] partial class Net;");

    [Fact]
    public void Number_of_time_steps_that_is_not_positive() => Analyze.Reports(
        "EDG0106",
        "0",
        "[SpikingNetwork] has NumTimesteps = 0, but a network runs for at least 1 step. Write the number of time steps.",
        "[SpikingNetwork(NumTimesteps = 0)][Input(4)][Dense(2)][Lif] partial class Net;");

    [Fact]
    public void One_time_step() => Analyze.IsSilent("[SpikingNetwork(NumTimesteps = 1)][Input(4)][Dense(2)][Lif] partial class Net;");

    [Fact]
    public void More_weights_than_a_block_holds() => Analyze.Reports(
        "EDG0107",
        "Dense(23169)",
        "The network up to layer 1 (Dense 23169) needs 538263200 numbers in one block of memory, padding included, but a block holds at most 536870911. "
            + "Write smaller sizes.",
        "[SpikingNetwork][Input(23169)][Dense(23169)] partial class Net;");

    [Fact]
    public void As_many_weights_as_a_block_holds() => Analyze.IsSilent("[SpikingNetwork][Input(23168)][Dense(23168)] partial class Net;");

    [Fact]
    public void More_steps_than_a_block_holds() => Analyze.Reports(
        "EDG0107",
        "SpikingNetwork(NumTimesteps = 100000000, InputSize = 4, OutputSize = 17, HiddenSizes = [])",
        "The network up to layer 2 (Lif), over all time steps, needs 76800000000 numbers in one block of memory, padding included, but a block holds at most 2147483647. "
            + "Write fewer time steps or a smaller size.",
        "[SpikingNetwork(NumTimesteps = 100000000, InputSize = 4, OutputSize = 17, HiddenSizes = [])] partial class Net;");

    [Fact]
    public void All_problems_are_found_at_once() => Assert.Equal(
        ["EDG0001", "EDG0101", "EDG0102", "EDG0106"],
        System.Linq.Enumerable.Order(System.Linq.Enumerable.Select(
            Analyze.Source("[SpikingNetwork(NumTimesteps = -1)][Input(4)][Dense(5, 2)][Lif][Dense(-1)] class Net;"), found => found.Id)));
}
