using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Edifice.Generator.Checking;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Emission;
using Edifice.Generator.Model;
using Edifice.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Edifice.Generator.Analysis;

/// <summary>Reports where the weights that a network asks for are not there, or do not fit it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeightsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [WeightsDiagnostics.Missing, WeightsDiagnostics.Mismatch, WeightsDiagnostics.OtherDeclaration, WeightsDiagnostics.Unusable];

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
        CancellationToken cancel = context.CancellationToken;
        if (NetworkParser.Parse(type, cancel) is not { Weights: { } choice } spec
            || CompilerErrors.Touch(type)
            || NetworkOutcome.Of(spec, cancel).Plan is not { } plan)
        {
            return;
        }

        EquatableArray<WeightsManifest> manifests =
            [.. context.Options.AdditionalFiles.Where(ManifestText.IsManifest).Select(file => ManifestText.Read(file, cancel))];
        ProblemList problems = new();
        WeightsRules.Check(plan, choice, manifests, problems);
        ProblemLocator locator = new(type, cancel);
        foreach (Problem problem in problems.ToArray())
        {
            context.ReportDiagnostic(DiagnosticFactory.Create(problem, locator));
        }
    }
}
