using System.Collections.Immutable;
using Edifice.Generator;
using Edifice.Generator.Analysis;
using Edifice.Generator.Analysis.Use;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Edifice.Benchmarks;

/// <summary>Generator and analyzers, as the compiler and the editor run them.</summary>
internal static class Drivers
{
    /// <summary>A driver that has seen nothing.</summary>
    public static GeneratorDriver New(IIncrementalGenerator? generator = null, bool tracksSteps = false) => CSharpGeneratorDriver.Create(
        [(generator ?? new NetworkGenerator()).AsSourceGenerator()],
        parseOptions: DeclaredProject.Parsing,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));

    /// <summary>Our analyzers over the whole project.</summary>
    public static int Analyze(Compilation project) => Analyze(project, [new NetworkAnalyzer(), new UseAnalyzer()]);

    /// <summary>Any analyzers over the whole project.</summary>
    public static int Analyze(Compilation project, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        project.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Length;
}
