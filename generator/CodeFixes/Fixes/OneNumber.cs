using System.Collections.Generic;
using System.Composition;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Fixes;

/// <summary>Leaves out one of two numbers that say the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OneNumber))]
[Shared]
public sealed class OneNumber : NetworkCodeFix
{
    public OneNumber()
        : base("EDG0202")
    {
    }

    internal override IEnumerable<FixOffer> Find(FixSource source, Diagnostic diagnostic)
    {
        if (source.Find<AttributeArgumentSyntax>(diagnostic.Location.SourceSpan) is not { Parent.Parent: AttributeSyntax layer } second
            || !diagnostic.Properties.TryGetValue(Cure.Property, out string? name)
            || name is null
            || AttributeText.Property(layer, name) is not { } first)
        {
            yield break;
        }

        yield return new FixOffer($"Remove '{second}'", "EDG0202: first", edits => edits.Remove(second));
        yield return new FixOffer($"Remove '{first}'", "EDG0202: second", edits => edits.Remove(first));
    }
}
