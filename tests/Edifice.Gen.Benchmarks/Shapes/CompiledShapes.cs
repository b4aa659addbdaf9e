using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Edifice.Benchmarks;

/// <summary>Networks that are declared, generated and compiled while the program runs.</summary>
internal sealed class CompiledShapes
{
    private readonly Assembly assembly;

    public CompiledShapes(IEnumerable<Shape> shapes)
    {
        CSharpCompilation declared = CSharpCompilation.Create(
            "Shapes",
            [CSharpSyntaxTree.ParseText(string.Concat(shapes.Select(shape => shape.Declaration())), DeclaredProject.Parsing, "Shapes.cs")],
            Net100.References.All.Append(MetadataReference.CreateFromFile(typeof(SpikingNetworkAttribute).Assembly.Location)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream image = new();
        CSharpCompilation whole = DeclaredProject.Generate(declared);
        if (whole.Emit(image) is { Success: false } failed)
        {
            throw new InvalidOperationException($"The shapes do not compile:\n{string.Join('\n', failed.Diagnostics.Take(5))}");
        }

        image.Position = 0;
        assembly = AssemblyLoadContext.Default.LoadFromStream(image);
    }

    /// <summary>A shape's network, ready to run.</summary>
    /// <param name="shape">One of them.</param>
    /// <param name="pass">i or t, and the samples: i16.</param>
    /// <param name="numbers">Its weights and inputs.</param>
    public IContender Contender(Shape shape, string pass, CalibratedNetwork numbers)
    {
        Workload workload = new(shape.Name, shape.Sizes, (_, _) => throw new NotSupportedException(), () => throw new NotSupportedException());
        Type contender = typeof(OurContender<>).MakeGenericType(assembly.GetType(shape.Name, throwOnError: true)!);
        return (IContender)Activator.CreateInstance(contender, new Scenario(workload, pass, Threads: 1, Rate: 15), numbers)!;
    }
}
