using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Edifice.Benchmarks;

/// <summary>Generator and analyzers, cold and per edit.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private CSharpCompilation project = null!;
    private CSharpCompilation whole = null!;
    private GeneratorDriver warm = null!;
    private int edit;

    /// <summary>Networks in the project.</summary>
    [Params(1, 100, 1000)]
    public int Declarations { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        project = DeclaredProject.Of(Declarations);
        warm = Drivers.New().RunGenerators(project);
        whole = DeclaredProject.Generate(project);
    }

    /// <summary>The first run on a project.</summary>
    [Benchmark]
    public object Cold() => Drivers.New().RunGenerators(project);

    /// <summary>The same with a generator that does nothing.</summary>
    [Benchmark]
    public object ColdEmpty() => Drivers.New(new EmptyGenerator()).RunGenerators(project);

    /// <summary>A key pressed in a file without networks.</summary>
    [Benchmark]
    public object EditElsewhere() => warm.RunGenerators(DeclaredProject.EditElsewhere(project, ++edit));

    /// <summary>The β of one network changed.</summary>
    [Benchmark]
    public object EditBeta() => warm.RunGenerators(DeclaredProject.EditBeta(project, ++edit));

    /// <summary>All analyzers on at most 100 files, after a key pressed elsewhere.</summary>
    [Benchmark]
    public int Analyzers() => Drivers.Analyze(DeclaredProject.EditElsewhere(whole, ++edit));

    /// <summary>The same with an analyzer that does nothing.</summary>
    [Benchmark]
    public int AnalyzersEmpty() => Drivers.Analyze(DeclaredProject.EditElsewhere(whole, ++edit), [new EmptyAnalyzer()]);
}
