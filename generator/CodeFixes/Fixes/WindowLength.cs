using System.Collections.Generic;
using System.Composition;
using Edifice.Generator.Model;
using Edifice.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Fixes;

/// <summary>Writes a window that gradients can end at, or none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WindowLength))]
[Shared]
public sealed class WindowLength : NetworkCodeFix
{
    public WindowLength()
        : base("EDG0016", "EDG0017")
    {
    }

    internal override IEnumerable<FixOffer> Find(FixSource source, Diagnostic diagnostic)
    {
        if (source.Find<AttributeArgumentSyntax>(diagnostic.Location.SourceSpan) is not { } window)
        {
            yield break;
        }

        // A window that truncates nothing is most likely not wanted at all.
        FixOffer removal = new($"Remove '{window}'", $"{diagnostic.Id}: no window", edits => edits.Remove(window));
        if (diagnostic.Id == "EDG0017")
        {
            yield return removal;
        }

        if (diagnostic.Properties.TryGetValue(Cure.Property, out string? steps) && steps is not null)
        {
            ExpressionSyntax value = window.Expression;
            string written = $"{NetworkDeclaration.WindowArgument} = {steps}";
            yield return new FixOffer($"Write '{written}'", $"{diagnostic.Id}: window", edits => edits.Replace(value.Span, steps));
        }

        if (diagnostic.Id == "EDG0016")
        {
            yield return removal;
        }
    }
}
