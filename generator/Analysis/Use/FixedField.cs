using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.Analysis.Use;

/// <summary>The expression that a readonly field begins with, if no constructor can give it another.</summary>
internal static class FixedField
{
    public static ExpressionSyntax? Of(IFieldSymbol field, SyntaxTree tree, CancellationToken cancel)
    {
        // A struct may be made without its initialisers.
        if (!field.IsReadOnly || field.ContainingType is not { TypeKind: TypeKind.Class } type || field.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        SyntaxReference reference = field.DeclaringSyntaxReferences[0];
        return reference.SyntaxTree == tree
            && reference.GetSyntax(cancel) is VariableDeclaratorSyntax { Initializer.Value: { } value }
            && !type.DeclaringSyntaxReferences.Any(part => IsNamedWhileMade(part.GetSyntax(cancel), field.Name))
                ? value
                : null;
    }

    // Constructors and init accessors alone may write it; one that only reads it is rare.
    private static bool IsNamedWhileMade(SyntaxNode part, string name) => part.DescendantNodes()
        .Where(node => node is ConstructorDeclarationSyntax || node.IsKind(SyntaxKind.InitAccessorDeclaration))
        .SelectMany(maker => maker.DescendantNodes().OfType<IdentifierNameSyntax>())
        .Any(found => found.Identifier.ValueText == name);
}
