using System.Collections.Generic;
using System.Composition;
using Edifice.Generator.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Fixes;

/// <summary>Writes neurons before a decoder that has nothing to decode, or removes the decoder.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TimeToDecode))]
[Shared]
public sealed class TimeToDecode : NetworkCodeFix
{
    public TimeToDecode()
        : base("EDG0103")
    {
    }

    internal override IEnumerable<FixOffer> Find(FixSource source, Diagnostic diagnostic)
    {
        if (source.Find<AttributeSyntax>(diagnostic.Location.SourceSpan) is not { } decoder
            || DeclaredLayers.Around(source, decoder) is not { } layers)
        {
            yield break;
        }

        // Behind another decoder it was written twice, and an input alone has no currents to fire by.
        if (layers.Is(layers.IndexOf(decoder) - 1, WellKnownNames.DenseAttribute))
        {
            string neurons = AttributeText.Name(source, NeuronNames.Spiking, decoder.SpanStart);
            yield return new FixOffer(
                $"Write '[{neurons}]' before '[{decoder}]'", "EDG0103: neurons", edits => edits.WriteBefore(decoder, neurons));
        }

        yield return new FixOffer($"Remove '[{decoder}]'", "EDG0103: no decoder", edits => edits.Remove(decoder));
    }
}
