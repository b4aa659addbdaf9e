using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Edifice.Benchmarks;

/// <summary>A project with many networks, one in each file with a call of it, and a file that has nothing to do with them.</summary>
internal static class DeclaredProject
{
    private const string Elsewhere = "Elsewhere.cs";

    /// <summary>As the .NET 10 SDK parses.</summary>
    public static CSharpParseOptions Parsing { get; } = new(LanguageVersion.CSharp14);

    /// <summary>Half of the networks in the compact form, half in layers; no two alike.</summary>
    public static CSharpCompilation Of(int networks)
    {
        SyntaxTree[] files = [.. Enumerable.Range(0, networks).Select(index => File(Declaration(index), $"Network{index}.cs")), Other(0)];
        return CSharpCompilation.Create(
            "Declared",
            files,
            Net100.References.All.Append(MetadataReference.CreateFromFile(typeof(SpikingNetworkAttribute).Assembly.Location)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The same project, after a key was pressed in the file without networks.</summary>
    public static CSharpCompilation EditElsewhere(CSharpCompilation project, int edit) =>
        project.ReplaceSyntaxTree(project.SyntaxTrees.Last(tree => tree.FilePath == Elsewhere), Other(edit));

    /// <summary>The files that were written by hand.</summary>
    public static IEnumerable<SyntaxTree> WrittenFiles(CSharpCompilation project) =>
        project.SyntaxTrees.Where(file => !file.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));

    /// <summary>The project with all files that the generator writes, as analyzers see it.</summary>
    public static CSharpCompilation Generate(CSharpCompilation project)
    {
        Drivers.New().RunGeneratorsAndUpdateCompilation(project, out Compilation whole, out _);
        return (CSharpCompilation)whole;
    }

    /// <summary>The same project, after the first network's β was changed.</summary>
    public static CSharpCompilation EditBeta(CSharpCompilation project, int edit) =>
        project.ReplaceSyntaxTree(project.SyntaxTrees.First(), File(Layers("Network0", 784, FormattableString.Invariant($"0.{500 + (edit % 400)}")), "Network0.cs"));

    private static string Declaration(int index)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"Network{index}");
        return index % 2 == 1
            ? string.Create(CultureInfo.InvariantCulture, $"using Edifice;\nnamespace Shop;\n[SpikingNetwork(InputSize = {784 + index}, OutputSize = 10)]\npublic sealed partial class {name};\n{Call(name, 784 + index)}")
            : Layers(name, 784 + index, "0.9");
    }

    private static string Layers(string name, int inputs, string beta) => string.Create(
        CultureInfo.InvariantCulture,
        $"using Edifice;\nnamespace Shop;\n[SpikingNetwork]\n[Input({inputs})]\n[Dense(256)] [Lif(Beta = {beta})]\n[Dense(128)] [Lif]\n[Dense(10)] [Lif] [Decode]\npublic sealed partial class {name};\n{Call(name, inputs)}");

    // Constant lengths, as the analyzer of use reads them.
    private static string Call(string network, int inputs) => string.Create(
        CultureInfo.InvariantCulture,
        $"internal static class Use{network}\n{{\n    public static void Run()\n    {{\n        float[] input = new float[4 * {inputs}];\n        float[] output = new float[40];\n        using var workspace = {network}.CreateWorkspace(4);\n        {network}.Create(1).Forward(input, output, workspace);\n    }}\n}}\n");

    private static SyntaxTree Other(int edit) => File(
        string.Create(CultureInfo.InvariantCulture, $"namespace Shop;\npublic static class Elsewhere\n{{\n    public static int Answer => {edit};\n}}\n"), Elsewhere);

    private static SyntaxTree File(string text, string path) => CSharpSyntaxTree.ParseText(text, Parsing, path);
}
