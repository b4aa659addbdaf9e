using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.Analysis.Use;

/// <summary>The expression that a local is given its value by, if there is one such place; any doubt counts as another.</summary>
internal static class SingleWrite
{
    public static ExpressionSyntax? Of(ILocalSymbol local, SemanticModel model, CancellationToken cancel)
    {
        if (local.IsRef || local.IsFixed || Scope(local, cancel) is not { } scope)
        {
            return null;
        }

        ExpressionSyntax? value = ((VariableDeclaratorSyntax)local.DeclaringSyntaxReferences[0].GetSyntax(cancel)).Initializer?.Value;
        foreach (IdentifierNameSyntax name in Names(scope, local.Name))
        {
            ExpressionSyntax whole = Whole(name);
            if (whole.Parent is AssignmentExpressionSyntax assignment && assignment.Left == whole)
            {
                if (IsPropertyOfInitializer(assignment))
                {
                    continue;
                }

                if (value is not null || whole is TupleExpressionSyntax || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
                {
                    return null;
                }

                value = assignment.Right;
            }
            else if (MayWrite(whole) || (local.Type.IsValueType && MayChange(name, model, cancel)))
            {
                return null;
            }
        }

        return value;
    }

    /// <summary>Where a local can be named; null unless it is declared by a statement of its own.</summary>
    public static SyntaxNode? Scope(ILocalSymbol local, CancellationToken cancel) =>
        local.DeclaringSyntaxReferences.Length == 1
        && local.DeclaringSyntaxReferences[0].GetSyntax(cancel) is VariableDeclaratorSyntax { Parent.Parent: { } statement }
            ? (statement is LocalDeclarationStatementSyntax ? Around(statement) : statement)
            : null;

    public static IEnumerable<IdentifierNameSyntax> Names(SyntaxNode scope, string name) =>
        scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(found =>
            found.Identifier.ValueText == name
            && found.Parent is not NameColonSyntax
            && !(found.Parent is MemberAccessExpressionSyntax access && access.Name == found));

    private static SyntaxNode? Around(SyntaxNode statement) => statement.Parent switch
    {
        GlobalStatementSyntax or LabeledStatementSyntax or SwitchSectionSyntax => Around(statement.Parent),
        var block => block,
    };

    // Parentheses, a tuple on the left, and x! are still the variable.
    private static ExpressionSyntax Whole(ExpressionSyntax name) => name.Parent switch
    {
        ParenthesizedExpressionSyntax parenthesized => Whole(parenthesized),
        PostfixUnaryExpressionSyntax suppressed when suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression) => Whole(suppressed),
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => Whole(tuple),
        _ => name,
    };

    private static bool MayWrite(ExpressionSyntax whole) => whole.Parent switch
    {
        ArgumentSyntax argument => argument.RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword,
        RefExpressionSyntax => true,
        ForEachVariableStatementSyntax each => each.Variable == whole,
        PrefixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression
            or SyntaxKind.AddressOfExpression,
        PostfixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
        _ => false,
    };

    // A member may take its receiver by reference; those of the framework's spans and numbers do not.
    private static bool MayChange(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancel) =>
        Whole(name).Parent is MemberAccessExpressionSyntax access
        && model.GetSymbolInfo(access, cancel).Symbol?.ContainingNamespace is not { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    private static bool IsPropertyOfInitializer(AssignmentExpressionSyntax assignment) =>
        assignment.Parent is InitializerExpressionSyntax initializer
        && (initializer.IsKind(SyntaxKind.ObjectInitializerExpression) || initializer.IsKind(SyntaxKind.WithInitializerExpression));
}
