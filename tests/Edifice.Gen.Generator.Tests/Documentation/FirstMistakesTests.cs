using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Edifice.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Edifice.Generator.Tests.Documentation;

/// <summary>The record of first mistakes quotes messages: it quotes them as they are.</summary>
public partial class FirstMistakesTests
{
    public static TheoryData<string> Quotes => [.. Line().Matches(new Page("first-mistakes.md").Text).Select(match => match.Value)];

    [Theory]
    [MemberData(nameof(Quotes))]
    public void Message_is_worded_as_in_the_catalogue(string quote)
    {
        Match line = Line().Match(quote);
        DiagnosticDescriptor descriptor = DiagnosticCatalog.Find(line.Groups["id"].Value);
        string wording = string.Concat(Placeholder().Split(descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture))
            .Select((part, index) => index == 0 ? Regex.Escape(part) : ".*" + Regex.Escape(part)));

        Assert.Equal(descriptor.DefaultSeverity.ToString(), line.Groups["severity"].Value, ignoreCase: true);
        Assert.Matches($"^{wording}$", line.Groups["message"].Value);
    }

    [GeneratedRegex("^(?<severity>error|warning|info) (?<id>EDG[0-9]{4}): (?<message>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Placeholder();
}
