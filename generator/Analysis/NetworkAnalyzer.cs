using System.Collections.Immutable;
using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Emission;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Edifice.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Edifice.Generator.Analysis;

/// <summary>Reports what is wrong with a network, while it is typed: the parser and checker of the generator, and places in the source.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticCatalog.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        OuterTypes.Analyze(type, context);
        if (NetworkParser.Parse(type, context.CancellationToken) is not { } spec)
        {
            ReportLayersWithoutNetwork(context, type);
            return;
        }

        if (CompilerErrors.Touch(type))
        {
            return;
        }

        ProblemLocator locator = new(type, context.CancellationToken);
        foreach (Problem problem in NetworkOutcome.ProblemsOf(spec, context.CancellationToken).Where(problem => !OuterTypes.Reports(problem)))
        {
            context.ReportDiagnostic(DiagnosticFactory.Create(problem, locator));
        }
    }

    // The first layer stands for all: they are forgotten together. An unknown attribute may be the network's, misspelt.
    private static void ReportLayersWithoutNetwork(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (LayerAttributes.Of(type).FirstOrDefault() is { ApplicationSyntaxReference: { } first } layer && !CompilerErrors.Touch(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DeclarationDiagnostics.LayersWithoutNetwork,
                first.GetSyntax(context.CancellationToken).GetLocation(),
                type.Name,
                AttributeReader.KindOf(layer.AttributeClass!)));
        }
    }
}
