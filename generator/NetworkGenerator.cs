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
            .WithTrackingName(TrackingNames.Parse);

        IncrementalValuesProvider<NetworkOutcome> outcomes = parsed
            .Select(static (spec, cancel) => NetworkOutcome.Of(spec, cancel))
            .WithTrackingName(TrackingNames.Plan);

        context.RegisterSourceOutput(outcomes, static (output, outcome) => NetworkFiles.AddAll(output, outcome));
    }
}
