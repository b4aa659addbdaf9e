using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Edifice.Generator.Tests.Emission;

/// <summary>The part of a network that has the parameters of the program.</summary>
public class WeightsFileTests
{
    private const string Sizes = "InputSize = 4, OutputSize = 2, HiddenSizes = [3]";
    private const string Network = $"[SpikingNetwork({Sizes})][Weights(\"digits\")] partial class Digits;";

    // Real numbers go into every synapse: none has a row of zeros.
    private const string OtherLayout = $"[SpikingNetwork({Sizes}, Coding = Coding.Rates)][Weights(\"digits\", AcceptOtherDeclaration = true)] partial class Digits;";

    [Fact]
    public void Weights_that_lie_as_planned_stay_where_they_are()
    {
        string text = FileOf(Network);
        Assert.Contains("public static Digits Pretrained\n        => global::System.Threading.LazyInitializer.EnsureInitialized(ref PretrainedNetwork.Instance, PretrainedNetwork.Read);", text, StringComparison.Ordinal);
        Assert.Contains("public static Digits CreatePretrained() => new(global::Edifice.CompilerServices.BakedWeights.Copy(Pretrained.Parameters));", text, StringComparison.Ordinal);
        Assert.Contains("BakedWeights.InPlace<Digits>(\n                typeof(Digits).Assembly.GetManifestResourceStream(\"edifice.weights/digits\"), \"digits\"));", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_lie_otherwise_are_rearranged()
    {
        string text = FileOf(OtherLayout);
        Assert.Contains("BakedWeights.Rearranged<Digits>(", text, StringComparison.Ordinal);
        Assert.Contains(
            "new(\"output.weight\", true, 80, new global::Edifice.WeightLayout(Outputs: 2, Inputs: 3, TileWidth: 16, HasZeroRow: true), 3),", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Network)]
    [InlineData(OtherLayout)]
    [InlineData($"[SpikingNetwork({Sizes})][Weights(\"digit\")] partial class Digits;")]
    [InlineData($"[SpikingNetwork({Sizes})][Weights(\"broken\")] partial class Digits;")]
    [InlineData("[SpikingNetwork(InputSize = 0, OutputSize = 2)][Weights(\"digits\")] partial class Digits;")]
    [InlineData($"namespace Some.Space {{ partial class Outer {{ [SpikingNetwork({Sizes})][Weights(\"digits\")] internal partial class @event; }} }}")]
    public void Both_members_are_there_whatever_is_wrong(string network)
    {
        string name = network.Contains("@event", StringComparison.Ordinal) ? "Some.Space.Outer.@event" : "Digits";
        Generated generated = Generate.Compiled(
            Compiler.Compile(network, $"class User {{ object Both() => ({name}.Pretrained, {name}.CreatePretrained()); }}"), Manifests.Project);
        Assert.DoesNotContain(generated.Problems, problem => problem.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Network_that_asks_for_none_has_no_such_part()
    {
        IReadOnlyDictionary<string, string> files = Generate.Files(Compiler.Compile($"[SpikingNetwork({Sizes})] partial class Digits;"), Manifests.Project);
        Assert.DoesNotContain("Digits.Weights.g.cs", files.Keys);
    }

    [Fact]
    public void Manifest_that_changes_concerns_this_part_alone()
    {
        CSharpCompilation compilation = Compiler.Compile(Network, $"[SpikingNetwork({Sizes})] partial class Other;");
        GeneratorDriver driver = Generate.Driver(Manifests.Project).RunGenerators(compilation);
        Assert.Equal([IncrementalStepRunReason.New], Reasons(driver, TrackingNames.Manifests));

        driver = driver.RunGenerators(compilation.Clone());
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(driver, TrackingNames.Manifests));

        // Another shape: the network that asks for these weights, and nothing else.
        GeneratorDriver changed = driver.ReplaceAdditionalText(Manifests.Project[0], Manifests.Of("digits", Manifests.Digits.Replace("3x4", "3x5", StringComparison.Ordinal))).RunGenerators(compilation);
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(changed, TrackingNames.Manifests));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], Reasons(changed, TrackingNames.Plan));
        Assert.Contains("can not be used", changed.GetRunResult().GeneratedTrees.Single(tree => tree.FilePath.EndsWith("Digits.Weights.g.cs", StringComparison.Ordinal)).ToString(), StringComparison.Ordinal);

        // The same text in another file, as after a build that changed nothing.
        driver = driver.ReplaceAdditionalText(Manifests.Project[0], Manifests.Of("digits", Manifests.Digits)).RunGenerators(compilation);
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(driver, TrackingNames.Manifests));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], Reasons(driver, TrackingNames.Plan));
    }

    private static string FileOf(string network)
    {
        Generated generated = Generate.Compiled(Compiler.Compile(network), Manifests.Project);
        Assert.Empty(generated.Problems);
        return generated.Files["Digits.Weights.g.cs"];
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorDriver driver, string step) =>
        driver.GetRunResult().Results.Single().TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);
}
