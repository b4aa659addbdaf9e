using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Edifice.Generator.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Edifice.Generator.CodeFixes.Fixes;

/// <summary>Takes from a type what no network can be: static, a record, abstract, local to its file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OrdinaryClass))]
[Shared]
public sealed class OrdinaryClass : NetworkCodeFix
{
    public OrdinaryClass()
        : base("EDG0003", "EDG0004", "EDG0005")
    {
    }

    internal override IEnumerable<FixOffer> Find(FixSource source, Diagnostic diagnostic) =>
        PartsOf(source, diagnostic) is not { } parts ? []
        : diagnostic.Id switch
        {
            "EDG0004" => Without(parts, SyntaxKind.AbstractKeyword, diagnostic.Id),
            "EDG0005" => Without(parts, SyntaxKind.FileKeyword, diagnostic.Id),
            _ => [.. Without(parts, SyntaxKind.StaticKeyword, diagnostic.Id), .. AsClass(parts, diagnostic.Id)],
        };

    /// <summary>All parts of the type; null where one stands in another file, which would be left half changed.</summary>
    private static TypeDeclarationSyntax[]? PartsOf(FixSource source, Diagnostic diagnostic)
    {
        if (source.Find<TypeDeclarationSyntax>(diagnostic.Location.SourceSpan) is not { } declaration || source.TypeOf(declaration) is not { } type)
        {
            return null;
        }

        return type.DeclaringSyntaxReferences.All(part => part.SyntaxTree == source.Root.SyntaxTree)
            ? [.. type.DeclaringSyntaxReferences.Select(part => part.GetSyntax(source.Cancel)).OfType<TypeDeclarationSyntax>()]
            : null;
    }

    private static IEnumerable<FixOffer> Without(TypeDeclarationSyntax[] parts, SyntaxKind modifier, string id)
    {
        SyntaxToken[] tokens = [.. parts.SelectMany(part => part.Modifiers).Where(token => token.IsKind(modifier))];
        if (tokens.Length > 0)
        {
            yield return new FixOffer($"Remove '{tokens[0].ValueText}'", $"{id}: {modifier}", edits => Remove(edits, tokens));
        }
    }

    // A primary constructor would stay, and every other constructor, the generated ones included, would have to call it.
    private static IEnumerable<FixOffer> AsClass(TypeDeclarationSyntax[] parts, string id)
    {
        RecordDeclarationSyntax[] records = [.. parts.OfType<RecordDeclarationSyntax>()];
        if (records.Length > 0
            && records.All(part => part.ParameterList is null && !part.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword)))
        {
            yield return new FixOffer($"Write 'class {records[0].Identifier.ValueText}'", $"{id}: class", edits => WriteClass(edits, records));
        }
    }

    private static void WriteClass(SourceEdits edits, RecordDeclarationSyntax[] records)
    {
        foreach (RecordDeclarationSyntax record in records)
        {
            if (record.ClassOrStructKeyword.IsKind(SyntaxKind.ClassKeyword))
            {
                Remove(edits, record.Keyword);
            }
            else
            {
                edits.Replace(record.Keyword.Span, "class");
            }
        }
    }

    private static void Remove(SourceEdits edits, params SyntaxToken[] tokens)
    {
        foreach (SyntaxToken token in tokens)
        {
            edits.Remove(TextSpan.FromBounds(token.SpanStart, edits.Lines.EndOfBlanks(token.Span.End)));
        }
    }
}
