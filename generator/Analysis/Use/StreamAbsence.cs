using Edifice.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Edifice.Generator.Analysis.Use;

/// <summary>Calls of members that a network without a stream does not have: the compiler knows them by no name.</summary>
internal static class StreamAbsence
{
    /// <summary>Looks at an operation that could not be bound.</summary>
    public static void Check(OperationAnalysisContext context, NetworkShapes shapes)
    {
        if (context.Operation is { SemanticModel: { } model, Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } }
            && access.Name.Identifier.ValueText is "CreateStream" or "Step"
            && TypeOf(access.Expression, model, context) is { } network
            && network.GetMembers(access.Name.Identifier.ValueText).IsEmpty
            && shapes.Of(network, context.CancellationToken) is { NoStream: { } missing } shape)
        {
            context.ReportDiagnostic(Diagnostic.Create(UseDiagnostics.NoStream, access.Name.GetLocation(), shape.Name, missing.Reason, missing.Cure));
        }
    }

    // A factory is called on the type, a step on an instance.
    private static ITypeSymbol? TypeOf(ExpressionSyntax receiver, SemanticModel model, OperationAnalysisContext context) =>
        model.GetSymbolInfo(receiver, context.CancellationToken).Symbol as INamedTypeSymbol ?? model.GetTypeInfo(receiver, context.CancellationToken).Type;
}
