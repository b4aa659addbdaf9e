using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Tests.Snapshots;
using Xunit;

namespace Edifice.Generator.Tests.Pages;

public class GeneratedCodeTests
{
    [Fact]
    public void Excerpts_on_the_page_are_from_the_readmes_network()
    {
        Snapshot snapshot = new("Readme");
        string[] files = [.. snapshot.Files.Values.Append(snapshot.Source).Select(Bare)];
        IReadOnlyList<string> excerpts = new Page("generated-code.md").Code;

        Assert.True(excerpts.Count >= 10, "The page has lost its excerpts.");
        Assert.All(excerpts, excerpt => Assert.Contains(files, file => file.Contains(Bare(excerpt), StringComparison.Ordinal)));
    }

    // An excerpt stands at the page's margin.
    private static string Bare(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)) + "\n";
}
