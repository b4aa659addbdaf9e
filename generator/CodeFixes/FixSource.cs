using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Edifice.Generator.CodeFixes.Editing;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Edifice.Generator.CodeFixes;

/// <summary>A file that is to be changed: its text, its syntax and what it means.</summary>
internal sealed class FixSource
{
    private readonly Document _document;

    private FixSource(Document document, SourceText text, SyntaxNode root, SemanticModel model, CancellationToken cancel)
    {
        _document = document;
        Text = text;
        Root = root;
        Model = model;
        Cancel = cancel;
    }

    public SourceText Text { get; }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public CancellationToken Cancel { get; }

    /// <summary>Null for a file that is no C#.</summary>
    public static async Task<FixSource?> ReadAsync(Document document, CancellationToken cancel)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(cancel).ConfigureAwait(false);
        return root is null || model is null ? null : new FixSource(document, text, root, model, cancel);
    }

    /// <summary>The document with all these changes made at once.</summary>
    public Document With(params FixOffer[] offers)
    {
        SourceEdits edits = new(Text);
        foreach (FixOffer offer in offers)
        {
            offer.Edit(edits);
        }

        return _document.WithText(edits.Apply());
    }

    /// <summary>The innermost node of a kind around a place; null where half-typed code has none.</summary>
    public TNode? Find<TNode>(TextSpan place)
        where TNode : SyntaxNode => Root.FullSpan.Contains(place)
            ? Root.FindNode(place, getInnermostNodeForTie: true).AncestorsAndSelf().OfType<TNode>().FirstOrDefault()
            : null;

    /// <summary>The type that a declaration declares.</summary>
    public INamedTypeSymbol? TypeOf(BaseTypeDeclarationSyntax declaration) => Model.GetDeclaredSymbol(declaration, Cancel) as INamedTypeSymbol;

    /// <summary>The class that carries an attribute.</summary>
    public INamedTypeSymbol? NetworkOf(AttributeSyntax attribute) =>
        attribute.Parent?.Parent is TypeDeclarationSyntax declaration ? TypeOf(declaration) : null;

    /// <summary>Whether an attribute is the one that makes its class a network.</summary>
    public bool DeclaresNetwork(AttributeSyntax attribute) =>
        NetworkOf(attribute)?.FindAttribute(WellKnownNames.SpikingNetworkAttribute)?.ApplicationSyntaxReference?.GetSyntax(Cancel) == attribute;
}
