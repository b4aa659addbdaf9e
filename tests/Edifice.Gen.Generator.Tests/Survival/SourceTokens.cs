using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Edifice.Generator.Tests.Survival;

/// <summary>A file, token by token.</summary>
internal static class SourceTokens
{
    /// <summary>The tokens; the last one stands for the end and is empty.</summary>
    public static List<SyntaxToken> Of(string text) => [.. SyntaxFactory.ParseTokens(text)];

    /// <summary>The file without some of its tokens; blanks and comments around them stay.</summary>
    public static string Without(string text, int first, int count = 1)
    {
        List<SyntaxToken> tokens = Of(text);
        return Join(tokens.Select((token, index) =>
            index >= first && index < first + count ? token.LeadingTrivia.ToFullString() + token.TrailingTrivia.ToFullString() : token.ToFullString()));
    }

    /// <summary>The brackets that are open at the end of a text, closed.</summary>
    public static string Closers(string text)
    {
        Stack<string> open = new();
        foreach (SyntaxToken token in Of(text))
        {
            string? closer = token.Kind() switch
            {
                SyntaxKind.OpenBraceToken => "}",
                SyntaxKind.OpenBracketToken => "]",
                SyntaxKind.OpenParenToken => ")",
                _ => null,
            };
            if (closer is not null)
            {
                open.Push(closer);
            }
            else if (open.TryPeek(out string? awaited) && token.Text == awaited)
            {
                open.Pop();
            }
        }

        return Join(open);
    }

    public static string Join(IEnumerable<string> tokens) => string.Concat(tokens);
}
