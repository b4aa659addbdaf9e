using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Edifice.Generator.Tests.Caching;

/// <summary>What an edit costs, step by step: everything behind Parse runs for the network that was edited, and for no other.</summary>
public class CachingTests
{
    private const string First =
        "[SpikingNetwork(NumTimesteps = 3)][Input(4)][Dense(3)][Lif(Tau = 2.5, Compatibility = Compatibility.Norse, LearnBeta = Learning.PerNeuron)][Decode] partial class First;";
    private const string Second = "[SpikingNetwork(InputSize = 4, OutputSize = 2, HiddenSizes = [Sizes.Hidden])] partial class Second;";
    private const string Broken = "[SpikingNetwork][Input(4)][Dense(3, 2)] partial class Broken;";
    private const string Own = "[SpikingNetwork][Input(4)][Dense(3)][Quick(Gain = 2)] partial class Own;";
    private const string Sizes = "static class Sizes { public const int Hidden = 3; }";

    private static readonly string[] s_files = [First, Second, Broken, Own, Sizes, UserNeuron.Source()];

    private static readonly string[] s_names = ["Broken", "First", "Own", "Second"];

    private static readonly CSharpCompilation s_before = Compiler.Compile(s_files);

    [Fact]
    public void Nothing_runs_again_when_nothing_was_edited() => CostsNothing(s_before.Clone());

    [Theory]
    [InlineData("\n\n\n" + First)]
    [InlineData("// A comment.\n" + First)]
    [InlineData("/// <summary>The documentation of the class.</summary>\n" + First)]
    [InlineData("/* moved */ " + First + " // and commented")]
    [InlineData(First + " class Beside;")]
    [InlineData("class Before { int edited; } " + First)]
    [InlineData("[System.Serializable] " + First)]
    public void Text_around_a_network_changes_nothing(string edited) => CostsNothing(Edit(First, edited));

    [Fact]
    public void Other_files_change_nothing()
    {
        CostsNothing(Edit(Sizes, Sizes + " class Other { int edited; }"));
        CostsNothing(s_before.AddSyntaxTrees(Tree("class Added;")));
        CostsNothing(s_before.AddSyntaxTrees(Tree("class Removed;")), s_before);
    }

    [Fact]
    public void Class_that_moved_within_its_file_changes_nothing()
    {
        CSharpCompilation before = Edit(First, First + " class Beside;");
        CostsNothing(before, Edit(First + " class Beside;", "class Beside; " + First, before));
    }

    [Fact]
    public void Class_that_moved_to_another_file_changes_nothing() => CostsNothing(Edit(Sizes, Sizes + Own, Edit(Own, "")));

    // The compiler hands networks over as one list, and compares the first of it with what was the first, and so on.
    [Fact]
    public void Two_networks_that_change_places_concern_no_other()
    {
        CSharpCompilation before = Edit(First, First + Second, s_before.RemoveSyntaxTrees(TreeOf(Second, s_before)));
        Rerun rerun = Rerun.Of(before, Edit(First + Second, Second + First, before));

        Assert.Equal(["Broken: Unchanged", "First: Modified", "Own: Unchanged", "Second: Modified"], rerun.Parse);
        Assert.Equal(["Broken: Cached", "First: Modified", "Own: Cached", "Second: Modified"], rerun.Plan);
        Assert.Equal(Unchanged, rerun.Twins);
        Assert.Equal(["Broken: Cached", "First: Modified", "Own: Cached", "Second: Modified"], rerun.Outputs);
    }

    [Fact]
    public void Constant_elsewhere_concerns_the_network_that_it_is_a_size_of() => Concerns("Second", Edit(Sizes, Sizes.Replace("3", "5")));

    [Fact]
    public void Decay_of_one_network_concerns_that_network_alone() => Concerns("First", Edit(First, First.Replace("2.5", "2.25")));

    [Fact]
    public void Functions_for_C_of_one_network_concern_that_network_alone() => Concerns("First", Edit(First, "[NativeExports(\"first\")]" + First));

    [Fact]
    public void Body_of_a_neuron_of_the_users_changes_nothing() =>
        CostsNothing(Edit(UserNeuron.Source(), UserNeuron.Source(step: UserNeuron.Step.Replace("charged = current;", "charged = current + current;"))));

    [Fact]
    public void State_more_in_a_neuron_of_the_users_concerns_its_networks_alone() => Concerns("Own", Edit(
        UserNeuron.Source(),
        UserNeuron.Source(
            UserNeuron.Step.Replace("ref TLanes membrane,", "ref TLanes membrane, ref TLanes trace,"),
            UserNeuron.Adjoint.Replace("ref TLanes membraneAdjoint,", "ref TLanes membraneAdjoint, ref TLanes traceAdjoint,"))));

    [Fact]
    public void Range_of_a_neuron_of_the_users_concerns_its_networks_alone() =>
        Concerns("Own", Edit(UserNeuron.Source(), UserNeuron.Source().Replace("MoreThan = 0", "MoreThan = 3")));

    [Fact]
    public void Added_network_concerns_that_network_alone()
    {
        Rerun rerun = Rerun.Of(s_before, s_before.AddSyntaxTrees(Tree(First.Replace("First", "Third"))));

        Assert.Equal([.. All(Unchanged), "Third: New"], rerun.Parse);
        Assert.Equal([.. All(Cached), "Third: New"], rerun.Plan);
        Assert.Equal(Unchanged, rerun.Twins);
        Assert.Equal([.. All(Cached), "Third: New"], rerun.Outputs);
    }

    [Fact]
    public void Removed_network_concerns_that_network_alone()
    {
        Rerun rerun = Rerun.Of(s_before, Edit(Own, "class Own;"));

        Assert.Equal(With("Own", Removed, Unchanged), rerun.Parse);
        Assert.Equal(With("Own", Removed, Cached), rerun.Plan);
        Assert.Equal(Unchanged, rerun.Twins);
        Assert.Equal(With("Own", Removed, Cached), rerun.Outputs);
    }

    // See above: those behind it have another place then.
    [Fact]
    public void Network_removed_before_others_concerns_none_that_stands_before_it()
    {
        Rerun rerun = Rerun.Of(s_before, Edit(Broken, "class Broken;"));

        Assert.Equal(["First: Unchanged", "Own: Modified", "Own: Removed", "Second: Unchanged"], rerun.Parse);
        Assert.Equal(["First: Cached", "Own: Modified", "Own: Removed", "Second: Cached"], rerun.Plan);
        Assert.Equal(Unchanged, rerun.Twins);
        Assert.Equal(["First: Cached", "Own: Modified", "Own: Removed", "Second: Cached"], rerun.Outputs);
    }

    [Fact]
    public void Renamed_network_concerns_that_network_alone()
    {
        Rerun rerun = Rerun.Of(s_before, Edit(First, First.Replace("First", "Fifth")));

        Assert.Equal(["Broken: Unchanged", "Fifth: Modified", "Own: Unchanged", "Second: Unchanged"], rerun.Parse);
        Assert.Equal(["Broken: Cached", "Fifth: Modified", "Own: Cached", "Second: Cached"], rerun.Plan);
        Assert.Equal(Unchanged, rerun.Twins);
        Assert.Equal(["Broken: Cached", "Fifth: Modified", "Own: Cached", "Second: Cached"], rerun.Outputs);
    }

    [Fact]
    public void Mended_network_concerns_that_network_alone() => Concerns("Broken", Edit(Broken, Broken.Replace("3, 2", "4, 2")));

    private static void CostsNothing(CSharpCompilation after) => CostsNothing(s_before, after);

    private static void CostsNothing(CSharpCompilation before, CSharpCompilation after)
    {
        Rerun rerun = Rerun.Of(before, after);

        Assert.Equal(s_names, rerun.Parse.Select(line => line.Split(':')[0]));
        Assert.All(rerun.Parse, line => Assert.True(line.EndsWith(": Unchanged", StringComparison.Ordinal) || line.EndsWith(": Cached", StringComparison.Ordinal), line));
        Assert.Equal(All(Cached), rerun.Plan);
        Assert.Equal(Cached, rerun.Twins);
        Assert.Equal(All(Cached), rerun.Outputs);
    }

    // Parse runs for all networks after every edit: it copies facts, and equal facts end there.
    private static void Concerns(string network, CSharpCompilation after)
    {
        Rerun rerun = Rerun.Of(s_before, after);

        Assert.Equal(With(network, Modified, Unchanged), rerun.Parse);
        Assert.Equal(With(network, Modified, Cached), rerun.Plan);
        Assert.Equal(Cached, rerun.Twins);
        Assert.Equal(With(network, Modified, Cached), rerun.Outputs);
    }

    private static IEnumerable<string> All(IncrementalStepRunReason reason) => With("", reason, reason);

    private static IEnumerable<string> With(string network, IncrementalStepRunReason its, IncrementalStepRunReason others) =>
        s_names.Select(name => $"{name}: {(name == network ? its : others)}");

    private static CSharpCompilation Edit(string file, string edited) => Edit(file, edited, s_before);

    private static CSharpCompilation Edit(string file, string edited, CSharpCompilation compilation)
    {
        SyntaxTree tree = TreeOf(file, compilation);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(Compiler.Usings + edited)));
    }

    private static SyntaxTree TreeOf(string file, CSharpCompilation compilation) =>
        compilation.SyntaxTrees.Single(tree => tree.GetText().ToString() == Compiler.Usings + file);

    private static SyntaxTree Tree(string file) => CSharpSyntaxTree.ParseText(Compiler.Usings + file, Compiler.Parsing);
}
