using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Fixes;

/// <summary>Writes the inputs that a layer gets, or leaves them to the layer before.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LayerInputs))]
[Shared]
public sealed class LayerInputs : NetworkCodeFix
{
    public LayerInputs()
        : base("EDG0101")
    {
    }

    internal override IEnumerable<FixOffer> Find(FixSource source, Diagnostic diagnostic)
    {
        if (source.Find<AttributeArgumentSyntax>(diagnostic.Location.SourceSpan) is not { Parent.Parent: AttributeSyntax layer } inputs
            || !diagnostic.Properties.TryGetValue(Cure.Property, out string? expected)
            || expected is null)
        {
            yield break;
        }

        ExpressionSyntax size = inputs.Expression;
        string title = AttributeText.Of(
            layer,
            AttributeText.ArgumentsOf(layer).Select(argument => argument == inputs ? $"{argument.NameColon}{(argument.NameColon is null ? "" : " ")}{expected}" : argument.ToString()));
        yield return new FixOffer($"Write '{title}'", "EDG0101: as given", edits => edits.Replace(size.Span, expected));
        yield return new FixOffer(
            $"Write '{AttributeText.Without(layer, inputs)}', which takes what comes", "EDG0101: what comes", edits => edits.Remove(inputs));
    }
}
