using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Edifice.Generator.Tests.Harness;

/// <summary>Compiles declarations in memory, against the framework and the runtime.</summary>
internal static class Compiler
{
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.CSharp14);

    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Declared",
        references: Net100.References.All.Append(MetadataReference.CreateFromFile(typeof(SpikingNetworkAttribute).Assembly.Location)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static CSharpCompilation Compile(params string[] sources) =>
        s_empty.AddSyntaxTrees(sources.Select(source => CSharpSyntaxTree.ParseText("using Edifice;\nusing Edifice.Neurons;\n" + source, s_parsing)));

    /// <summary>Against another library in the runtime's place.</summary>
    public static CSharpCompilation CompileWithout(string runtime, string source)
    {
        CSharpCompilation library = CSharpCompilation.Create(
            "Edifice.Gen.Runtime", [CSharpSyntaxTree.ParseText(runtime, s_parsing)], Net100.References.All, s_empty.Options);
        return CSharpCompilation.Create(
            "Declared", [CSharpSyntaxTree.ParseText(source, s_parsing)], [.. Net100.References.All, library.ToMetadataReference()], s_empty.Options);
    }
}
