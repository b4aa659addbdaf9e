using System.Globalization;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Edifice.Generator.Tests.Harness;

/// <summary>Compiles declarations in memory, against the framework and the runtime.</summary>
internal static class Compiler
{
    public const string Usings = "using Edifice;\nusing Edifice.Neurons;\n";

    /// <summary>Documentation is read as well, so that faults in it are found.</summary>
    public static CSharpParseOptions Parsing { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Declared",
        references: Net100.References.All.Append(MetadataReference.CreateFromFile(typeof(SpikingNetworkAttribute).Assembly.Location)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static CSharpCompilation Compile(params string[] sources) =>
        CompileAsWritten([.. sources.Select(source => Usings + source)]);

    /// <summary>Whole files, with their own usings. File-local types need a file of a name that no other has.</summary>
    public static CSharpCompilation CompileAsWritten(params string[] files) => s_empty.AddSyntaxTrees(
        files.Select((file, index) => CSharpSyntaxTree.ParseText(file, Parsing, files.Length == 1 ? "" : $"File{index.ToString(CultureInfo.InvariantCulture)}.cs")));

    /// <summary>As another version of the language.</summary>
    public static CSharpCompilation CompileAs(LanguageVersion version, string source) =>
        s_empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, Parsing.WithLanguageVersion(version)));

    /// <summary>Against another library in the runtime's place.</summary>
    public static CSharpCompilation CompileWithout(string runtime, string source)
    {
        CSharpCompilation library = CSharpCompilation.Create(
            "Edifice.Gen.Runtime", [CSharpSyntaxTree.ParseText(runtime, Parsing)], Net100.References.All, s_empty.Options);
        return CSharpCompilation.Create(
            "Declared", [CSharpSyntaxTree.ParseText(source, Parsing)], [.. Net100.References.All, library.ToMetadataReference()], s_empty.Options);
    }
}
