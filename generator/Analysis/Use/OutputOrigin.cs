using System.Linq;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Edifice.Generator.Analysis.Use;

/// <summary>The network whose outputs a loss is given: the only one whose Forward writes to that local.</summary>
internal static class OutputOrigin
{
    public static NetworkShape? Of(UseCall call, SpanArgument outputs)
    {
        if (LocalOf(outputs.Value) is not { SemanticModel: { } model } reference || SingleWrite.Scope(reference.Local, call.Reader.Cancel) is not { } scope)
        {
            return null;
        }

        NetworkShape? found = null;
        foreach (IdentifierNameSyntax name in SingleWrite.Names(scope, reference.Local.Name))
        {
            if (name.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: InvocationExpressionSyntax forward } argument
                && IsForward(forward)
                && model.GetOperation(forward, call.Reader.Cancel) is IInvocationOperation operation
                && operation.Arguments.Any(given => given.Syntax == argument && given.Parameter?.Name == "output")
                && Capacity.IsOf(operation.TargetMethod.Parameters.LastOrDefault()?.Type))
            {
                if (UseCall.NetworkOf(operation.TargetMethod, call.Shapes, call.Reader) is not { } network || (found is not null && found != network))
                {
                    return null;
                }

                found = network;
            }
        }

        return found;
    }

    private static bool IsForward(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == "Forward",
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText == "Forward",
        SimpleNameSyntax name => name.Identifier.ValueText == "Forward",
        _ => false,
    };

    private static ILocalReferenceOperation? LocalOf(IOperation? value) => value switch
    {
        ILocalReferenceOperation local => local,
        IConversionOperation conversion => LocalOf(conversion.Operand),
        IInvocationOperation call => LocalOf(ValueReader.SourceOf(call)),
        IImplicitIndexerReferenceOperation slice => LocalOf(slice.Instance),
        _ => null,
    };
}
