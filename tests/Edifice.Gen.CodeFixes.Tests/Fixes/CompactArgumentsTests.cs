using System.Threading.Tasks;
using Edifice.Generator.CodeFixes.Fixes;
using Edifice.Generator.CodeFixes.Tests.Harness;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests.Fixes;

public class CompactArgumentsTests
{
    private const string Layers = "[Input(4)] [Dense(2)] [Lif] [Decode] partial class Net;";

    [Theory]
    [InlineData("(InputSize = {|EDG0007:4|})", "", "Remove InputSize")]
    [InlineData("(NumTimesteps = 5, OutputSize = {|EDG0007:2|})", "(NumTimesteps = 5)", "Remove OutputSize")]
    [InlineData("(InputSize = {|EDG0007:4|}, OutputSize = 2, Tau = 3)", "(Tau = 3)", "Remove InputSize, OutputSize")]
    [InlineData(
        "(InputSize = {|EDG0007:4|}, Tau = 3, HiddenSizes = [7, 8], Threshold = 2, Coding = Coding.Rates)",
        "(Tau = 3, Threshold = 2)",
        "Remove InputSize, HiddenSizes, Coding")]
    public Task Arguments_of_the_other_form(string before, string after, string title) =>
        Fix<CompactArguments>.Writes($"[SpikingNetwork{before}] {Layers}", $"[SpikingNetwork{after}] {Layers}", title);

    [Fact]
    public Task Lines_and_comments_stay() => Fix<CompactArguments>.Writes(
        $"""
        [SpikingNetwork(
            InputSize = {"{|EDG0007:4|}"}, // pixels
            NumTimesteps = 5, // steps
            OutputSize = 2
        )]
        {Layers}
        """,
        $"""
        [SpikingNetwork( // pixels
            NumTimesteps = 5 // steps
            
        )]
        {Layers}
        """);

    [Fact]
    public Task Several_networks() => Fix<CompactArguments>.Writes(
        "[SpikingNetwork(InputSize = {|EDG0007:4|}, OutputSize = 2)] " + Layers + "\nclass Outer { }\n[SpikingNetwork(OutputSize = {|EDG0007:2|})] " + Layers.Replace("Net", "Other"),
        "[SpikingNetwork] " + Layers + "\nclass Outer { }\n[SpikingNetwork] " + Layers.Replace("Net", "Other"));
}
