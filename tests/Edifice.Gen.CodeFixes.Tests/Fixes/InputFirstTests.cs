using System.Threading.Tasks;
using Edifice.Generator.CodeFixes.Fixes;
using Edifice.Generator.CodeFixes.Tests.Harness;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests.Fixes;

public class InputFirstTests
{
    [Theory]
    [InlineData(
        "[SpikingNetwork]\n    [Dense(10)] [{|EDG0010:Input(784)|}] [Lif] [Decode]\npartial class Net;",
        "[SpikingNetwork]\n    [Input(784)]\n    [Dense(10)] [Lif] [Decode]\npartial class Net;")]
    [InlineData(
        "[SpikingNetwork]\n[Dense(10)]\n[Lif]\n[{|EDG0010:Input(784)|}]\npartial class Net;",
        "[SpikingNetwork]\n[Input(784)]\n[Dense(10)]\n[Lif]\npartial class Net;")]
    [InlineData(
        "[SpikingNetwork]\n[Dense(10)] // synapse\n[{|EDG0010:Input(784)|}] // pixels\n[Lif]\npartial class Net;",
        "[SpikingNetwork]\n[Input(784)]\n[Dense(10)] // synapse\n// pixels\n[Lif]\npartial class Net;")]
    [InlineData(
        "[SpikingNetwork] [Dense(10)] [{|EDG0010:Input(784)|}] partial class Net;",
        "[SpikingNetwork] [Input(784)] [Dense(10)] partial class Net;")]
    [InlineData(
        "[SpikingNetwork, Dense(10), Lif, {|EDG0010:Input(784)|}] partial class Net;",
        "[SpikingNetwork, Input(784), Dense(10), Lif] partial class Net;")]
    [InlineData(
        "[SpikingNetwork, Dense(10)] [Lif] [{|EDG0010:Input(784)|}] partial class Net;",
        "[SpikingNetwork, Input(784), Dense(10)] [Lif] partial class Net;")]
    public Task Input_behind_another_layer(string before, string after) =>
        Fix<InputFirst>.Writes(before, after, "Move 'Input(784)' before 'Dense(10)'", "EDG0010: first");

    [Fact]
    public Task Several_networks() => Fix<InputFirst>.Writes(
        "[SpikingNetwork][Dense(10)][{|EDG0010:Input(4)|}] partial class A;\n[SpikingNetwork]\n[Lif]\n[{|EDG0010:Input(3)|}]\npartial class B;",
        "[SpikingNetwork][Input(4)] [Dense(10)] partial class A;\n[SpikingNetwork]\n[Input(3)]\n[Lif]\npartial class B;");

    [Theory]
    [InlineData(
        "[SpikingNetwork]\n  [{|EDG0009:Dense(784, 10)|}] [Lif] [Decode]\npartial class Net;",
        "[SpikingNetwork]\n  [Input(784)]\n  [Dense(784, 10)] [Lif] [Decode]\npartial class Net;")]
    [InlineData(
        "[SpikingNetwork, {|EDG0009:Dense(784, 10)|}] partial class Net;", "[SpikingNetwork, Input(784), Dense(784, 10)] partial class Net;")]
    public Task Input_that_is_missing(string before, string after) => Fix<InputFirst>.Writes(before, after, "Write '[Input(784)]'");

    [Fact]
    public Task Second_inputs() => Fix<InputFirst>.Writes(
        "[SpikingNetwork]\n[Input(784)]\n[{|EDG0023:Input(10)|}]\n[Lif] [{|EDG0023:Input(11)|}]\npartial class Net;",
        "[SpikingNetwork]\n[Input(784)]\n[Lif]\npartial class Net;");

    [Theory]
    [InlineData(
        "/// <summary>Reads digits.</summary>\n[{|EDG0022:Input(4)|}]\n[Lif]\npartial class A;\n[System.Serializable, {|EDG0022:Input(4)|}, Lif] partial class B;",
        "/// <summary>Reads digits.</summary>\n[SpikingNetwork]\n[Input(4)]\n[Lif]\npartial class A;\n[System.Serializable, SpikingNetwork, Input(4), Lif] partial class B;")]
    public Task Layers_without_a_network(string before, string after) => Fix<NetworkItself>.Writes(before, after, "Write '[SpikingNetwork]'");

    [Fact]
    public Task Size_of_the_input_that_nobody_says() =>
        Fix<InputFirst>.OffersNothing("[SpikingNetwork] [{|EDG0009:Dense(10)|}] [Lif] [Decode] partial class Net;");
}
