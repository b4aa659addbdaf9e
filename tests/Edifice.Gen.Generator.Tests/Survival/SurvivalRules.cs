using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Edifice.Generator.Tests.Survival;

/// <summary>What must hold of every file, however broken.</summary>
/// <remarks>
/// <list type="number">
/// <item>Generated files have no error, whatever the user's file has: a user can mend the own file only.</item>
/// <item>Generated files have no warning either, unless the user's file has an error of the compiler's: under warnings as errors a
/// warning is an error, but where there is an error already, what the compiler says besides is its guess at a broken class.</item>
/// <item>The user's file has no error with generated files that it had not without: this is what a part written for a class
/// that cannot have another part would cause. Errors that vanish are fine: the user may name members that are generated,
/// and implement interfaces by them. So is another error in the line of one: where the compiler knows more of the class, it
/// says another thing of what was wrong before. And so is what follows from a network's constructors, which take arguments: a class
/// without any can be made, and derived from, in ways that a network can not. Warnings may not be added where the file has no error.</item>
/// <item>A declared network without an error of the compiler's or of ours has its code: silence means that all is well.</item>
/// <item>The analyzers say the same of a declaration with and without generated files: an editor and a build agree. Of calls nothing
/// is known before there is something to call.</item>
/// </list>
/// </remarks>
internal static class SurvivalRules
{
    // 'Net' does not contain a constructor that takes 0 arguments.
    private const string OtherConstructor = "CS1729";

    /// <summary>The rules that are broken, in words; empty where none is.</summary>
    public static IEnumerable<string> Complaints(MutantOutcome outcome) =>
    [
        .. outcome.InGenerated.Where(item => MutantOutcome.IsError(item) || !outcome.IsWrongBefore).Select(item => $"in a generated file: {item}"),
        .. Added(outcome).Where(item => item.Severity == DiagnosticSeverity.Error || !outcome.IsWrongBefore).Select(item => $"not there without the generator: {item}"),
        .. outcome.IsAlive && !outcome.Generated.Any(file => file.EndsWith(".Forward.g.cs", StringComparison.Ordinal)) ? ["no word, and no code"] : Array.Empty<string>(),
        .. Texts(outcome.Findings).Except(Texts(outcome.FindingsBefore)).Select(text => $"said with generated files alone: {text}"),
        .. Texts(outcome.FindingsBefore).Except(Texts(outcome.Findings)).Select(text => $"said without generated files alone: {text}"),
    ];

    private static IEnumerable<Diagnostic> Added(MutantOutcome outcome)
    {
        HashSet<int> wrong = [.. outcome.Before.Where(MutantOutcome.IsError).Select(LineOf)];
        HashSet<(string Id, TextSpan Place)> known = [.. outcome.Before.Select(item => (item.Id, item.Location.SourceSpan))];
        return outcome.After.Where(item => item.Id != OtherConstructor && !wrong.Contains(LineOf(item)) && !known.Contains((item.Id, item.Location.SourceSpan)));
    }

    private static int LineOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line;

    private static IEnumerable<string> Texts(IEnumerable<Diagnostic> findings) =>
        findings.Where(item => item.Descriptor.Category != DiagnosticAreas.Use).Select(item => item.ToString());
}
