using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Edifice.Generator.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Fixes;

/// <summary>Writes a first stage and its decoder behind an input that stands alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FirstLayers))]
[Shared]
public sealed class FirstLayers : NetworkCodeFix
{
    public FirstLayers()
        : base("EDG0105")
    {
    }

    internal override IEnumerable<FixOffer> Find(FixSource source, Diagnostic diagnostic)
    {
        if (source.Find<AttributeSyntax>(diagnostic.Location.SourceSpan) is not { } input)
        {
            yield break;
        }

        // The message's own example: how many outputs there are is the user's to say.
        string[] layers =
        [
            AttributeText.Name(source, WellKnownNames.DenseAttribute, input.SpanStart) + "(10)",
            AttributeText.Name(source, NeuronNames.Spiking, input.SpanStart),
            AttributeText.Name(source, WellKnownNames.DecodeAttribute, input.SpanStart),
        ];
        string title = string.Join(" ", layers.Select(layer => $"[{layer}]"));
        yield return new FixOffer($"Write '{title}'", "EDG0105: layers", edits => edits.WriteBehind(input, layers));
    }
}
