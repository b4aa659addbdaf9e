using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Edifice.Generator.CodeFixes.Editing;

/// <summary>How a file's lines are laid out: indentation, line ends, what shares a line.</summary>
internal sealed class LineLayout(SourceText text)
{
    /// <summary>Whether nothing but blanks stands before a node on its line.</summary>
    public bool StartsLine(SyntaxNode node) => IndentAt(node.SpanStart).Length == node.SpanStart - LineAt(node.SpanStart).Start;

    /// <summary>Whether nothing but a comment stands behind a node on its line.</summary>
    public static bool EndsLine(SyntaxNode node) => node.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);

    /// <summary>The blanks that a line begins with.</summary>
    public string IndentAt(int position)
    {
        string line = text.ToString(LineAt(position).Span);
        return line.Substring(0, line.Length - line.TrimStart(' ', '\t').Length);
    }

    /// <summary>The line end of the line, or what ends the file's first line.</summary>
    public string BreakAt(int position)
    {
        string own = BreakOf(LineAt(position));
        string first = BreakOf(text.Lines[0]);
        return own.Length > 0 ? own : first.Length > 0 ? first : "\n";
    }

    /// <summary>Where the next line begins.</summary>
    public int NextLine(int position) => LineAt(position).EndIncludingLineBreak;

    /// <summary>A list of attributes with the blanks that part it from its neighbour on the line.</summary>
    public TextSpan WithBlanks(AttributeListSyntax list) => StartsLine(list)
        ? TextSpan.FromBounds(list.SpanStart, EndOfBlanks(list.Span.End))
        : TextSpan.FromBounds(StartOfBlanks(list.SpanStart), list.Span.End);

    /// <summary>All of the lines where nothing else stands on them.</summary>
    public TextSpan WithItsLine(TextSpan span)
    {
        int start = StartOfBlanks(span.Start);
        TextLine last = LineAt(span.End);
        return start == LineAt(span.Start).Start && EndOfBlanks(span.End) == last.End
            ? TextSpan.FromBounds(start, last.EndIncludingLineBreak)
            : span;
    }

    /// <summary>The first place from a position on that is no blank.</summary>
    public int EndOfBlanks(int position)
    {
        while (position < text.Length && IsBlank(text[position]))
        {
            position++;
        }

        return position;
    }

    private int StartOfBlanks(int position)
    {
        while (position > 0 && IsBlank(text[position - 1]))
        {
            position--;
        }

        return position;
    }

    private static bool IsBlank(char character) => character is ' ' or '\t';

    private string BreakOf(TextLine line) => text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));

    private TextLine LineAt(int position) => text.Lines.GetLineFromPosition(position);
}
