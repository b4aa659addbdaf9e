using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Symbols;

/// <summary>
/// What generators wrote. In a build the analyzers see it beside what the user wrote; the generator itself, and an editor before the
/// generator ran, do not, and all of them have to come to one result.
/// </summary>
internal static class GeneratedParts
{
    private const string Extension = ".g.cs";

    public static bool IsGenerated(this ISymbol symbol) => !symbol.DeclaringSyntaxReferences.IsEmpty
        && symbol.DeclaringSyntaxReferences.All(part => part.SyntaxTree.FilePath.EndsWith(Extension, StringComparison.Ordinal));
}
