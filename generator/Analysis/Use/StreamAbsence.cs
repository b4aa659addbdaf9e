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
        if (context.Operation is { SemanticModel: { } model, Syntax: InvocationExpressionSyntax call }
            && Member(call) is var (receiver, name)
            && name.Identifier.ValueText is "CreateStream" or "CreateAgents" or "Step" or "StepEvents"
            && (receiver is null ? context.ContainingSymbol.ContainingType : TypeOf(receiver, model, context)) is { } network
            && !IsKnown(call, model, context)
            && network.GetMembers(name.Identifier.ValueText).IsEmpty
            && shapes.Of(network, context.CancellationToken) is { NoStream: { } missing } shape)
        {
            context.ReportDiagnostic(Diagnostic.Create(UseDiagnostics.NoStream, name.GetLocation(), shape.Name, missing.Reason, missing.Cure));
        }
    }

    // A method of that name with other arguments, wherever it comes from, is not the one that is missing.
    private static bool IsKnown(InvocationExpressionSyntax call, SemanticModel model, OperationAnalysisContext context) =>
        model.GetSymbolInfo(call, context.CancellationToken) is { Symbol: not null } or { CandidateSymbols.IsEmpty: false };

    // Inside the network's own class no receiver is written.
    private static (ExpressionSyntax? Receiver, SimpleNameSyntax Name)? Member(InvocationExpressionSyntax call) => call switch
    {
        { Expression: MemberAccessExpressionSyntax access } => (access.Expression, access.Name),
        { Expression: MemberBindingExpressionSyntax binding, Parent: ConditionalAccessExpressionSyntax access } => (access.Expression, binding.Name),
        { Expression: SimpleNameSyntax name } => (null, name),
        _ => null,
    };

    // A factory is called on the type, a step on an instance.
    private static ITypeSymbol? TypeOf(ExpressionSyntax receiver, SemanticModel model, OperationAnalysisContext context) =>
        model.GetSymbolInfo(receiver, context.CancellationToken).Symbol as INamedTypeSymbol ?? model.GetTypeInfo(receiver, context.CancellationToken).Type;
}
