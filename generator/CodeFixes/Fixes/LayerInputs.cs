using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Fixes;

/// <summary>Writes the inputs that a layer gets, exchanges them with the outputs, or leaves them to the layer before.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LayerInputs))]
[Shared]
public sealed class LayerInputs : NetworkCodeFix
{
    // What the message says: all at once, each as it says.
    private const string AsGiven = "EDG0101: as given";
    private const string WhatComes = "EDG0101: what comes";

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
        if (OtherSize(source, diagnostic, inputs) is not { } outputs)
        {
            yield return new FixOffer($"Write '{With(layer, (inputs, expected))}'", AsGiven, edits => edits.Replace(size.Span, expected));
            yield return new FixOffer(
                $"Write '{AttributeText.Without(layer, inputs)}', which takes what comes", WhatComes, edits => edits.Remove(inputs));
            yield break;
        }

        ExpressionSyntax other = outputs.Expression;
        yield return new FixOffer(
            $"Write '{With(layer, (inputs, $"{other}"), (outputs, $"{size}"))}'",
            AsGiven,
            edits =>
            {
                edits.Replace(size.Span, $"{other}");
                edits.Replace(other.Span, $"{size}");
            });
        if (inputs.NameColon is null)
        {
            // Alone, the first number says the outputs.
            yield return new FixOffer(
                $"Write '{AttributeText.Without(layer, outputs)}', which takes what comes", WhatComes, edits => edits.Remove(outputs));
        }

        yield return new FixOffer(
            $"Write '{With(layer, (inputs, expected))}'", "EDG0101: inputs alone", edits => edits.Replace(size.Span, expected));
    }

    /// <summary>The outputs, where they are to be exchanged with the inputs; null where they are right.</summary>
    private static AttributeArgumentSyntax? OtherSize(FixSource source, Diagnostic diagnostic, AttributeArgumentSyntax inputs) =>
        diagnostic.AdditionalLocations.Count > 0
        && source.Find<AttributeArgumentSyntax>(diagnostic.AdditionalLocations[0].SourceSpan) is { } outputs
        && outputs != inputs
        && outputs.Parent == inputs.Parent
            ? outputs
            : null;

    /// <summary>What the layer will be with other values of some arguments.</summary>
    private static string With(AttributeSyntax layer, params (AttributeArgumentSyntax Argument, string Value)[] changed) => AttributeText.Of(
        layer,
        AttributeText.ArgumentsOf(layer).Select(argument => changed.FirstOrDefault(change => change.Argument == argument).Value is { } value
            ? $"{argument.NameColon}{(argument.NameColon is null ? "" : " ")}{value}"
            : argument.ToString()));
}
