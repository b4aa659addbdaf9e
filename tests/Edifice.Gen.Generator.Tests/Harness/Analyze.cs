using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Edifice.Generator.Analysis;
using Edifice.Generator.Analysis.Use;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Edifice.Generator.Tests.Harness;

/// <summary>Runs the analyzers.</summary>
internal static class Analyze
{
    public static Finding[] Source(params string[] sources) => Compilation(Compiler.Compile(sources));

    public static Finding[] Compilation(CSharpCompilation compilation) => Run(compilation, null, new NetworkAnalyzer());

    /// <summary>Runs all analyzers on sources and what is generated of them, as the compiler does.</summary>
    public static Finding[] Whole(params string[] sources) => Whole(Generate.Whole(Compiler.Compile(sources)));

    public static Finding[] Whole(Compilation compilation) => [.. Diagnostics(compilation).Select(Finding.Of)];

    /// <summary>What all analyzers say of a whole compilation, in the order of the source.</summary>
    public static Diagnostic[] Diagnostics(Compilation compilation, params ImmutableArray<AdditionalText> files) =>
        Find(compilation, files, null, new NetworkAnalyzer(), new UseAnalyzer(), new WeightsAnalyzer(), new NativeExportsAnalyzer());

    /// <summary>Runs the analyzer of calls on one file, as an editor does.</summary>
    public static Finding[] Calls(Compilation compilation, SyntaxTree file) => Run(compilation, file, new UseAnalyzer());

    /// <summary>Expects one diagnostic, with this text underlined and this message.</summary>
    public static void Reports(string id, string text, string message, params string[] sources) =>
        Assert.Equal([new Finding(id, text, message)], Both(sources));

    public static void IsSilent(params string[] sources) => Assert.Empty(Both(sources));

    /// <summary>What is said of sources as an editor sees them, and the same once more as the compiler does, with what is generated.</summary>
    private static Finding[] Both(string[] sources)
    {
        CSharpCompilation compilation = Compiler.Compile(sources);
        Finding[] found = Compilation(compilation);
        Assert.Equal(found, Run(Generate.Whole(compilation), null, new NetworkAnalyzer()));
        return found;
    }

    private static Finding[] Run(Compilation compilation, SyntaxTree? file, params ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        [.. Find(compilation, [], file, analyzers).Select(Finding.Of)];

    private static Diagnostic[] Find(
        Compilation compilation, ImmutableArray<AdditionalText> texts, SyntaxTree? file, params ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        ConcurrentQueue<Exception> failures = [];
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(texts), (failure, _, _) => failures.Enqueue(failure), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        IEnumerable<Diagnostic> found = file is null
            ? analysis.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
            : analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(file), null, CancellationToken.None).GetAwaiter().GetResult();
        Assert.Empty(failures);
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id)];
    }
}
