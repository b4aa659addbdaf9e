using System.Threading.Tasks;
using Edifice.Generator.CodeFixes.Fixes;
using Edifice.Generator.CodeFixes.Tests.Harness;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests.Fixes;

public class DecoderTests
{
    [Theory]
    [InlineData("[Input(4)] [Dense(2)] [{|EDG0103:Decode|}]", "[Input(4)] [Dense(2)] [Lif] [Decode]", "Write '[Lif]' before '[Decode]'", null)]
    [InlineData(
        "[Input(4)]\n[Dense(2)]\n[{|EDG0103:Decode(Decoding.Count)|}]",
        "[Input(4)]\n[Dense(2)]\n[Lif]\n[Decode(Decoding.Count)]",
        "Write '[Lif]' before '[Decode(Decoding.Count)]'",
        null)]
    [InlineData("[Input(4)] [Dense(2)] [{|EDG0103:Decode|}]", "[Input(4)] [Dense(2)]", "Remove '[Decode]'", "EDG0103: no decoder")]
    [InlineData("[Input(4)] [Lif] [Decode] [{|EDG0103:Decode|}] [Dense(2)]", "[Input(4)] [Lif] [Decode] [Dense(2)]", "Remove '[Decode]'", null)]
    [InlineData("[Input(4)]\n[Lif, Decode, {|EDG0103:Decode|}]\n", "[Input(4)]\n[Lif, Decode]\n", "Remove '[Decode]'", null)]
    public Task Decoder_without_time_steps(string before, string after, string title, string? key) =>
        Fix<TimeToDecode>.Writes(Network(before), Network(after), title, key);

    [Fact]
    public Task Decoders_one_after_the_other() => Fix<TimeToDecode>.Writes(
        Network("[Input(4)]\n[Lif] [Decode] [{|EDG0103:Decode|}] [{|EDG0103:Decode|}] // at last\n[{|EDG0103:Decode|}]\n[{|EDG0103:Decode|}] [{|EDG0103:Decode|}]\n"),
        Network("[Input(4)]\n[Lif] [Decode] // at last\n"),
        "Remove '[Decode]'");

    [Theory]
    [InlineData("\n[Input(4)]\n", "\n[Input(4)]\n[Dense(10)] [Lif] [Decode]\n")]
    [InlineData(" [Input(4)]", " [Input(4)] [Dense(10)] [Lif] [Decode]")]
    public Task Nothing_behind_the_input(string before, string after) => Fix<FirstLayers>.Writes(
        Network(before.Replace("Input(4)", "{|EDG0105:Input(4)|}")), Network(after), "Write '[Dense(10)] [Lif] [Decode]'");

    [Fact]
    public Task Nothing_behind_the_input_in_one_list() => Fix<FirstLayers>.Writes(
        "[SpikingNetwork, {|EDG0105:Input(4)|}] partial class A;\n[SpikingNetwork, {|EDG0105:Input(4)|}] partial class B;",
        "[SpikingNetwork, Input(4), Dense(10), Lif, Decode] partial class A;\n[SpikingNetwork, Input(4), Dense(10), Lif, Decode] partial class B;");

    [Theory]
    [InlineData(
        "[Dense(2)] [Lif(Tau = 3, Threshold = 2, Name = \"a\")] [Decode({|EDG0108:Decoding.MaxMembrane|})]",
        "[Dense(2)] [LeakyIntegrator(Tau = 3, Name = \"a\")] [Decode(Decoding.MaxMembrane)]",
        "Write '[LeakyIntegrator]' in place of '[Lif]'",
        null)]
    [InlineData(
        "[Dense(2)] [Lif] [Decode({|EDG0108:Decoding.MaxMembrane|})]",
        "[Dense(2)] [Lif] [Decode(Decoding.Rate)]",
        "Write 'Decode(Decoding.Rate)'",
        "EDG0108: rate")]
    [InlineData(
        "[Dense(2)] [LeakyIntegrator] [Decode({|EDG0109:Decoding.FirstSpike|})]",
        "[Dense(2)] [LeakyIntegrator] [Decode(Decoding.Rate)]",
        "Write 'Decode(Decoding.Rate)'",
        null)]
    [InlineData(
        "[Dense(2)] [Lif(Spike = Spike.Smooth, Slope = 9, Clip = 8)] [Decode({|EDG0109:(Decoding)5|})]",
        "[Dense(2)] [Lif(Slope = 9)] [Decode((Decoding)5)]",
        "Write 'Lif(Slope = 9)'",
        null)]
    [InlineData(
        "[Dense(2)] [Lif(Spike = Spike.Smooth)] [Decode({|EDG0109:(Decoding)5|})]",
        "[Dense(2)] [Lif(Spike = Spike.Smooth)] [Decode(Decoding.Rate)]",
        "Write 'Decode(Decoding.Rate)'",
        "EDG0109: rate")]
    [InlineData(
        "[Lif] [Dense(2)] [Decode({|EDG0109:Decoding.FirstSpike|})]",
        "[Lif] [Dense(2)] [Lif] [Decode(Decoding.FirstSpike)]",
        "Write '[Lif]' before '[Decode(Decoding.FirstSpike)]'",
        null)]
    public Task Values_that_a_decoder_does_not_take(string before, string after, string title, string? key) =>
        Fix<DecodedValues>.Writes(Network("[Input(4)] " + before), Network("[Input(4)] " + after), title, key);

    [Fact]
    public Task Spikes_of_the_input_itself() => Fix<DecodedValues>.Writes(
        Network("[Input(4, Spikes = true)]\n[Decode({|EDG0108:Decoding.LastMembrane|})]\n"),
        Network("[Input(4, Spikes = true)]\n[LeakyIntegrator]\n[Decode(Decoding.LastMembrane)]\n"),
        "Write '[LeakyIntegrator]' before '[Decode(Decoding.LastMembrane)]'");

    [Fact]
    public Task Several_decoders() => Fix<DecodedValues>.Writes(
        Network("[Input(4)] [Lif] [Decode({|EDG0108:Decoding.MeanMembrane|})] [Dense(2)] [Lif] [Decode({|EDG0108:Decoding.MaxMembrane|})]"),
        Network("[Input(4)] [LeakyIntegrator] [Decode(Decoding.MeanMembrane)] [Dense(2)] [LeakyIntegrator] [Decode(Decoding.MaxMembrane)]"),
        "Write '[LeakyIntegrator]' in place of '[Lif]'");

    private static string Network(string layers) => $"[SpikingNetwork]{layers} partial class Net;";
}
