using System;
using System.Collections.Immutable;
using System.Linq;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Edifice.Generator.Analysis.Use;

/// <summary>One call of the runtime or of a network: its arguments, as far as they are constant, and where problems of it go.</summary>
internal sealed class UseCall(OperationAnalysisContext context, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, NetworkShapes shapes)
{
    private static readonly string[] s_contracts =
        ["Edifice.ISpikingNetwork`1", "Edifice.ITrainableNetwork`1", "Edifice.IStreamingNetwork`1"];

    public IMethodSymbol Method => method;

    public IOperation Operation => context.Operation;

    public NetworkShapes Shapes => shapes;

    public ValueReader Reader { get; } = new(context.CancellationToken);

    /// <summary>The network whose own method, or whose contract's, this is; null for any other.</summary>
    public NetworkShape? Network => NetworkOf(method, shapes, Reader);

    public static NetworkShape? NetworkOf(IMethodSymbol method, NetworkShapes shapes, ValueReader reader)
    {
        INamedTypeSymbol type = method.ContainingType;
        ITypeSymbol network = s_contracts.Any(contract => type.Is(contract)) ? type.TypeArguments[0] : type;
        return shapes.Of(network, reader.Cancel);
    }

    /// <summary>The network that a type or a method of the runtime is for.</summary>
    public NetworkShape? ShapeOf(ImmutableArray<ITypeSymbol> typeArguments) =>
        typeArguments.Length == 1 ? shapes.Of(typeArguments[0], Reader.Cancel) : null;

    public IOperation? Argument(string parameter) => ValueReader.Argument(arguments, parameter);

    /// <summary>A span by its parameter; null where it is left out, or is no expression.</summary>
    public SpanArgument? Span(string parameter) => Find(parameter) is { Syntax: var syntax } argument && Written(syntax) is { } expression
        ? new SpanArgument(argument.Value, Words.Of(expression, parameter), expression.GetLocation(), Reader.Length(argument.Value))
        : null;

    /// <summary>How a message speaks of an argument.</summary>
    public string WordsOf(string parameter) =>
        Find(parameter) is { Syntax: var syntax } && Written(syntax) is { } expression ? Words.Of(expression, parameter) : $"Argument '{parameter}'";

    public void Report(DiagnosticDescriptor descriptor, Location place, params string[] words)
    {
        if (!DeadCode.Holds(Operation))
        {
            context.ReportDiagnostic(Diagnostic.Create(descriptor, place, Array.ConvertAll<string, object>(words, word => word)));
        }
    }

    private IArgumentOperation? Find(string parameter) => arguments.FirstOrDefault(argument =>
        argument.Parameter?.Name == parameter && argument.ArgumentKind == ArgumentKind.Explicit);

    private static ExpressionSyntax? Written(SyntaxNode syntax) => syntax is ArgumentSyntax argument ? argument.Expression : syntax as ExpressionSyntax;
}
