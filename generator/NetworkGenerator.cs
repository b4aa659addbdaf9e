using Edifice.Generator.Emission;
using Edifice.Generator.Model;
using Edifice.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator;

/// <summary>The pipeline: attributes become a spec, the spec becomes a plan, the plan becomes C#.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<NetworkSpec> parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                WellKnownNames.SpikingNetworkAttribute,
                predicate: static (node, _) => node is TypeDeclarationSyntax,
                transform: static (found, cancel) => NetworkParser.Parse(found, cancel))
            .WithTrackingName(TrackingNames.Parse)
            .Where(static spec => spec is not null)!;

        IncrementalValuesProvider<NetworkOutcome> outcomes = parsed
            .Select(static (spec, cancel) => NetworkOutcome.Of(spec, cancel))
            .WithTrackingName(TrackingNames.Plan);

        IncrementalValueProvider<EquatableArray<string>> twins = parsed
            .Select(static (spec, _) => spec.HintName)
            .Collect()
            .Select(static (names, _) => HintNames.FindTwins(names))
            .WithTrackingName(TrackingNames.Twins);

        // Only networks that ask for weights depend on the manifests.
        IncrementalValueProvider<EquatableArray<WeightsManifest>> manifests = context.AdditionalTextsProvider
            .Where(ManifestText.IsManifest)
            .Select(ManifestText.Read)
            .Collect()
            .Select(static (all, _) => (EquatableArray<WeightsManifest>)[.. all])
            .WithTrackingName(TrackingNames.Manifests);

        IncrementalValuesProvider<NetworkPlan> withWeights = outcomes
            .Where(static outcome => outcome.Plan?.Spec.Weights is not null)
            .Select(static (outcome, _) => outcome.Plan!)
            .WithTrackingName(TrackingNames.Weights);

        context.RegisterSourceOutput(
            withWeights.Combine(manifests).Combine(twins),
            static (output, found) => NetworkFiles.AddWeights(
                output, found.Left.Left, found.Left.Right, HintNames.Of(found.Left.Left.Spec.HintName, found.Right)));

        context.RegisterSourceOutput(
            outcomes.Combine(twins),
            static (output, found) => NetworkFiles.AddAll(output, found.Left, HintNames.Of(found.Left.HintName, found.Right)));
    }
}
