using System;
using System.IO;
using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics;

public class DiagnosticPageTests
{
    private static readonly string s_pages = Path.Combine(AppContext.BaseDirectory, "diagnostics");

    // Examples leave out the documentation of what they declare.
    private const string MissingComment = "CS1591";

    // What they are about stands in the project's file.
    private static readonly string[] s_withoutExamples = ["EDG0301", "EDG0302"];

    public static TheoryData<string> Ids => [.. DiagnosticCatalog.All.Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_fails_as_it_says_and_its_cure_works(string id)
    {
        DiagnosticDescriptor descriptor = DiagnosticCatalog.Find(id);
        string page = File.ReadAllText(Path.Combine(s_pages, id + ".md"));
        string[] examples = [.. page.Split("```csharp\n").Skip(1).Select(text => text[..text.IndexOf("```", StringComparison.Ordinal)])];

        Assert.EndsWith($"/{id}.md", descriptor.HelpLinkUri);
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page);
        if (s_withoutExamples.Contains(id))
        {
            Assert.Empty(examples);
            return;
        }

        Assert.Equal([id], Analyze.Whole(examples[0]).Select(found => found.Id).Distinct());
        Assert.Empty(Analyze.Whole(examples[1]));
        Assert.DoesNotContain(Generate.Compiled(Compiler.Compile(examples[1])).Problems, problem => problem.Id != MissingComment);
    }

    [Fact]
    public void Every_page_belongs_to_a_diagnostic() => Assert.Equal(
        DiagnosticCatalog.All.Select(descriptor => descriptor.Id).Order(), Directory.GetFiles(s_pages).Select(Path.GetFileNameWithoutExtension).Order());
}
