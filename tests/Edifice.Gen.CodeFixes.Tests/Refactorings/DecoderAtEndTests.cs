using System.Threading.Tasks;
using Edifice.Generator.CodeFixes.Refactorings;
using Edifice.Generator.CodeFixes.Tests.Harness;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests.Refactorings;

public class DecoderAtEndTests
{
    [Theory]
    [InlineData("[SpikingNetwork]\n[Input(4)]\n[Dense(2)] [$$Lif]\npartial class Net;", "[SpikingNetwork]\n[Input(4)]\n[Dense(2)] [Lif] [Decode]\npartial class Net;")]
    [InlineData(
        "[SpikingNetwork]\n  [Input(4)]\n  [Dense($$2)]\n  [Lif] // last\npartial class Net;",
        "[SpikingNetwork]\n  [Input(4)]\n  [Dense(2)]\n  [Lif] // last\n  [Decode]\npartial class Net;")]
    [InlineData("[$$SpikingNetwork, Input(4), Dense(2), Lif] partial class Net;", "[SpikingNetwork, Input(4), Dense(2), Lif, Decode] partial class Net;")]
    public Task Output_over_time(string before, string after) => Refactor<DecoderAtEnd>.Writes(before, after, "Write '[Decode]' behind '[Lif]'");

    [Fact]
    public Task Several_networks() => Refactor<DecoderAtEnd>.WritesAll(
        DecoderAtEnd.Key,
        "[SpikingNetwork] [Input(4)] [Lif] partial class A;\n[SpikingNetwork] [Input(4, PerStep = true)] [Dense(2)] partial class B;\n[SpikingNetwork] [Input(4)] [Dense(2)] partial class C;",
        "[SpikingNetwork] [Input(4)] [Lif] [Decode] partial class A;\n[SpikingNetwork] [Input(4, PerStep = true)] [Dense(2)] [Decode] partial class B;\n[SpikingNetwork] [Input(4)] [Dense(2)] partial class C;");

    [Theory]
    [InlineData("[$$SpikingNetwork] [Input(4)] [Dense(2)] [Lif] [Decode] partial class Net;")]
    [InlineData("[SpikingNetwork] [Input(4)] [Dense($$2)] partial class Net;")]
    [InlineData("[SpikingNetwork] [$$Input(4)] [Dense(2)] [Lif] partial class Net;")]
    [InlineData("[$$SpikingNetwork(InputSize = 4, OutputSize = 2)] partial class Net;")]
    [InlineData("[SpikingNetwork] [Dense(2)] [$$Lif] partial class Net;")]
    public Task Nothing_to_decode(string source) => Refactor<DecoderAtEnd>.OffersNothing(source);
}
