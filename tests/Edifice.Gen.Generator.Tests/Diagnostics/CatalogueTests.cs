using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Tests.Harness;
using Edifice.Generator.Tests.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics;

/// <summary>Walks the catalogue: what each diagnostic has to have.</summary>
public class CatalogueTests
{
    // Examples leave out the documentation of what they declare.
    private const string MissingComment = "CS1591";

    private const string Library = """
        namespace Edifice
        {
            public sealed class SpikingNetworkAttribute : System.Attribute { public int InputSize { get; set; } public int OutputSize { get; set; } }
        }

        """;

    // What these are about stands in the project's file: their example is wrong, or right, by what it is compiled with.
    private static readonly Dictionary<string, (Func<string, Compilation> Wrong, Func<string, Compilation> Right)> s_projects = new()
    {
        ["EDG0301"] = (example => OfRuntime(2, example), example => OfRuntime(1, example)),
        ["EDG0302"] = (example => OfLanguage(LanguageVersion.CSharp12, example), example => OfLanguage(LanguageVersion.CSharp13, example)),
    };

    // Whatever an example's project has beside its sources.
    private static ImmutableArray<AdditionalText> Files => Manifests.Project;

    public static TheoryData<string> Ids => [.. DiagnosticCatalog.All.Select(descriptor => descriptor.Id)];

    [Fact]
    public void There_are_more_than_forty() => Assert.InRange(DiagnosticCatalog.All.Length, 40, 999);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_has_its_page_and_its_line_among_the_releases(string id)
    {
        DiagnosticDescriptor descriptor = DiagnosticCatalog.Find(id);

        Assert.Equal(DiagnosticPages.Root + id + ".md", descriptor.HelpLinkUri);
        Assert.StartsWith($"# {id}: {descriptor.Title}\n\n## Cause\n", new DiagnosticPage(id).Text);
        Assert.Single(
            File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs", "AnalyzerReleases.Unshipped.md")),
            $"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Example_fails_with_this_span_and_message(string id)
    {
        DiagnosticPage page = new(id);
        Compilation example = s_projects.TryGetValue(id, out var project) ? project.Wrong(page.Examples[0]) : Generate.Whole(Compiler.Compile(page.Examples[0]), Files);
        Diagnostic[] found = Analyze.Diagnostics(example, Files);

        Assert.Equal([id], found.Select(diagnostic => diagnostic.Id).Distinct());
        string shown = page.Saying(string.Concat(found.Select(Underlined.Text)));
        if (Snapshot.IsAccepting)
        {
            page.Accept(shown);
            return;
        }

        Assert.Equal(page.Text, shown);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Neighbour_passes(string id)
    {
        string[] examples = new DiagnosticPage(id).Examples;
        if (s_projects.TryGetValue(id, out var project))
        {
            Assert.Single(examples);
            Assert.Empty(Analyze.Diagnostics(project.Right(examples[0])));
            return;
        }

        Assert.Equal(2, examples.Length);
        Assert.Empty(Analyze.Diagnostics(Generate.Whole(Compiler.Compile(examples[1]), Files), Files));
        Assert.DoesNotContain(Generate.Compiled(Compiler.Compile(examples[1]), Files).Problems, problem => problem.Id != MissingComment);
    }

    [Fact]
    public void Every_page_belongs_to_a_diagnostic() => Assert.Equal(
        DiagnosticCatalog.All.Select(descriptor => descriptor.Id).Order(),
        Directory.GetFiles(DiagnosticPage.Folder).Select(Path.GetFileNameWithoutExtension).Order());

    private static CSharpCompilation OfRuntime(int version, string example) => Compiler.CompileWithout(
        $"{Library}namespace Edifice.CompilerServices {{ public static class RuntimeAbi {{ public const int Version = {version}; }} }}", "using Edifice;\n" + example);

    private static CSharpCompilation OfLanguage(LanguageVersion version, string example) => Compiler.CompileAs(version, "using Edifice;\n" + example);
}
