using System.Linq;
using System.Text.RegularExpressions;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Tests.Documentation;
using Edifice.Generator.Tests.Snapshots;
using Xunit;

namespace Edifice.Generator.Tests.Pages;

public partial class ReadmeTests
{
    [Fact]
    public void Network_of_the_readme_is_the_one_in_the_window() =>
        Assert.Equal(new Page("README.md").Code[1].Trim(), new Snapshot("Readme").Source.Trim());

    [Fact]
    public void Messages_are_worded_as_in_the_catalogue()
    {
        Match[] quotes = Quote().Matches(new Page("README.md").Text).ToArray();

        Assert.Equal(["EDG0101", "EDG0401"], quotes.Select(quote => quote.Groups["id"].Value));
        Assert.All(quotes, quote => Assert.Matches(Wording.Of(DiagnosticCatalog.Find(quote.Groups["id"].Value)), quote.Groups["message"].Value));
    }

    [GeneratedRegex("^(?<id>EDG[0-9]{4}): (?<message>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Quote();
}
