using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Edifice.Generator.Tests.Survival;

/// <summary>Mutants that are compiled together, each in a namespace of its own, with all generators and analyzers.</summary>
internal sealed class MutantBatch
{
    // A generator threw at its start, or later; an analyzer did.
    private static readonly string[] s_thrown = ["CS8784", "CS8785", "AD0001"];

    private readonly IReadOnlyList<Mutant> _mutants;
    private readonly CSharpCompilation _declared;

    private MutantBatch(IReadOnlyList<Mutant> mutants)
    {
        _mutants = mutants;
        _declared = Compiler.CompileAsWritten([.. mutants.Select((mutant, index) => mutant.In(SpaceOf(index)))]);
    }

    /// <summary>What becomes of each.</summary>
    /// <exception cref="InvalidOperationException">A generator or an analyzer threw; the message says on which mutant.</exception>
    public static IReadOnlyList<MutantOutcome> Compile(IReadOnlyList<Mutant> mutants) => [.. Split(mutants).SelectMany(batch => batch.Compile())];

    /// <summary>Runs generators and analyzers alone, as an editor does, and leaves generated files as they are.</summary>
    /// <exception cref="InvalidOperationException">One of them threw; the message says on which mutant.</exception>
    public static void Touch(IReadOnlyList<Mutant> mutants)
    {
        foreach (MutantBatch batch in Split(mutants))
        {
            batch.Generate();
            batch.Fail(batch._declared.WithAnalyzers(CompilerParts.Analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult());
        }
    }

    /// <summary>A mutant whose text breaks out of its namespace is compiled alone: there it can touch no other.</summary>
    private static IEnumerable<MutantBatch> Split(IReadOnlyList<Mutant> mutants)
    {
        ILookup<bool, Mutant> contained = mutants.ToLookup(IsContained);
        return [new MutantBatch([.. contained[true]]), .. contained[false].Select(mutant => new MutantBatch([mutant]))];
    }

    private static bool IsContained(Mutant mutant)
    {
        CompilationUnitSyntax file = CSharpSyntaxTree.ParseText(mutant.In(SpaceOf(0)), Compiler.Parsing).GetCompilationUnitRoot();
        return file is { Members: [FileScopedNamespaceDeclarationSyntax], AttributeLists: [], Usings: [], Externs: [] };
    }

    private static string SpaceOf(int index) => $"Mutant{index}";

    private static string SpaceOf(SyntaxTree generated) => Path.GetFileName(generated.FilePath).Split('.')[0];

    private MutantOutcome[] Compile()
    {
        Compilation whole = Generate();
        ILookup<SyntaxTree?, Diagnostic> before = Diagnose(_declared);
        ILookup<SyntaxTree?, Diagnostic> after = Diagnose(whole);
        ILookup<string, SyntaxTree> generated = whole.SyntaxTrees.Skip(_mutants.Count).ToLookup(file => _mutants.Count == 1 ? SpaceOf(0) : SpaceOf(file));
        return [.. _declared.SyntaxTrees.Select((tree, index) => Outcome(tree, _mutants[index], before, after, generated[SpaceOf(index)]))];
    }

    private MutantOutcome Outcome(
        SyntaxTree tree, Mutant mutant, ILookup<SyntaxTree?, Diagnostic> before, ILookup<SyntaxTree?, Diagnostic> after, IEnumerable<SyntaxTree> generated) => new(
        mutant,
        DeclaresNetwork(tree),
        [.. before[tree].Where(item => !IsOurs(item))],
        [.. after[tree].Where(item => !IsOurs(item))],
        [.. before[tree].Where(IsOurs)],
        [.. after[tree].Where(IsOurs)],
        [.. generated.Select(file => file.FilePath)],
        [.. generated.SelectMany(file => after[file])]);

    private Compilation Generate()
    {
        CSharpGeneratorDriver.Create(CompilerParts.Generators, parseOptions: Compiler.Parsing)
            .RunGeneratorsAndUpdateCompilation(_declared, out Compilation whole, out ImmutableArray<Diagnostic> failures);
        Fail(failures);
        return whole;
    }

    private ILookup<SyntaxTree?, Diagnostic> Diagnose(Compilation compilation)
    {
        ImmutableArray<Diagnostic> all = compilation.WithAnalyzers(CompilerParts.Analyzers).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        Fail(all);
        return all.Where(item => item.Severity >= DiagnosticSeverity.Warning).ToLookup(item => item.Location.SourceTree);
    }

    // Which mutant it was is seen when they are compiled one by one.
    private void Fail(IEnumerable<Diagnostic> diagnostics)
    {
        Diagnostic[] failures = [.. diagnostics.Where(item => s_thrown.Contains(item.Id))];
        if (failures.Length == 0)
        {
            return;
        }

        foreach (Mutant mutant in _mutants.Where(_ => _mutants.Count > 1))
        {
            new MutantBatch([mutant]).Compile();
        }

        throw new InvalidOperationException($"{string.Join("\n", failures.Take(3))}\n{string.Join("\n", _mutants.Take(1))}");
    }

    private bool DeclaresNetwork(SyntaxTree tree)
    {
        SemanticModel model = _declared.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            .SelectMany(type => model.GetDeclaredSymbol(type)!.GetAttributes())
            .Any(attribute => attribute.AttributeClass?.ToDisplayString() == WellKnownNames.SpikingNetworkAttribute);
    }

    private static bool IsOurs(Diagnostic diagnostic) => diagnostic.Id.StartsWith("EDG", StringComparison.Ordinal);
}
