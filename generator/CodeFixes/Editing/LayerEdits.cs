using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Editing;

/// <summary>Writes layers before and behind others, on lines of their own where those stand so.</summary>
internal static class LayerEdits
{
    /// <param name="edits">Where the change goes.</param>
    /// <param name="attribute">A layer.</param>
    /// <param name="layers">New ones, without brackets.</param>
    public static void WriteBehind(this SourceEdits edits, AttributeSyntax attribute, params string[] layers)
    {
        if (attribute.Parent is not AttributeListSyntax list)
        {
            return;
        }

        if (list.Attributes.Count > 1)
        {
            edits.Insert(attribute.Span.End, ", " + string.Join(", ", layers));
        }
        else if (edits.Lines.StartsLine(list) && LineLayout.EndsLine(list))
        {
            string indent = edits.Lines.IndentAt(list.SpanStart);
            edits.Insert(edits.Lines.NextLine(list.Span.End), indent + Lists(layers) + edits.Lines.BreakAt(list.Span.End));
        }
        else
        {
            edits.Insert(list.Span.End, " " + Lists(layers));
        }
    }

    /// <param name="edits">Where the change goes.</param>
    /// <param name="attribute">A layer.</param>
    /// <param name="layer">A new one, without brackets.</param>
    public static void WriteBefore(this SourceEdits edits, AttributeSyntax attribute, string layer)
    {
        if (attribute.Parent is not AttributeListSyntax list)
        {
            return;
        }

        if (list.Attributes.Count > 1)
        {
            edits.Insert(attribute.SpanStart, layer + ", ");
        }
        else if (edits.Lines.StartsLine(list))
        {
            edits.Insert(list.SpanStart, Lists(layer) + edits.Lines.BreakAt(list.SpanStart) + edits.Lines.IndentAt(list.SpanStart));
        }
        else
        {
            edits.Insert(list.SpanStart, Lists(layer) + " ");
        }
    }

    private static string Lists(params string[] layers) => string.Join(" ", layers.Select(layer => $"[{layer}]"));
}
