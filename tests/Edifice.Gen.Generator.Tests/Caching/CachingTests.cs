using System.Linq;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Edifice.Generator.Tests.Caching;

public class CachingTests
{
    private const string First =
        "[SpikingNetwork(NumTimesteps = 3)][Input(4)][Dense(3)][Lif(Tau = 2.5, Compatibility = Compatibility.Norse, LearnBeta = Learning.PerNeuron)][Decode] partial class First;";
    private const string Second = "[SpikingNetwork(InputSize = 4, OutputSize = 2, HiddenSizes = [3])] partial class Second;";
    private const string Broken = "[SpikingNetwork][Input(4)][Dense(3, 2)] partial class Broken;";
    private const string Other = "class Other;";

    private static readonly CSharpCompilation s_before = Compiler.Compile(First, Second, Broken, Other);

    [Fact]
    public void Nothing_runs_again_when_nothing_was_edited() => IsCached(s_before.Clone());

    [Theory]
    [InlineData("\n\n\n" + First)]
    [InlineData("// A comment.\n" + First)]
    [InlineData("/* moved */ " + First + " // and commented")]
    [InlineData(First + " class Beside;")]
    public void Text_around_a_network_changes_nothing(string edited) => IsCached(Edit(0, edited));

    [Fact]
    public void Other_files_change_nothing()
    {
        IsCached(Edit(3, "class Other { int edited; }"));
        IsCached(s_before.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Added;", Compiler.Parsing)));
        IsCached(s_before.RemoveSyntaxTrees(s_before.SyntaxTrees[3]));
    }

    [Fact]
    public void Number_in_one_network_concerns_that_network_alone()
    {
        Rerun rerun = Rerun.Of(s_before, Edit(0, First.Replace("2.5", "2.25")));

        IncrementalStepRunReason[] oneModified =
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached];
        Assert.Equal(IncrementalStepRunReason.Modified, rerun.Parse[0]);
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, rerun.Parse.Skip(1));
        Assert.Equal(oneModified, rerun.Plan);
        Assert.Equal(oneModified, rerun.Outputs);
    }

    [Fact]
    public void Added_network_concerns_that_network_alone()
    {
        Rerun rerun = Rerun.Of(s_before, Edit(3, Second.Replace("Second", "Third")));

        Assert.Equal(1, rerun.Outputs.Count(reason => reason == IncrementalStepRunReason.New));
        Assert.Equal(3, rerun.Outputs.Count(reason => reason == IncrementalStepRunReason.Cached));
    }

    private static void IsCached(CSharpCompilation after)
    {
        Rerun rerun = Rerun.Of(s_before, after);

        Assert.Equal(3, rerun.Parse.Length);
        Assert.All(rerun.Parse, reason => Assert.True(reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached, $"{reason}"));
        Assert.Equal(Enumerable.Repeat(IncrementalStepRunReason.Cached, 3), rerun.Plan);
        Assert.Equal(Enumerable.Repeat(IncrementalStepRunReason.Cached, 3), rerun.Outputs);
    }

    private static CSharpCompilation Edit(int file, string text)
    {
        SyntaxTree tree = s_before.SyntaxTrees[file];
        return s_before.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(Compiler.Usings + text)));
    }
}
