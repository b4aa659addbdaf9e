using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Edifice.Generator.Tests.Caching;

/// <summary>A large project: what an edit costs does not grow with the networks that it does not concern.</summary>
public class ThousandDeclarationsTests
{
    private const int Networks = 1000;
    private const int PerFile = 10;

    private static readonly CSharpCompilation s_before = Compiler.Compile(
    [
        "class Other;",
        .. Enumerable.Range(0, Networks / PerFile).Select(file => string.Concat(Enumerable.Range(file * PerFile, PerFile).Select(Network))),
    ]);

    private static readonly GeneratorDriver s_driver = Generate.Driver().RunGenerators(s_before);

    [Fact]
    public void Unrelated_edit_runs_no_step_behind_Parse() => Assert.Equal(
        new Dictionary<string, int> { ["Plan: Cached"] = Networks, ["Twins: Cached"] = 1, ["Output: Cached"] = Networks },
        WorkOf(file: 0, "class Other;", "class Other { int edited; }"));

    [Fact]
    public void Decay_of_one_network_runs_every_step_once() => Assert.Equal(
        new Dictionary<string, int>
        {
            ["Plan: Cached"] = Networks - 1, ["Plan: Modified"] = 1, ["Twins: Cached"] = 1, ["Output: Cached"] = Networks - 1, ["Output: Modified"] = 1,
        },
        WorkOf(file: 1, "Beta = 0.5", "Beta = 0.75"));

    private static string Network(int number) =>
        FormattableString.Invariant($"[SpikingNetwork(NumTimesteps = {number + 1})][Input(4)][Dense(3)][Lif({(number == 3 ? "Beta = 0.5" : "")})][Decode] partial class Net{number};\n");

    private static IReadOnlyDictionary<string, int> WorkOf(int file, string before, string after)
    {
        SyntaxTree tree = s_before.SyntaxTrees[file];
        string text = tree.GetText().ToString();
        Assert.Contains(before, text, StringComparison.Ordinal);
        CSharpCompilation edited = s_before.ReplaceSyntaxTree(
            tree, tree.WithChangedText(SourceText.From(text.Replace(before, after, StringComparison.Ordinal))));
        return new Rerun(s_driver.RunGenerators(edited).GetRunResult().Results.Single()).Work;
    }
}
