using System;
using System.IO;
using System.Linq;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics.Use;

public class NetworkShapesTests
{
    private const string Call = "net.Forward(new float[19], new float[4], workspace);";

    private static readonly Finding s_found = new(
        "EDG0401", "new float[19]", "Argument 'input' has 19 numbers, but 'Net' takes 20 for each sample (Net.InputLength). Make it a positive multiple of 20.");

    [Fact]
    public void Network_of_the_same_project() =>
        Assert.Equal([s_found], Analyze.Whole(Harness.Use.Networks, Harness.Use.Source(Call)));

    [Fact]
    public void Network_that_is_not_generated_anew_yet()
    {
        Compilation generated = Generate.Whole(Compiler.Compile(
            Harness.Use.Networks, Harness.Use.Source("net.Forward(new float[Net.InputSize], new float[4], workspace);")));
        SyntaxTree before = generated.SyntaxTrees.First();
        string edited = before.ToString().Replace("InputSize = 20", "InputSize = 21", StringComparison.Ordinal);

        Assert.Empty(Analyze.Whole(generated.ReplaceSyntaxTree(before, CSharpSyntaxTree.ParseText(edited, Compiler.Parsing))));
    }

    [Fact]
    public void Network_with_errors()
    {
        string broken = Harness.Use.Networks.Replace("InputSize = 20", "InputSize = 0", StringComparison.Ordinal);

        Assert.Equal(["EDG0102"], Analyze.Whole(broken, Harness.Use.Source(Call)).Select(found => found.Id));
    }

    [Fact]
    public void Network_of_another_assembly()
    {
        using MemoryStream file = new();
        Assert.True(Generate.Whole(Compiler.Compile(Harness.Use.Networks)).WithAssemblyName("Library").Emit(file).Success);

        Assert.Equal(
            [s_found],
            Analyze.Whole(Compiler.Compile(Harness.Use.Source(Call)).AddReferences(MetadataReference.CreateFromImage(file.ToArray()))));
    }

    [Fact]
    public void Top_level_statements()
    {
        CSharpCompilation program = Compiler.Compile(
            Harness.Use.Networks,
            "var net = Net.Create(1); using var workspace = Net.CreateWorkspace(1); var input = new float[40]; net.Forward(input, new float[8], workspace);");

        Assert.Equal(
            ["EDG0405"],
            Analyze.Whole(Generate.Whole(program.WithOptions(program.Options.WithOutputKind(OutputKind.ConsoleApplication)))).Select(found => found.Id));
    }

    [Fact]
    public void Project_without_the_runtime() => Assert.Empty(Analyze.Whole(
        CSharpCompilation.Create("Empty", [CSharpSyntaxTree.ParseText("class C { void Forward(int x) => Forward(x); }")])));
}
