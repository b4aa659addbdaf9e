using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Edifice.Generator;
using Edifice.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Edifice.Conformance;

/// <summary>Declares, generates, compiles and loads: the whole way that a user's class goes.</summary>
internal static class NetworkCompiler
{
    // Documentation is tested where snapshots are; here it would only take time.
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.None);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(SpikingNetworkAttribute).Assembly.Location),
    ];

    /// <summary>Compiles the texts together, warnings as errors, and gives a way to run each of the networks.</summary>
    /// <exception cref="InvalidOperationException">The generator, the analyzer or the compiler has something to say; that is the message.</exception>
    public static IReadOnlyDictionary<string, INetworkHandle> Compile(params IEnumerable<string> sources) => Compile(null, sources);

    /// <summary>The same, for texts that use an assembly besides the runtime.</summary>
    public static IReadOnlyDictionary<string, INetworkHandle> Compile(Assembly? referred, params IEnumerable<string> sources)
    {
        Assembly assembly = Load(sources, referred is null ? References : References.Add(MetadataReference.CreateFromFile(referred.Location)));
        return assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<SpikingNetworkAttribute>() is not null)
            .ToDictionary(type => type.Name, Handle);
    }

    /// <summary>The texts that the analyzer refuses; what it only finds odd is a network all the same.</summary>
    public static IEnumerable<string> FindRefused(IReadOnlyList<string> sources) => Analyze(Declare(sources, References))
        .Where(finding => finding.DefaultSeverity == DiagnosticSeverity.Error)
        .Select(finding => finding.Location.SourceTree?.ToString())
        .OfType<string>();

    private static Assembly Load(IEnumerable<string> sources, ImmutableArray<MetadataReference> references)
    {
        CSharpCompilation compilation = Declare(sources, references);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> diagnostics);
        using MemoryStream image = new();
        IEnumerable<Diagnostic> problems = Analyze(compilation).Where(finding => finding.DefaultSeverity == DiagnosticSeverity.Error).Concat(diagnostics).Concat(generated.Emit(image).Diagnostics).Where(item => item.Severity >= DiagnosticSeverity.Warning);
        string text = string.Join("\n", problems.Take(20));
        if (text.Length > 0)
        {
            throw new InvalidOperationException(text);
        }

        image.Position = 0;
        return new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true).LoadFromStream(image);
    }

    private static CSharpCompilation Declare(IEnumerable<string> sources, ImmutableArray<MetadataReference> references) => CSharpCompilation.Create(
        $"Declared{Guid.NewGuid():N}",
        sources.Select(source => CSharpSyntaxTree.ParseText(source, ParseOptions)),
        references,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release,
            generalDiagnosticOption: ReportDiagnostic.Error, nullableContextOptions: NullableContextOptions.Enable));

    private static ImmutableArray<Diagnostic> Analyze(CSharpCompilation compilation)
        => compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    private static INetworkHandle Handle(Type type)
        => (INetworkHandle)Activator.CreateInstance(typeof(NetworkHandle<>).MakeGenericType(type))!;
}
