using System.Threading.Tasks;
using Edifice.Generator.CodeFixes.Refactorings;
using Edifice.Generator.CodeFixes.Tests.Harness;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests.Refactorings;

public class SizeFromBeforeTests
{
    [Theory]
    [InlineData("Dense($$784, 128)", "Dense(128)")]
    [InlineData("De$$nse(28 * 28, 128, Bias = false)", "Dense(128, Bias = false)")]
    [InlineData("Dense(inputs: 784, $$outputs: 128)", "Dense(outputs: 128)")]
    public Task Size_that_is_redundant(string before, string after) => Refactor<SizeFromBefore>.Writes(
        $"[SpikingNetwork]\n[Input(784)]\n[{before}] [Lif] [Decode] // first\n[Dense(128, 10)]\npartial class Net;",
        $"[SpikingNetwork]\n[Input(784)]\n[{after}] [Lif] [Decode] // first\n[Dense(128, 10)]\npartial class Net;",
        $"Write '{after}', which takes what comes");

    [Fact]
    public Task Several_layers() => Refactor<SizeFromBefore>.WritesAll(
        SizeFromBefore.Key,
        "[SpikingNetwork, Input(4), Dense(4, 3), Lif, Dense(3, 2)] partial class A;\n[SpikingNetwork] [Input(4)] [Dense(4, 3)] partial class B;",
        "[SpikingNetwork, Input(4), Dense(3), Lif, Dense(2)] partial class A;\n[SpikingNetwork] [Input(4)] [Dense(3)] partial class B;");

    [Theory]
    [InlineData("[Input(4)] [Dense($$3)]")]
    [InlineData("[Input(4)] [Dense($$5, 3)]")]
    [InlineData("[Input($$4)] [Dense(4, 3)]")]
    [InlineData("[Dense($$4, 3)]")]
    [InlineData("[Input(4)] [Dense($$4, )]")]
    public Task Size_that_is_not_redundant(string layers) => Refactor<SizeFromBefore>.OffersNothing($"[SpikingNetwork] {layers} partial class Net;");
}
