using System.Collections.Generic;
using System.Composition;
using Edifice.Generator.CodeFixes.Editing;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Fixes;

/// <summary>Puts one input before all other layers: moves it there, writes it where the first layer says its size, removes a second one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InputFirst))]
[Shared]
public sealed class InputFirst : NetworkCodeFix
{
    public InputFirst()
        : base("EDG0009", "EDG0010", "EDG0023")
    {
    }

    internal override IEnumerable<FixOffer> Find(FixSource source, Diagnostic diagnostic)
    {
        if (source.Find<AttributeSyntax>(diagnostic.Location.SourceSpan) is not { } layer
            || DeclaredLayers.Around(source, layer) is not { } layers
            || layers[0] is not { } first)
        {
            yield break;
        }

        if (diagnostic.Id == "EDG0023")
        {
            yield return new FixOffer($"Remove '[{layer}]'", "EDG0023: one input", edits => edits.Remove(layer));
        }
        else if (diagnostic.Id == "EDG0010" && layers.IndexOf(layer) > 0 && !layers.Is(0, WellKnownNames.InputAttribute))
        {
            yield return new FixOffer($"Move '{layer}' before '{first}'", "EDG0010: first", edits => Move(edits, layer, first));
        }
        else if (diagnostic.Id == "EDG0009" && diagnostic.Properties.TryGetValue(Cure.Property, out string? size))
        {
            string input = $"{AttributeText.Name(source, WellKnownNames.InputAttribute, first.SpanStart)}({size})";
            yield return new FixOffer($"Write '[{input}]'", "EDG0009: input", edits => edits.WriteBefore(first, input));
        }
    }

    private static void Move(SourceEdits edits, AttributeSyntax layer, AttributeSyntax first)
    {
        if (layer.Parent is AttributeListSyntax list && list == first.Parent)
        {
            // Within one list the attributes go round, from the first layer to the input.
            int from = list.Attributes.IndexOf(first);
            int to = list.Attributes.IndexOf(layer);
            for (int index = from; index <= to; index++)
            {
                edits.Replace(list.Attributes[index].Span, list.Attributes[index == from ? to : index - 1].ToString());
            }

            return;
        }

        edits.WriteBefore(first, layer.ToString());
        edits.Remove(layer);
    }
}
