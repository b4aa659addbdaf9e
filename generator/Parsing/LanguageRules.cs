using System.Linq;
using System.Threading;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Edifice.Generator.Parsing;

/// <summary>The language that generated code is written in: ref structs that implement interfaces came with C# 13.</summary>
internal static class LanguageRules
{
    private const LanguageVersion Least = LanguageVersion.CSharp13;

    public static void Check(INamedTypeSymbol network, ProblemList problems, CancellationToken cancel)
    {
        if (network.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancel).SyntaxTree.Options is CSharpParseOptions options
            && options.LanguageVersion < Least)
        {
            problems.Add(
                TargetDiagnostics.LanguageTooOld, ProblemPlace.Type(0), Least.ToDisplayString(), options.LanguageVersion.ToDisplayString());
        }
    }
}
