using System;
using System.Globalization;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Edifice.Benchmarks;

/// <summary>A project with many networks, one in each file, and a file that has nothing to do with them.</summary>
internal static class DeclaredProject
{
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
        project.ReplaceSyntaxTree(project.SyntaxTrees.Last(), Other(edit));

    /// <summary>The same project, after the first network's β was changed.</summary>
    public static CSharpCompilation EditBeta(CSharpCompilation project, int edit) =>
        project.ReplaceSyntaxTree(project.SyntaxTrees.First(), File(Layers("Network0", 784, FormattableString.Invariant($"0.{500 + (edit % 400)}")), "Network0.cs"));

    private static string Declaration(int index)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"Network{index}");
        return index % 2 == 1
            ? string.Create(CultureInfo.InvariantCulture, $"using Edifice;\nnamespace Shop;\n[SpikingNetwork(InputSize = {784 + index}, OutputSize = 10)]\npublic sealed partial class {name};\n")
            : Layers(name, 784 + index, "0.9");
    }

    private static string Layers(string name, int inputs, string beta) => string.Create(
        CultureInfo.InvariantCulture,
        $"using Edifice;\nnamespace Shop;\n[SpikingNetwork]\n[Input({inputs})]\n[Dense(256)] [Lif(Beta = {beta})]\n[Dense(128)] [Lif]\n[Dense(10)] [Lif] [Decode]\npublic sealed partial class {name};\n");

    private static SyntaxTree Other(int edit) => File(
        string.Create(CultureInfo.InvariantCulture, $"namespace Shop;\npublic static class Elsewhere\n{{\n    public static int Answer => {edit};\n}}\n"), "Elsewhere.cs");

    private static SyntaxTree File(string text, string path) => CSharpSyntaxTree.ParseText(text, Parsing, path);
}
