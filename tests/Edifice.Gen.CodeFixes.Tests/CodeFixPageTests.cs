using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Edifice.Generator.Analysis;
using Edifice.Generator.CodeFixes.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests;

/// <summary>Keeps the page about code fixes, and what the diagnostics' pages say of them, true.</summary>
public partial class CodeFixPageTests
{
    private const string Offers = "The editor offers: ";

    private static readonly string s_docs = Path.Combine(AppContext.BaseDirectory, "docs");

    public static TheoryData<string> Sections => [.. ReadPage().Skip(1).Select(section => section.Split('\n')[0])];

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Example_becomes_what_the_page_says(string title)
    {
        string[] blocks = ReadPage().Single(section => section.StartsWith(title + "\n", StringComparison.Ordinal)).Split("```csharp\n");
        string[] examples = [.. blocks.Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)])];
        string before = Declared.Usings + examples[0];
        string after = Declared.Usings + examples[1];

        Assert.Contains(after, DiagnosticId().Match(title) is { Success: true } id ? [await FirstOffers(before, id.Value)] : await Refactored(before));
        Declared.IsCompiled(after);
    }

    [Fact]
    public void Page_of_a_diagnostic_says_whether_there_is_a_fix()
    {
        string[] saying =
        [
            .. Directory.GetFiles(Path.Combine(s_docs, "diagnostics"))
                .Where(page => File.ReadAllText(page).Contains(Offers, StringComparison.Ordinal))
                .Select(page => Path.GetFileNameWithoutExtension(page)),
        ];

        Assert.Equal(Providers.Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Order(), saying.Order());
        Assert.All(saying, id => Assert.Contains(id, File.ReadAllText(Path.Combine(s_docs, "code-fixes.md"))));
    }

    private static string[] ReadPage() => File.ReadAllText(Path.Combine(s_docs, "code-fixes.md")).Split("\n## ");

    private static async Task<string> FirstOffers(string file, string id)
    {
        FixSource source = (await FixSource.ReadAsync(SourceFile.Open(file), CancellationToken.None))!;
        NetworkCodeFix fix = Providers.Fixes.Single(fix => fix.FixableDiagnosticIds.Contains(id));
        IEnumerable<Diagnostic> found = await source.Model.Compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return await Text(source.With([.. found.Where(diagnostic => diagnostic.Id == id).Select(diagnostic => fix.Find(source, diagnostic).First())]));
    }

    private static async Task<IEnumerable<string>> Refactored(string file)
    {
        FixSource source = (await FixSource.ReadAsync(SourceFile.Open(file), CancellationToken.None))!;
        IEnumerable<FixOffer> offers = Providers.Refactorings.SelectMany(
            refactoring => Providers.Attributes(source).SelectMany(attribute => refactoring.Find(source, attribute)));
        return await Task.WhenAll(offers.Select(offer => Text(source.With(offer))));
    }

    private static async Task<string> Text(Document document) => (await document.GetTextAsync()).ToString();

    [GeneratedRegex("EDG[0-9]{4}")]
    private static partial Regex DiagnosticId();
}
