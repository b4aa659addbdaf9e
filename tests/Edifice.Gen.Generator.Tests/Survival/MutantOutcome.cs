using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Tests.Survival;

/// <summary>What compiler, generator and analyzers made of a mutant.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="DeclaresNetwork">Whether the compiler sees a class with the network's attribute.</param>
/// <param name="Before">The compiler's errors and warnings in the mutant's file, without generated files.</param>
/// <param name="After">The same, with generated files.</param>
/// <param name="Findings">What the analyzers say, with generated files.</param>
/// <param name="FindingsBefore">What they say without.</param>
/// <param name="Generated">The names of its generated files.</param>
/// <param name="InGenerated">The compiler's errors and warnings in those.</param>
internal sealed record MutantOutcome(
    Mutant Mutant,
    bool DeclaresNetwork,
    IReadOnlyList<Diagnostic> Before,
    IReadOnlyList<Diagnostic> After,
    IReadOnlyList<Diagnostic> FindingsBefore,
    IReadOnlyList<Diagnostic> Findings,
    IReadOnlyList<string> Generated,
    IReadOnlyList<Diagnostic> InGenerated)
{
    /// <summary>Whether the file has an error that is not ours.</summary>
    public bool IsWrongBefore => Before.Any(IsError);

    /// <summary>Whether an analyzer refuses the declaration.</summary>
    public bool IsRefused => Findings.Any(IsError);

    /// <summary>Whether it is a network that nobody finds a fault with.</summary>
    public bool IsAlive => DeclaresNetwork && !IsWrongBefore && !IsRefused;

    /// <summary>Whether it can run: not even what is written around the network is an error.</summary>
    public bool CanRun => IsAlive && !After.Any(IsError);

    public static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
