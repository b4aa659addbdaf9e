using System.Linq;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics;

public class TargetDiagnosticsTests
{
    private const string Declarations = """
        namespace Edifice
        {
            public sealed class SpikingNetworkAttribute : System.Attribute { }
            public abstract class LayerAttribute : System.Attribute;
            public sealed class InputAttribute(int size) : LayerAttribute;
            public sealed class DenseAttribute(int outputs) : LayerAttribute;
        }

        """;

    private const string Network = "using Edifice; [SpikingNetwork][Input(4)][Dense(2)] partial class Net;";

    [Theory]
    [InlineData("namespace Edifice.CompilerServices { public static class RuntimeAbi { public const int Version = 2; } }", "version 2")]
    [InlineData("", "none")]
    public void Runtime_with_another_interface(string abi, string found) => Assert.Equal(
        new Finding(
            "EDG0301",
            "SpikingNetwork",
            $"This generator writes code for version 1 of the runtime's interface, but the referenced Edifice.Gen.Runtime has {found}. "
                + "Reference generator and runtime of the same package version."),
        Analyze.Compilation(Compiler.CompileWithout(Declarations + abi, Network)).Single());

    [Fact]
    public void Runtime_with_the_same_interface() => Assert.Empty(Analyze.Compilation(Compiler.CompileWithout(
        Declarations + "namespace Edifice.CompilerServices { public static class RuntimeAbi { public const int Version = 1; } }", Network)));

    [Theory]
    [InlineData(LanguageVersion.CSharp9, "9.0")]
    [InlineData(LanguageVersion.CSharp12, "12.0")]
    public void Language_that_generated_code_is_not_written_in(LanguageVersion version, string text)
    {
        CSharpCompilation compilation = Compiler.CompileAs(version, Network);
        Assert.Equal(
            [new Finding(
                "EDG0302", "Net",
                $"Generated code needs C# 13.0, but this project is compiled as C# {text}. Remove LangVersion from the project, or write <LangVersion>13.0</LangVersion> or later.")],
            Analyze.Compilation(compilation));
        Assert.Empty(Generate.Files(compilation));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    public void Language_that_generated_code_is_written_in(LanguageVersion version)
    {
        CSharpCompilation compilation = Compiler.CompileAs(version, Network.Replace("[Dense(2)]", "[Dense(2)][Lif][Dense(3)][Lif]"));
        Assert.Empty(Analyze.Compilation(compilation));
        Assert.Empty(Generate.CompiledAs(version, compilation).Problems);
    }

    [Fact]
    public void Workspace_over_its_budget() => Analyze.Reports(
        "EDG0303",
        "100",
        $"A workspace for one sample on one thread takes {WorkspaceOf("")} bytes, but WorkspaceBudget is 100. "
            + "Make the widest layers smaller or NumTimesteps less, or allow more.",
        Budgeted("WorkspaceBudget = 100"));

    [Theory]
    [InlineData("", "Write Tape = TapeMode.Recompute, make NumTimesteps smaller, or allow more")]
    [InlineData("Tape = TapeMode.Recompute, ", "Make NumTimesteps or the layers smaller, or allow more")]
    public void Tape_over_its_budget(string tape, string cure)
    {
        Finding found = Assert.Single(Analyze.Source(Budgeted(tape + "TapeBudget = 99")));
        Assert.Equal(("EDG0304", "99"), (found.Id, found.Text));
        Assert.Matches($"^The tape takes [0-9]+ bytes for each sample, the largest part of it for (hidden1|hidden2|output|the input) \\([0-9]+ bytes\\), but TapeBudget is 99. {cure}.$", found.Message);
    }

    [Theory]
    [InlineData("WorkspaceBudget = 9", "Make the widest layers smaller, or allow more.")]
    [InlineData("TapeBudget = 9", "Make the layers smaller, or allow more.")]
    public void Without_time_nobody_is_told_to_take_fewer_steps(string budget, string cure) => Assert.EndsWith(
        cure, Assert.Single(Analyze.Source($"[SpikingNetwork({budget})][Input(4)][Dense(3)] partial class Net;")).Message);

    [Theory]
    [InlineData("WorkspaceBudget = 0", "WorkspaceBudget", "0")]
    [InlineData("TapeBudget = -1", "TapeBudget", "-1")]
    public void Budget_that_nothing_fits(string budget, string name, string number) => Analyze.Reports(
        "EDG0201", number, $"[SpikingNetwork] has {name} = {number}, but {name} has to be more than 0 bytes. Write a number in that range.", Budgeted(budget));

    [Fact]
    public void Network_within_its_budgets() => Analyze.IsSilent(Budgeted($"WorkspaceBudget = {WorkspaceOf("")}, TapeBudget = 1_000_000"));

    [Fact]
    public void Network_one_byte_over_its_budget() =>
        Assert.Equal("EDG0303", Assert.Single(Analyze.Source(Budgeted($"WorkspaceBudget = {WorkspaceOf("") - 1}"))).Id);

    private static string Budgeted(string budget) => $"[SpikingNetwork(InputSize = 20, OutputSize = 2, HiddenSizes = [8], {budget})] partial class Net;";

    // What the datasheet says.
    private static long WorkspaceOf(string tape)
    {
        string api = Generate.Files(Compiler.Compile(Budgeted(tape + "NumTimesteps = 25")))["Net.Datasheet.g.cs"];
        return Constant(api, "WorkspaceBytes") + Constant(api, "WorkspaceBytesPerSample");
    }

    private static long Constant(string file, string name) =>
        long.Parse(System.Text.RegularExpressions.Regex.Match(file, $"long {name} = ([0-9]+);").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
}
