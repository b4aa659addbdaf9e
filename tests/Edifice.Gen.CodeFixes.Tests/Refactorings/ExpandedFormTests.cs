using System;
using System.Linq;
using System.Threading.Tasks;
using Edifice.Generator.Checking;
using Edifice.Generator.CodeFixes.Refactorings;
using Edifice.Generator.CodeFixes.Tests.Harness;
using Edifice.Generator.Model;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests.Refactorings;

public class ExpandedFormTests
{
    private const string Title = "Write the layers out";

    [Theory]
    [InlineData("")]
    [InlineData("HiddenSizes = [7]")]
    [InlineData("HiddenSizes = new[] { 7, 5, 3 }")]
    [InlineData("HiddenSizes = []")]
    [InlineData("Coding = Coding.Rates")]
    [InlineData("Coding = Coding.Rates, HiddenSizes = [9]")]
    [InlineData("Coding = Coding.Rates, HiddenSizes = []")]
    [InlineData("HiddenSizes = [7], Tau = 5.5, Threshold = 0.25, NumTimesteps = 30, Tape = TapeMode.Recompute, Window = 10, TapeBudget = 1000000000")]
    [InlineData("Coding = Coding.Rates, Tau = 3, Compatibility = Compatibility.Norse, Threshold = 0.5, NumTimesteps = 11, Window = 5")]
    [InlineData("Compatibility = Compatibility.SnnTorch")]
    public async Task Layers_are_the_same_network(string arguments)
    {
        string rest = arguments.Length > 0 ? ", " + arguments : "";
        string compact = $"{Declared.Usings}[$$SpikingNetwork(InputSize = 4, OutputSize = 2{rest})] public sealed partial class Net;";

        string layered = await Refactor<ExpandedForm>.Apply(compact);

        NetworkSpec before = Declared.Spec(compact.Replace("$$", ""), "Net");
        NetworkSpec after = Declared.Spec(layered, "Net");
        Assert.True(before.IsCompact);
        Assert.False(after.IsCompact);
        Assert.Equal(before, after with { IsCompact = true });
        Assert.Equal(NetworkChecker.Check(before).Stages, NetworkChecker.Check(after).Stages);
        Assert.Equal(WithoutForm(Declared.Generated(compact.Replace("$$", ""))), WithoutForm(Declared.Generated(layered)));
        Declared.IsCompiled(layered);
    }

    [Fact]
    public Task Lines_indentation_and_comments() => Refactor<ExpandedForm>.Writes(
        """
        namespace Shop
        {
            /// <summary>Reads digits.</summary>
            [SpikingNetwork($$InputSize = 784, NumTimesteps = 20, OutputSize = 10)] // as in the README
            [System.Serializable]
            public sealed partial class Digits;
        }
        """,
        """
        namespace Shop
        {
            /// <summary>Reads digits.</summary>
            [SpikingNetwork(NumTimesteps = 20)] // as in the README
            [Input(784)]
            [Dense(256)] [Lif]
            [Dense(128)] [Lif]
            [Dense(10)] [Lif] [Decode]
            [System.Serializable]
            public sealed partial class Digits;
        }
        """,
        Title);

    [Fact]
    public Task Constants_keep_their_names() => Refactor<ExpandedForm>.Writes(
        "[SpikingNetwork$$(InputSize = Sizes.Pixels, HiddenSizes = [Sizes.Pixels / 2, 8], OutputSize = 2, Coding = Coding.Rates)]\r\npartial class Net;\r\n"
            + "static class Sizes { public const int Pixels = 64; }",
        "[SpikingNetwork]\r\n[Input(Sizes.Pixels)]\r\n[Dense(Sizes.Pixels / 2)] [Lif(Spike = Spike.Smooth, Slope = 10, Clip = 8)] [Decode]\r\n"
            + "[Dense(8)] [Lif(Spike = Spike.Smooth, Slope = 10, Clip = 8)] [Decode]\r\n[Dense(2)]\r\npartial class Net;\r\n"
            + "static class Sizes { public const int Pixels = 64; }",
        Title);

    [Fact]
    public async Task Names_are_as_long_as_the_file_needs_them() => Assert.Equal(
        "[Edifice.SpikingNetwork]\n[Edifice.Input(4)]\n[Edifice.Dense(3)] [Edifice.Lif(Spike = Edifice.Spike.Smooth, Slope = 10, Clip = 8)] [Edifice.Decode]\n"
            + "[Edifice.Dense(2)] partial class Net;",
        await Refactor<ExpandedForm>.Apply(
            "[$$Edifice.SpikingNetwork(InputSize = 4, OutputSize = 2, HiddenSizes = [3], Coding = Edifice.Coding.Rates)] partial class Net;"));

    [Fact]
    public Task Several_networks() => Refactor<ExpandedForm>.WritesAll(
        ExpandedForm.Key,
        "[SpikingNetwork(InputSize = 4, OutputSize = 2, HiddenSizes = [])]\npartial class A\n{\n"
            + "    [SpikingNetwork(InputSize = 4, OutputSize = 2, HiddenSizes = [])]\n    partial class B;\n}\n[SpikingNetwork, Input(4), Lif] partial class C;",
        "[SpikingNetwork]\n[Input(4)]\n[Dense(2)] [Lif] [Decode]\npartial class A\n{\n"
            + "    [SpikingNetwork]\n    [Input(4)]\n    [Dense(2)] [Lif] [Decode]\n    partial class B;\n}\n[SpikingNetwork, Input(4), Lif] partial class C;");

    [Theory]
    [InlineData("[$$SpikingNetwork] [Input(4)] [Lif] partial class Net;")]
    [InlineData("[$$SpikingNetwork(InputSize = 4)] [Input(4)] [Lif] partial class Net;")]
    [InlineData("[$$SpikingNetwork(InputSize = x)] partial class Net;")]
    [InlineData("[$$SpikingNetwork] partial class Net;")]
    [InlineData("[SpikingNetwork(InputSize = 4, OutputSize = 2)] [System.$$Serializable] partial class Net;")]
    [InlineData("[SpikingNetwork(InputSize = 4, OutputSize = 2, Coding = (Coding)7$$)] partial class Net;")]
    public Task Nothing_to_expand(string source) => Refactor<ExpandedForm>.OffersNothing(source);

    // The datasheet says in which form the network was declared.
    private static string[] WithoutForm(string[] files) =>
        [.. files.Select(file => string.Join("\n", file.Split('\n').Where(line => !line.Contains("compact", StringComparison.OrdinalIgnoreCase))))];
}
