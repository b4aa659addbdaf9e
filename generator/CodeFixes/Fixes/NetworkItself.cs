using System.Collections.Generic;
using System.Composition;
using Edifice.Generator.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Fixes;

/// <summary>Writes the attribute that makes a class with layers a network.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NetworkItself))]
[Shared]
public sealed class NetworkItself : NetworkCodeFix
{
    public NetworkItself()
        : base("EDG0022")
    {
    }

    internal override IEnumerable<FixOffer> Find(FixSource source, Diagnostic diagnostic)
    {
        if (source.Find<AttributeSyntax>(diagnostic.Location.SourceSpan) is { } layer)
        {
            string network = AttributeText.Name(source, WellKnownNames.SpikingNetworkAttribute, layer.SpanStart);
            yield return new FixOffer($"Write '[{network}]'", "EDG0022: network", edits => edits.WriteBefore(layer, network));
        }
    }
}
