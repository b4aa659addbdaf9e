using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Edifice.Generator.CodeFixes.Editing;
using Edifice.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Fixes;

/// <summary>Removes the compact form's arguments from a network whose layers are written out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompactArguments))]
[Shared]
public sealed class CompactArguments : NetworkCodeFix
{
    public CompactArguments()
        : base("EDG0007")
    {
    }

    /// <summary>The arguments that an attribute of a network may have in the compact form alone.</summary>
    internal static AttributeArgumentSyntax[] Of(AttributeSyntax network) =>
    [
        .. AttributeText.ArgumentsOf(network)
            .Where(argument => argument.NameEquals is { } name && NetworkDeclaration.IsCompact(name.Name.Identifier.ValueText)),
    ];

    internal static void Remove(SourceEdits edits, IEnumerable<AttributeArgumentSyntax> arguments)
    {
        foreach (AttributeArgumentSyntax argument in arguments)
        {
            edits.Remove(argument);
        }
    }

    internal override IEnumerable<FixOffer> Find(FixSource source, Diagnostic diagnostic)
    {
        if (source.Find<AttributeSyntax>(diagnostic.Location.SourceSpan) is { } network && Of(network) is { Length: > 0 } arguments)
        {
            string names = string.Join(", ", arguments.Select(argument => argument.NameEquals!.Name.Identifier.ValueText));
            yield return new FixOffer($"Remove {names}", "EDG0007: layers", edits => Remove(edits, arguments));
        }
    }
}
