using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Edifice.Generator.CodeFixes;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Edifice.Generator.Tests.Survival;

/// <summary>A mutant in an editor, with all fixes that it would offer.</summary>
internal static class MutantDocument
{
    private const string AnalyzerThrew = "AD0001";

    private static readonly CodeFixProvider[] s_fixes =
    [
        .. typeof(NetworkCodeFix).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(NetworkCodeFix)) && !type.IsAbstract)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    private static readonly Document s_empty = CreateEmpty();

    public static Document Open(string text) => s_empty.WithText(SourceText.From(text));

    /// <summary>Applies each offer for each diagnostic.</summary>
    public static async Task<IReadOnlyList<AppliedFix>> FixAll(Document document)
    {
        Findings before = await Findings.Of(document);
        List<AppliedFix> applied = [];
        foreach (Diagnostic found in before.Ours)
        {
            foreach (CodeFixProvider provider in s_fixes.Where(provider => provider.FixableDiagnosticIds.Contains(found.Id)))
            {
                List<CodeAction> offers = [];
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => offers.Add(action), CancellationToken.None));
                foreach (CodeAction offer in offers)
                {
                    applied.Add(await Apply(document, before, found.Id, offer));
                }
            }
        }

        return applied;
    }

    private static async Task<AppliedFix> Apply(Document document, Findings before, string id, CodeAction offer)
    {
        ApplyChangesOperation change = (await offer.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        Document changed = change.ChangedSolution.GetDocument(document.Id)!;
        string text = (await changed.GetTextAsync()).ToString();
        Findings after = await Findings.Of(changed);
        return new AppliedFix(
            id, offer.Title, text, text != (await document.GetTextAsync()).ToString(), before.SyntaxErrors, after.SyntaxErrors, before.Count(id), after.Count(id));
    }

    private static Document CreateEmpty()
    {
        Compilation like = Compiler.CompileAsWritten("");
        Project project = new AdhocWorkspace().AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Declared", "Declared", LanguageNames.CSharp,
            compilationOptions: like.Options, parseOptions: Compiler.Parsing, metadataReferences: like.References));
        return project.AddDocument("Declared.cs", SourceText.From(""));
    }

    private sealed record Findings(int SyntaxErrors, ImmutableArray<Diagnostic> Ours)
    {
        public int Count(string id) => Ours.Count(found => found.Id == id);

        public static async Task<Findings> Of(Document document)
        {
            Compilation compilation = (await document.Project.GetCompilationAsync())!;
            ImmutableArray<Diagnostic> ours = await compilation.WithAnalyzers(CompilerParts.Analyzers).GetAnalyzerDiagnosticsAsync();
            Assert.DoesNotContain(ours, found => found.Id == AnalyzerThrew);
            SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
            return new Findings(tree.GetDiagnostics().Count(MutantOutcome.IsError), ours);
        }
    }
}
