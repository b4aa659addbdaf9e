using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Edifice.Generator.CodeFixes;

/// <summary>What code fixes have in common: a diagnostic gives offers, an offer gives edits, and "fix all" makes the edits of many at once.</summary>
public abstract class NetworkCodeFix : CodeFixProvider
{
    private readonly ImmutableArray<string> _ids;

    private protected NetworkCodeFix(params string[] ids) => _ids = [.. ids];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => _ids;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await FixSource.ReadAsync(document, context.CancellationToken).ConfigureAwait(false) is { } source
            ? source.With([.. diagnostics.SelectMany(found => Find(source, found)).Where(offer => offer.Key == context.CodeActionEquivalenceKey)])
            : document);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixSource.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } source)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (FixOffer offer in Find(source, diagnostic))
            {
                context.RegisterCodeFix(CodeAction.Create(offer.Title, _ => Task.FromResult(source.With(offer)), offer.Key), diagnostic);
            }
        }
    }

    /// <summary>What can be done about a diagnostic, the best first; nothing where the code around it is not what it should be.</summary>
    internal abstract IEnumerable<FixOffer> Find(FixSource source, Diagnostic diagnostic);
}
