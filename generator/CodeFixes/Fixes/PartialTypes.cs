using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Edifice.Generator.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Fixes;

/// <summary>Makes a network's class, and all types around it, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PartialTypes))]
[Shared]
public sealed class PartialTypes : NetworkCodeFix
{
    public PartialTypes()
        : base("EDG0001")
    {
    }

    internal override IEnumerable<FixOffer> Find(FixSource source, Diagnostic diagnostic)
    {
        TypeDeclarationSyntax[] types =
        [
            .. source.Find<TypeDeclarationSyntax>(diagnostic.Location.SourceSpan)?.AncestorsAndSelf()
                .OfType<TypeDeclarationSyntax>()
                .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword)) ?? [],
        ];
        if (types.Length > 0)
        {
            string written = string.Join("' and '", types.Select(type => $"partial {type.Keyword.ValueText} {type.Identifier.ValueText}"));
            yield return new FixOffer($"Write '{written}'", "EDG0001: partial", edits => WritePartial(edits, types));
        }
    }

    // The last of the modifiers: it stands right before the keyword.
    private static void WritePartial(SourceEdits edits, TypeDeclarationSyntax[] types)
    {
        foreach (TypeDeclarationSyntax type in types)
        {
            edits.Insert(type.Keyword.SpanStart, "partial ");
        }
    }
}
