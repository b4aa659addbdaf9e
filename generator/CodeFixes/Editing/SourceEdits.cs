using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Edifice.Generator.CodeFixes.Editing;

/// <summary>Changes of one file, collected and made at once: only what is changed is touched, down to the line ends.</summary>
/// <remarks>
/// The same change asked for twice is made once. What leaves one list of arguments or attributes is collected as well, so
/// that commas come out right however many items go.
/// </remarks>
internal sealed class SourceEdits(SourceText text)
{
    private readonly HashSet<TextChange> _changes = [];
    private readonly HashSet<AttributeArgumentSyntax> _arguments = [];
    private readonly HashSet<AttributeSyntax> _attributes = [];

    public LineLayout Lines { get; } = new(text);

    public void Replace(TextSpan span, string with) => _changes.Add(new TextChange(span, with));

    public void Insert(int position, string what) => Replace(new TextSpan(position, 0), what);

    public void Remove(TextSpan span) => Replace(span, "");

    public void Remove(AttributeArgumentSyntax argument) => _arguments.Add(argument);

    public void Remove(AttributeSyntax attribute) => _attributes.Add(attribute);

    public SourceText Apply()
    {
        List<TextChange> changes = [];
        foreach (TextChange change in _changes.Concat(Removals()).OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length))
        {
            Add(change, changes);
        }

        return text.WithChanges(changes.Select(WithItsLine));
    }

    private static void Add(TextChange change, List<TextChange> changes)
    {
        TextChange before = changes.LastOrDefault();
        if (changes.Count == 0 || before.Span.End <= change.Span.Start)
        {
            changes.Add(change);
        }
        else if (before.NewText?.Length == 0 && change.NewText?.Length == 0)
        {
            // What two neighbours take with them may be the same blank.
            changes[changes.Count - 1] = new TextChange(TextSpan.FromBounds(before.Span.Start, change.Span.End), "");
        }
    }

    private TextChange WithItsLine(TextChange change) => change.NewText?.Length == 0 ? new TextChange(Lines.WithItsLine(change.Span), "") : change;

    private IEnumerable<TextChange> Removals()
    {
        foreach (IGrouping<SyntaxNode?, AttributeArgumentSyntax> list in _arguments.GroupBy(argument => argument.Parent))
        {
            if (list.Key is AttributeArgumentListSyntax { OpenParenToken: var open, Arguments: var items, CloseParenToken: var close })
            {
                yield return new ItemRemoval<AttributeArgumentSyntax>(text, open, items, close).Without([.. list]);
            }
        }

        foreach (IGrouping<SyntaxNode?, AttributeSyntax> list in _attributes.GroupBy(attribute => attribute.Parent))
        {
            if (list.Key is AttributeListSyntax { OpenBracketToken: var open, Attributes: var items, CloseBracketToken: var close } attributes)
            {
                yield return list.Count() == items.Count
                    ? new TextChange(Lines.WithBlanks(attributes), "")
                    : new ItemRemoval<AttributeSyntax>(text, open, items, close).Without([.. list]);
            }
        }
    }
}
