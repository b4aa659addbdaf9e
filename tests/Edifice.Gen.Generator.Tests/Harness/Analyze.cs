using System.Collections.Immutable;
using System.Linq;
using Edifice.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Edifice.Generator.Tests.Harness;

/// <summary>Runs the analyzer.</summary>
internal static class Analyze
{
    public static Finding[] Source(params string[] sources) => Compilation(Compiler.Compile(sources));

    public static Finding[] Compilation(CSharpCompilation compilation)
    {
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers([new NetworkAnalyzer()]);
        ImmutableArray<Diagnostic> found = analysis.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id).Select(Finding.Of)];
    }

    /// <summary>Expects one diagnostic, with this text underlined and this message.</summary>
    public static void Reports(string id, string text, string message, params string[] sources) =>
        Assert.Equal([new Finding(id, text, message)], Source(sources));

    public static void IsSilent(params string[] sources) => Assert.Empty(Source(sources));
}
