using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Edifice.Generator.CodeFixes;

/// <summary>What refactorings have in common: an attribute of a network gives offers, here or in all of a file.</summary>
public abstract class NetworkRefactoring : CodeRefactoringProvider
{
    private protected NetworkRefactoring()
    {
    }

    /// <inheritdoc/>
    public sealed override RefactorAllProvider GetRefactorAllProvider() => RefactorAllProvider.Create(
        async (context, document, spans) =>
            await ApplyToAllAsync(document, spans.HasValue ? spans.Value : null, context.CodeActionEquivalenceKey, context.CancellationToken)
                .ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await FixSource.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } source
            || source.Find<AttributeSyntax>(context.Span) is not { } attribute)
        {
            return;
        }

        foreach (FixOffer offer in Find(source, attribute))
        {
            context.RegisterRefactoring(CodeAction.Create(offer.Title, _ => Task.FromResult(source.With(offer)), offer.Key));
        }
    }

    /// <summary>The document with the change made wherever it is offered inside the spans, or everywhere.</summary>
    internal async Task<Document> ApplyToAllAsync(Document document, IReadOnlyCollection<TextSpan>? spans, string? key, CancellationToken cancel)
    {
        if (await FixSource.ReadAsync(document, cancel).ConfigureAwait(false) is not { } source)
        {
            return document;
        }

        IEnumerable<AttributeSyntax> attributes = source.Root.DescendantNodes()
            .OfType<AttributeSyntax>()
            .Where(attribute => spans is null || spans.Any(span => span.Contains(attribute.Span)));
        return source.With([.. attributes.SelectMany(attribute => Find(source, attribute)).Where(offer => offer.Key == key)]);
    }

    /// <summary>What can be done at an attribute.</summary>
    internal abstract IEnumerable<FixOffer> Find(FixSource source, AttributeSyntax attribute);
}
