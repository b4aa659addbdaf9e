using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Tests.Snapshots;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Edifice.Generator.Tests.Documentation;

/// <summary>The index of the diagnostics is written from the catalogue, as snapshots are.</summary>
public class DiagnosticIndexTests
{
    private const string Name = "diagnostics.md";

    [Fact]
    public void Index_is_what_the_catalogue_says()
    {
        string index = Write();
        if (Snapshot.IsAccepting)
        {
            File.WriteAllText(Path.Combine(SourceFolder.Path, "..", "..", "generator", "docs", Name), index);
            return;
        }

        Assert.Equal(new Page(Name).Text, index);
    }

    [Fact]
    public void Ids_are_in_order_and_named_once() =>
        Assert.Equal(DiagnosticCatalog.All.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal).Distinct(), DiagnosticCatalog.All.Select(descriptor => descriptor.Id));

    [Fact]
    public void Every_id_has_its_line_among_the_releases()
    {
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs", "AnalyzerReleases.Unshipped.md"));
        Assert.Equal(
            DiagnosticCatalog.All.Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}"),
            lines.Where(line => line.StartsWith("EDG", StringComparison.Ordinal)));
    }

    private static string Write()
    {
        StringBuilder text = new();
        text.Append("# Diagnostics\n\nWhat the compiler says of a declaration, and of calls that can not work. Each has a page with cause, example and fix; braces stand for\nthe names and numbers of your own network.\n\nWhile an error of the C# compiler's stands in a declaration anywhere in a project (a misspelt attribute, a missing using), a build shows no diagnostic of an analyzer,\nand so none of these; an editor does.\n");
        foreach (IGrouping<string, DiagnosticDescriptor> area in DiagnosticCatalog.All.GroupBy(descriptor => descriptor.Category))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {area.Key["Edifice.".Length..]}\n\n| id | severity | title | message |\n| --- | --- | --- | --- |\n");
            foreach (DiagnosticDescriptor descriptor in area)
            {
                string message = descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture).Replace("|", "\\|", StringComparison.Ordinal);
                text.Append(CultureInfo.InvariantCulture, $"| [{descriptor.Id}](diagnostics/{descriptor.Id}.md) | {descriptor.DefaultSeverity} | {descriptor.Title} | {message} |\n");
            }
        }

        return text.ToString();
    }
}
