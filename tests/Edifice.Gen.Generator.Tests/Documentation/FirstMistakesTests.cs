using System;
using System.Linq;
using System.Text.RegularExpressions;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Edifice.Generator.Tests.Documentation;

/// <summary>The record of first mistakes quotes messages: it quotes them as they are, beneath what they are said of.</summary>
public partial class FirstMistakesTests
{
    public static TheoryData<string> Quotes => [.. Line().Matches(new Page("first-mistakes.md").Text).Select(match => match.Value)];

    [Theory]
    [MemberData(nameof(Quotes))]
    public void Message_is_worded_as_in_the_catalogue(string quote)
    {
        Match line = Line().Match(quote);
        DiagnosticDescriptor descriptor = DiagnosticCatalog.Find(line.Groups["id"].Value);

        Assert.Equal(descriptor.DefaultSeverity.ToString(), line.Groups["severity"].Value, ignoreCase: true);
        Assert.Matches(Wording.Of(descriptor), line.Groups["message"].Value);
    }

    /// <summary>Blocks that hold whole classes, each with the messages that are quoted beneath it.</summary>
    public static TheoryData<string, string> Declarations
    {
        get
        {
            TheoryData<string, string> found = [];
            foreach (Match pair in Pair().Matches(new Page("first-mistakes.md").Text))
            {
                // Where only the C# compiler speaks, the analyzers do not run.
                if (HoldsClasses(pair.Groups["code"].Value) && Line().IsMatch(pair.Groups["said"].Value))
                {
                    found.Add(pair.Groups["code"].Value, pair.Groups["said"].Value);
                }
            }

            return found;
        }
    }

    [Fact]
    public void Most_blocks_hold_whole_classes() => Assert.InRange(Declarations.Count, 13, 100);

    [Theory]
    [MemberData(nameof(Declarations))]
    public void Classes_on_the_page_get_the_messages_beneath_them(string code, string said) => Assert.Equal(
        Line().Matches(said).Select(line => $"{line.Groups["id"].Value}: {line.Groups["message"].Value}").Order(StringComparer.Ordinal),
        Analyze.Source(code).Select(found => $"{found.Id}: {found.Message}").Order(StringComparer.Ordinal));

    private static bool HoldsClasses(string code) =>
        CSharpSyntaxTree.ParseText(code, Compiler.Parsing).GetCompilationUnitRoot() is { ContainsDiagnostics: false } file
        && file.Members.All(member => member is BaseTypeDeclarationSyntax);

    [GeneratedRegex("```csharp\n(?<code>[^`]*)```\n\n```text\n(?<said>[^`]*)```", RegexOptions.ExplicitCapture)]
    private static partial Regex Pair();

    [GeneratedRegex("^(?<severity>error|warning|info) (?<id>EDG[0-9]{4}): (?<message>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
