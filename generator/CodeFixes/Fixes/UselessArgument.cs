using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Fixes;

/// <summary>Leaves out what has no effect, is said already, or contradicts another option.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UselessArgument))]
[Shared]
public sealed class UselessArgument : NetworkCodeFix
{
    public UselessArgument()
        : base("EDG0110", "EDG0206", "EDG0207", "EDG0209", "EDG0210")
    {
    }

    internal override IEnumerable<FixOffer> Find(FixSource source, Diagnostic diagnostic)
    {
        if (source.Find<AttributeArgumentSyntax>(diagnostic.Location.SourceSpan) is { } argument)
        {
            yield return new FixOffer($"Remove '{argument}'", $"{diagnostic.Id}: left out", edits => edits.Remove(argument));
        }
    }
}
