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
using Xunit;

namespace Edifice.Gen.Tool.Tests;

/// <summary>Compiles declarations as a user's project would, warnings as errors, into a file.</summary>
internal static class CompiledAssembly
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    /// <summary>Generator, analyzer and compiler have nothing to say, and the file is there.</summary>
    public static string Write(string path, params IEnumerable<string> sources)
    {
        CSharpCompilation compilation = Compilation(Path.GetFileNameWithoutExtension(path), sources, Parsing, RuntimeReference);
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: Parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> fromGenerator);
        ImmutableArray<Diagnostic> fromAnalyzer = compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        IEnumerable<Diagnostic> problems = fromGenerator.Concat(fromAnalyzer).Concat(generated.Emit(path).Diagnostics).Where(problem => problem.Severity != DiagnosticSeverity.Hidden);
        Assert.Equal("", string.Join("\n", problems));
        return path;
    }

    /// <summary>An assembly of plain C#, for what the tool has to refuse.</summary>
    public static void WritePlain(string path, string source, params IEnumerable<MetadataReference> references)
        => Assert.Empty(Compilation(Path.GetFileNameWithoutExtension(path), [source], Parsing.WithDocumentationMode(DocumentationMode.None), references).Emit(path).Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error));

    /// <summary>The network of an assembly, made to run.</summary>
    public static IRunnable Load(string path)
    {
        Assembly assembly = new AssemblyLoadContext("test", isCollectible: true).LoadFromStream(new MemoryStream(File.ReadAllBytes(path)));
        Type network = assembly.GetTypes().Single(type => type.GetCustomAttribute<SpikingNetworkAttribute>() is not null);
        return (IRunnable)Activator.CreateInstance(typeof(Runnable<>).MakeGenericType(network))!;
    }

    private static PortableExecutableReference RuntimeReference => MetadataReference.CreateFromFile(typeof(SpikingNetworkAttribute).Assembly.Location);

    private static CSharpCompilation Compilation(string name, IEnumerable<string> sources, CSharpParseOptions parsing, params IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        name,
        sources.Select(source => CSharpSyntaxTree.ParseText(source, parsing)),
        [.. Net100.References.All, .. references],
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, generalDiagnosticOption: ReportDiagnostic.Error, nullableContextOptions: NullableContextOptions.Enable));
}

/// <summary>A network whose class is known only at run time.</summary>
internal interface IRunnable
{
    NetworkInfo Info { get; }

    void Load(string path);

    void Save(string path);

    float[] Forward(float[] batch);
}

internal sealed class Runnable<TNetwork> : IRunnable
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private readonly TNetwork network = TNetwork.Create(seed: 1);

    public NetworkInfo Info => TNetwork.Info;

    public void Load(string path) => network.Load(path);

    public void Save(string path) => network.Save(path);

    public float[] Forward(float[] batch)
    {
        int samples = batch.Length / Info.InputLength;
        using Workspace<TNetwork> workspace = TNetwork.CreateWorkspace(samples);
        float[] outputs = new float[samples * Info.OutputLength];
        network.Forward(batch, outputs, workspace);
        return outputs;
    }
}
