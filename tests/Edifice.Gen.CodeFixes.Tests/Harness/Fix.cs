using System;
using System.Threading.Tasks;
using Edifice.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests.Harness;

/// <summary>Runs a code fix: on one diagnostic after the other, and on all of a document, project and solution at once.</summary>
internal static class Fix<TFix>
    where TFix : NetworkCodeFix, new()
{
    /// <summary>Expects a source with its diagnostics marked, <c>{|EDG0101:100|}</c>, to become another that nothing is wrong with.</summary>
    /// <param name="before">The source.</param>
    /// <param name="after">What it becomes.</param>
    /// <param name="title">What the editor offers; null where every diagnostic has its own.</param>
    /// <param name="key">Which of the offers; the first where it is null.</param>
    public static async Task Writes(string before, string after, string? title = null, string? key = null)
    {
        Test test = new()
        {
            TestCode = Declared.Usings + before,
            FixedCode = Declared.Usings + after,
            CodeActionEquivalenceKey = key,
            CodeActionVerifier = (action, _) =>
            {
                Assert.NotNull(action.EquivalenceKey);
                Assert.Equal(title ?? action.Title, action.Title);
            },
        };
        if (before.IndexOf("{|", StringComparison.Ordinal) == before.LastIndexOf("{|", StringComparison.Ordinal))
        {
            // Of one diagnostic there is nothing to fix at once.
            test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
            await test.RunAsync();
            Declared.IsSilent(Declared.Usings + after);
            return;
        }

        await test.RunAsync();
        Declared.IsCompiled(Declared.Usings + after);
    }

    /// <summary>Expects nothing to be offered for the marked diagnostics.</summary>
    public static Task OffersNothing(string source, params string[] otherFiles)
    {
        Test test = new() { TestCode = Declared.Usings + source, FixedCode = Declared.Usings + source };
        foreach (string file in otherFiles)
        {
            test.TestState.Sources.Add(Declared.Usings + file);
            test.FixedState.Sources.Add(Declared.Usings + file);
        }

        return test.RunAsync();
    }

    private sealed class Test : CSharpCodeFixTest<NetworkAnalyzer, TFix, DefaultVerifier>
    {
        public Test()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(Declared.References);
            TestBehaviors = TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck;
            CompilerDiagnostics = CompilerDiagnostics.None;
        }

        protected override ParseOptions CreateParseOptions() => Declared.Parsing;

        protected override CompilationOptions CreateCompilationOptions() => Declared.Options;
    }
}
