using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using G = CsCheck.Gen;

namespace Edifice.Generator.Tests.Survival;

/// <summary>One thing that is done to a file, token by token.</summary>
/// <param name="Kind">What.</param>
/// <param name="Place">Where, as a share of the places where it can be done.</param>
/// <param name="Other">A second place, as a share of the tokens.</param>
/// <param name="Word">What is put there, where something is.</param>
internal sealed record TokenEdit(TokenEditKind Kind, double Place, double Other, string Word)
{
    /// <summary>One thing, anywhere.</summary>
    public static Gen<TokenEdit> Any =>
        from kind in G.Frequency(
            (4, TokenEditKind.ReplaceValue),
            (3, TokenEditKind.ReplaceName),
            (3, TokenEditKind.AddOption),
            (2, TokenEditKind.AddList),
            (2, TokenEditKind.DropList),
            (2, TokenEditKind.MoveList),
            (1, TokenEditKind.RepeatList),
            (1, TokenEditKind.RenameList),
            (2, TokenEditKind.Drop),
            (1, TokenEditKind.Repeat),
            (1, TokenEditKind.Swap),
            (1, TokenEditKind.Copy),
            (1, TokenEditKind.Insert),
            (1, TokenEditKind.DropClosers),
            (1, TokenEditKind.Cut),
            (1, TokenEditKind.DropLetter))
        from place in G.Double[0, 1]
        from other in G.Double[0, 1]
        from word in WordFor(kind)
        select new TokenEdit(kind, place, other, word);

    /// <summary>The file after the edit; as it was where there is nothing to edit.</summary>
    public string Apply(string text)
    {
        List<SyntaxToken> tokens = SourceTokens.Of(text);
        List<string> texts = [.. tokens.Select(token => token.ToFullString())];
        List<int> places = [.. Enumerable.Range(0, tokens.Count).Where(index => CanEdit(tokens[index]))];
        if (places.Count == 0)
        {
            return text;
        }

        int place = places[(int)(Place * (places.Count - 1))];
        int other = (int)(Other * (tokens.Count - 1));
        (int first, int count) = ListAround(tokens, place);
        switch (Kind)
        {
            case TokenEditKind.ReplaceValue or TokenEditKind.ReplaceName:
                texts[place] = Around(tokens[place], Word);
                break;
            case TokenEditKind.AddOption:
                texts.Insert(place, tokens[place].IsKind(SyntaxKind.CloseParenToken) ? $", {Word}" : $"({Word})");
                break;
            case TokenEditKind.RenameList:
                texts[place + 1] = Around(tokens[place + 1], Word);
                break;
            case TokenEditKind.AddList:
                texts.Insert(place, Word + " ");
                break;
            case TokenEditKind.DropList or TokenEditKind.MoveList or TokenEditKind.RepeatList:
                List<string> list = texts.GetRange(first, count);
                if (Kind != TokenEditKind.RepeatList)
                {
                    texts.RemoveRange(first, count);
                }

                if (Kind != TokenEditKind.DropList)
                {
                    int target = (int)(Other * (places.Count - 1));
                    texts.InsertRange(Math.Min(places[target], texts.Count), list);
                }

                break;
            case TokenEditKind.Drop:
                return SourceTokens.Without(text, place, 1 + (int)(Other * Other * 6));
            case TokenEditKind.Repeat:
                texts.Insert(place, texts[place]);
                break;
            case TokenEditKind.Swap:
                (texts[place], texts[other]) = (texts[other], texts[place]);
                break;
            case TokenEditKind.Copy:
                texts[place] = texts[other];
                break;
            case TokenEditKind.Insert:
                texts.Insert(place, Word + (Other < 0.5 ? " " : ""));
                break;
            case TokenEditKind.DropClosers:
                texts = [.. texts.Where((_, index) => index < place || !CanEdit(tokens[index]))];
                break;
            case TokenEditKind.Cut:
                string start = SourceTokens.Join(texts.Take(place));
                return Other < 0.5 ? start : start + SourceTokens.Closers(start);
            case TokenEditKind.DropLetter:
                return text.Length == 0 ? text : text.Remove((int)(Place * (text.Length - 1)), 1);
            default:
                throw new InvalidOperationException($"{Kind} is not known.");
        }

        return SourceTokens.Join(texts);
    }

    private static Gen<string> WordFor(TokenEditKind kind) => kind switch
    {
        TokenEditKind.ReplaceValue => LanguageWords.Value,
        TokenEditKind.ReplaceName => LanguageWords.Name,
        TokenEditKind.RenameList => LanguageWords.AttributeName,
        TokenEditKind.AddOption => LanguageWords.Option,
        TokenEditKind.AddList => LanguageWords.AttributeList,
        TokenEditKind.Insert => G.OneOf(LanguageWords.Scrap, LanguageWords.Value, LanguageWords.Name),
        _ => G.Const(""),
    };

    // From a list's bracket to the one that closes it.
    private static (int First, int Count) ListAround(List<SyntaxToken> tokens, int first)
    {
        int depth = 0;
        int last = first;
        do
        {
            depth += tokens[last].Kind() switch { SyntaxKind.OpenBracketToken => 1, SyntaxKind.CloseBracketToken => -1, _ => 0 };
            last++;
        }
        while (depth > 0 && last < tokens.Count - 1);
        return (first, Math.Min(last - first, tokens.Count - 1 - first));
    }

    private static string Around(SyntaxToken token, string word) => token.LeadingTrivia.ToFullString() + word + token.TrailingTrivia.ToFullString();

    private bool CanEdit(SyntaxToken token) => Kind switch
    {
        TokenEditKind.ReplaceValue => token.IsKind(SyntaxKind.NumericLiteralToken) || token.IsKind(SyntaxKind.StringLiteralToken)
            || token.IsKind(SyntaxKind.TrueKeyword) || token.IsKind(SyntaxKind.FalseKeyword),
        TokenEditKind.ReplaceName => token.IsKind(SyntaxKind.IdentifierToken),
        TokenEditKind.AddOption => token.IsKind(SyntaxKind.CloseParenToken) || token.IsKind(SyntaxKind.CloseBracketToken),
        TokenEditKind.AddList or TokenEditKind.DropList or TokenEditKind.MoveList or TokenEditKind.RepeatList or TokenEditKind.RenameList
            => token.IsKind(SyntaxKind.OpenBracketToken),
        TokenEditKind.DropClosers => token.IsKind(SyntaxKind.CloseBracketToken) || token.IsKind(SyntaxKind.CloseParenToken)
            || token.IsKind(SyntaxKind.CloseBraceToken) || token.IsKind(SyntaxKind.GreaterThanToken),
        _ => true,
    };
}
