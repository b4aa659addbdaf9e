using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Edifice.Generator.Tests.Determinism;

public class DeterminismTests
{
    private const string Layered =
        "using Edifice;\n[SpikingNetwork(NumTimesteps = 1234)]\n[Input(1500)]\n[Dense(3, Name = \"Iı\")]\n[Lif(Tau = 2.5, Gain = 0.0625)]\n"
        + "[Dense(5000, Bias = false)]\n[Lif(RestPotential = -0.125, InitialMembrane = -1.5e-7, LearnBeta = Learning.PerNeuron)]\n[Decode]\npartial class Layered;\n";

    private const string Compact = "using Edifice;\nnamespace Insel;\n[SpikingNetwork(InputSize = 4, OutputSize = 2, Tau = 1.5)]\npartial class Compact;\n";

    private const string Broken = "using Edifice;\n[SpikingNetwork(NumTimesteps = -3)]\n[Input(4)]\n[Dense(3, 2)]\npartial class Broken;\n";

    private static readonly string[] s_sources = [Layered, Compact, Broken];

    private static readonly IReadOnlyDictionary<string, string> s_expected = Files(s_sources);

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Machines_of_other_countries_write_the_same(string culture) => Assert.Equal(s_expected, Culture.In(culture, () => Files(s_sources)));

    [Fact]
    public void Second_run_writes_the_same() => Assert.Equal(s_expected, Files(s_sources));

    [Fact]
    public void Machine_of_another_country_says_the_same()
    {
        string[] Messages() => [.. Analyze.Source(Broken, "[SpikingNetwork][Input(4)][Dense(3)][Lif(Tau = -2.5, Threshold = 1234567.5, Clip = -1e-9)] partial class Net;").Select(found => found.Message)];

        Assert.NotEmpty(Messages());
        Assert.Equal(Messages(), Culture.In("fa-IR", Messages));
    }

    [Fact]
    public void Order_of_the_sources_changes_nothing() => Assert.Equal(s_expected, Files([.. s_sources.Reverse()]));

    [Fact]
    public void Line_ends_of_the_sources_change_nothing() =>
        Assert.Equal(s_expected, Files([.. s_sources.Select(source => source.Replace("\n", "\r\n", StringComparison.Ordinal))]));

    [Fact]
    public void Place_of_the_sources_changes_nothing()
    {
        Assert.Equal(s_expected, Files(s_sources, "/here"));
        Assert.Equal(s_expected, Files(s_sources, "C:\\there"));
    }

    [Fact]
    public void Files_have_one_kind_of_line_end() => Assert.All(s_expected.Values, text =>
    {
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    });

    private static IReadOnlyDictionary<string, string> Files(string[] sources, string folder = "") =>
        Generate.Files(Compiler.CompileAsWritten([]).AddSyntaxTrees(
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, Compiler.Parsing, $"{folder}/{index}.cs"))));
}
