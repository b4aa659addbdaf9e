using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Edifice.Generator.CodeFixes.Editing;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Edifice.Generator.CodeFixes.Fixes;

/// <summary>Gives a stage a name that no other has, or leaves one of its two names out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StageName))]
[Shared]
public sealed class StageName : NetworkCodeFix
{
    private const string Argument = "Name";

    public StageName()
        : base("EDG0011", "EDG0013")
    {
    }

    internal override IEnumerable<FixOffer> Find(FixSource source, Diagnostic diagnostic)
    {
        TextSpan place = diagnostic.Location.SourceSpan;
        if (diagnostic.Id == "EDG0013")
        {
            if (source.Find<AttributeArgumentSyntax>(place) is { } second)
            {
                yield return new FixOffer($"Remove '{second}'", "EDG0013: one name", edits => edits.Remove(second));
            }
        }
        else if (diagnostic.Properties.TryGetValue(Cure.Property, out string? free) && free is not null)
        {
            // The other half of the stage may say the name as well.
            AttributeSyntax[] layers =
            [
                .. diagnostic.AdditionalLocations.Select(other => other.SourceSpan)
                    .Prepend(place)
                    .Select(source.Find<AttributeSyntax>)
                    .OfType<AttributeSyntax>(),
            ];
            string literal = Literals.String(free);
            yield return new FixOffer($"Write '{Argument} = {literal}'", "EDG0011: free name", edits => Write(edits, layers, literal));
        }
    }

    private static void Write(SourceEdits edits, AttributeSyntax[] layers, string name)
    {
        foreach (AttributeSyntax layer in layers)
        {
            if (AttributeText.Property(layer, Argument) is { } written)
            {
                edits.Replace(written.Expression.Span, name);
            }
            else if (layer.ArgumentList is not { } list)
            {
                edits.Insert(layer.Name.Span.End, $"({Argument} = {name})");
            }
            else
            {
                string comma = list.Arguments.Count > 0 ? ", " : "";
                edits.Insert(list.Arguments.Count > 0 ? list.Arguments.Last().Span.End : list.OpenParenToken.Span.End, $"{comma}{Argument} = {name}");
            }
        }
    }
}
