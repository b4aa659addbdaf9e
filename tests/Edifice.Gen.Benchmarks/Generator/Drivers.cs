using System.Collections.Immutable;
using System.Linq;
using System.Threading;
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
    public const int MostFiles = 100;

    /// <summary>A driver that has seen nothing.</summary>
    public static GeneratorDriver New(IIncrementalGenerator? generator = null, bool tracksSteps = false) => CSharpGeneratorDriver.Create(
        [(generator ?? new NetworkGenerator()).AsSourceGenerator()],
        parseOptions: DeclaredProject.Parsing,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));

    /// <summary>Our analyzers on the files that were written by hand, as an editor asks for one file after the other.</summary>
    public static int Analyze(CSharpCompilation project) => Analyze(project, [new NetworkAnalyzer(), new UseAnalyzer()]);

    /// <summary>Any analyzers on those files, at most the first 100 of them.</summary>
    /// <remarks>Over a whole compilation at once Roslyn also binds every generated file, which takes many times what any analyzer does.</remarks>
    public static int Analyze(CSharpCompilation project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        CompilationWithAnalyzers analysis = project.WithAnalyzers(analyzers);
        return DeclaredProject.WrittenFiles(project).Take(MostFiles).Sum(file =>
            analysis.GetAnalyzerSemanticDiagnosticsAsync(project.GetSemanticModel(file), null, CancellationToken.None).GetAwaiter().GetResult().Length);
    }
}
