using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Basic.Reference.Assemblies;
using Edifice.Generator.Analysis;
using Edifice.Generator.Model;
using Edifice.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests.Harness;

/// <summary>Declarations, compiled in memory against the framework and the runtime.</summary>
internal static class Declared
{
    public const string Usings = "using Edifice;\nusing Edifice.Neurons;\n";

    public static CSharpParseOptions Parsing { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    public static CSharpCompilationOptions Options { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)]);

    public static ImmutableArray<MetadataReference> References { get; } =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(SpikingNetworkAttribute).Assembly.Location)];

    public static CSharpCompilation Compile(string file) =>
        CSharpCompilation.Create("Declared", [CSharpSyntaxTree.ParseText(file, Parsing)], References, Options);

    /// <summary>Expects a file that the analyzer and the compiler are silent about.</summary>
    public static void IsSilent(string file)
    {
        CSharpCompilation compilation = Compile(file);
        Assert.Empty(compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult());
        Assert.DoesNotContain(compilation.GetDiagnostics(), problem => problem.Severity >= DiagnosticSeverity.Warning);
    }

    /// <summary>Expects the generated code to compile as well.</summary>
    public static void IsCompiled(string file)
    {
        IsSilent(file);
        CSharpCompilation compilation = Compile(file);
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: Parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out ImmutableArray<Diagnostic> problems);
        IEnumerable<Diagnostic> all = problems.Concat(whole.GetDiagnostics());
        Assert.DoesNotContain(all, problem => problem.Severity >= DiagnosticSeverity.Warning);
    }

    /// <summary>What the generator reads from a class.</summary>
    public static NetworkSpec Spec(string file, string type) =>
        NetworkParser.Parse(Compile(file).GetTypeByMetadataName(type)!, CancellationToken.None)!;

    /// <summary>The files that the generator writes.</summary>
    public static string[] Generated(string file) =>
    [
        .. CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: Parsing)
            .RunGenerators(Compile(file))
            .GetRunResult()
            .GeneratedTrees.Select(tree => tree.ToString()),
    ];
}
