using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Edifice.Generator.CodeFixes.Tests.Harness;

/// <summary>A file in a project of an editor.</summary>
internal static class SourceFile
{
    private static readonly Document s_empty = CreateEmpty();

    /// <summary>As if it had just been typed: what the project knows of its references stays.</summary>
    public static Document Open(string text) => s_empty.WithText(SourceText.From(text));

    private static Document CreateEmpty()
    {
        Project project = new AdhocWorkspace().AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Declared",
            "Declared",
            LanguageNames.CSharp,
            compilationOptions: Declared.Options,
            parseOptions: Declared.Parsing,
            metadataReferences: Declared.References));
        Document document = project.AddDocument("Declared.cs", SourceText.From(Declared.Usings));
        document.Project.GetCompilationAsync().GetAwaiter().GetResult()!.GetDiagnostics();
        return document;
    }
}
