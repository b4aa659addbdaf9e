using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Parsing;

/// <summary>The hidden interface between generated code and the referenced runtime.</summary>
internal static class RuntimeInterface
{
    /// <summary>The version that this generator writes code for.</summary>
    public const int Version = 1;

    public static void Check(NetworkDeclaration declaration, ProblemList problems)
    {
        object? found = declaration.RuntimeType(WellKnownNames.RuntimeAbi)?
            .GetMembers(nameof(Version))
            .OfType<IFieldSymbol>()
            .FirstOrDefault()?.ConstantValue;
        if (found is not Version)
        {
            problems.Add(
                TargetDiagnostics.RuntimeMismatch,
                ProblemPlace.Network(),
                FormattableText.Of($"{Version}"),
                found is int version ? FormattableText.Of($"version {version}") : "none");
        }
    }
}
