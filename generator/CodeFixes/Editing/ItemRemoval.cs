using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Edifice.Generator.CodeFixes.Editing;

/// <summary>A list between brackets, written without some of its items; line breaks stay where they were, and no comment is lost.</summary>
internal sealed class ItemRemoval<TNode>(SourceText text, SyntaxToken open, SeparatedSyntaxList<TNode> items, SyntaxToken close)
    where TNode : SyntaxNode
{
    public TextChange Without(HashSet<TNode> removed)
    {
        StringBuilder written = new();
        string comments = "";
        bool hasItems = false;
        for (int index = 0; index < items.Count; index++)
        {
            if (removed.Contains(items[index]))
            {
                comments = Join(comments, CommentsOf(Before(index)), CommentsOf(index < items.Count - 1 ? Behind(index) : ""));
                continue;
            }

            bool keepsPlace = hasItems || comments.Length > 0 || CommentsOf(Before(index)).Length > 0;
            written.Append(hasItems ? "," : "")
                .Append(keepsPlace ? Join(comments, Before(index)) : Before(0))
                .Append(items[index])
                .Append(Behind(index));
            comments = "";
            hasItems = true;
        }

        if (items.Count > 0 && removed.Contains(items[items.Count - 1]))
        {
            written.Append(Join(comments, Behind(items.Count - 1)));
        }

        return hasItems || CommentsOf(written.ToString()).Length > 0
            ? new TextChange(TextSpan.FromBounds(open.Span.End, close.SpanStart), written.ToString())
            : new TextChange(TextSpan.FromBounds(open.SpanStart, close.Span.End), "");
    }

    /// <summary>What stands between an item and the comma or bracket before it; a comment on the line before is there too.</summary>
    private string Before(int index) => Between(index == 0 ? open.Span.End : items.GetSeparator(index - 1).Span.End, items[index].SpanStart);

    private string Behind(int index) => Between(
        items[index].Span.End, index < items.SeparatorCount ? items.GetSeparator(index).SpanStart : close.SpanStart);

    private string Between(int start, int end) => start < end ? text.ToString(TextSpan.FromBounds(start, end)) : "";

    private static string CommentsOf(string trivia) =>
        trivia.IndexOf('/') >= 0 || trivia.IndexOf('#') >= 0 ? trivia : "";

    private static string Join(params string[] pieces)
    {
        StringBuilder joined = new();
        foreach (string piece in pieces)
        {
            bool endsBlank = joined.Length > 0 && char.IsWhiteSpace(joined[joined.Length - 1]);
            joined.Append(endsBlank && piece.IndexOfAny(['/', '#']) >= 0 ? piece.TrimStart(' ', '\t') : piece);
        }

        return joined.ToString();
    }
}
