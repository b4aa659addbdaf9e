using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests.Harness;

/// <summary>Runs a refactoring at the place that a source marks by <c>$$</c>.</summary>
internal static class Refactor<TRefactoring>
    where TRefactoring : NetworkRefactoring, new()
{
    private const string Cursor = "$$";

    /// <summary>Expects the one offer at the cursor to make of the source another, which compiles.</summary>
    public static async Task Writes(string before, string after, string title)
    {
        CodeAction action = Assert.Single(await Actions(before));
        Assert.Equal(title, action.Title);
        Assert.NotNull(action.EquivalenceKey);
        Assert.Equal(Declared.Usings + after, await Changed(action));
        Declared.IsCompiled(Declared.Usings + after);
    }

    /// <summary>What the source becomes, as it is.</summary>
    public static async Task<string> Apply(string file) => await Changed(Assert.Single(await ActionsInFile(file)));

    public static async Task OffersNothing(string source) => Assert.Empty(await Actions(source));

    /// <summary>Expects the change to be made at all places of the source.</summary>
    public static async Task WritesAll(string key, string before, string after)
    {
        Document document = SourceFile.Open(Declared.Usings + before);
        Document changed = await new TRefactoring().ApplyToAllAsync(document, null, key, CancellationToken.None);
        Assert.Equal(Declared.Usings + after, (await changed.GetTextAsync()).ToString());
        Declared.IsCompiled(Declared.Usings + after);
    }

    private static Task<List<CodeAction>> Actions(string source) => ActionsInFile(Declared.Usings + source);

    private static async Task<List<CodeAction>> ActionsInFile(string file)
    {
        int cursor = file.IndexOf(Cursor, System.StringComparison.Ordinal);
        Document document = SourceFile.Open(file.Remove(cursor, Cursor.Length));
        List<CodeAction> actions = [];
        CodeRefactoringContext context = new(document, new TextSpan(cursor, 0), actions.Add, CancellationToken.None);
        await new TRefactoring().ComputeRefactoringsAsync(context);
        return actions;
    }

    private static async Task<string> Changed(CodeAction action)
    {
        ApplyChangesOperation operation = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        Document document = operation.ChangedSolution.Projects.Single().Documents.Single();
        return (await document.GetTextAsync()).ToString();
    }
}
