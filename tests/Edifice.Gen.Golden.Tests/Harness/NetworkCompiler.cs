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

namespace Edifice.Golden.Tests;

/// <summary>Declares, generates, compiles and loads: the whole way that a user's class goes.</summary>
internal static class NetworkCompiler
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(SpikingNetworkAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(NetworkCompiler).Assembly.Location),
    ];

    /// <summary>Compiles the texts together, warnings as errors, and gives a way to run each of the networks.</summary>
    public static IReadOnlyDictionary<string, INetworkHandle> Compile(params IEnumerable<string> sources)
    {
        Assembly assembly = Load(sources);
        return assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<SpikingNetworkAttribute>() is not null)
            .ToDictionary(type => type.Name, Handle);
    }

    private static Assembly Load(IEnumerable<string> sources)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Declared{Guid.NewGuid():N}",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, ParseOptions)),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release,
                generalDiagnosticOption: ReportDiagnostic.Error, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> diagnostics);
        using MemoryStream image = new();
        ImmutableArray<Diagnostic> findings = compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        IEnumerable<Diagnostic> problems = findings.Concat(diagnostics).Concat(generated.Emit(image).Diagnostics).Where(item => item.Severity >= DiagnosticSeverity.Warning);
        string text = string.Join("\n", problems.Take(20));
        if (text.Length > 0)
        {
            throw new InvalidOperationException(text);
        }

        image.Position = 0;
        return new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true).LoadFromStream(image);
    }

    private static INetworkHandle Handle(Type type)
        => (INetworkHandle)Activator.CreateInstance(typeof(NetworkHandle<>).MakeGenericType(type))!;
}
