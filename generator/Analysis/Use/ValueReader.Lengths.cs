using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Edifice.Generator.Analysis.Use;

/// <content>Lengths of arrays and spans.</content>
internal sealed partial class ValueReader
{
    private const string Span = "System.Span`1";
    private const string ReadOnlySpan = "System.ReadOnlySpan`1";

    /// <summary>How many elements an array or a span has.</summary>
    public long? Length(IOperation? operation) => Positive(operation switch
    {
        null => null,
        { Syntax: StackAllocArrayCreationExpressionSyntax allocation, SemanticModel: { } model } => LengthOf(allocation, model),
        { Syntax: ImplicitStackAllocArrayCreationExpressionSyntax allocation } => allocation.Initializer.Expressions.Count,
        IConversionOperation conversion when conversion.Operand.Type is null || IsRow(conversion.Operand.Type) => Length(conversion.Operand),
        IArrayCreationOperation { DimensionSizes.Length: 1 } creation => Number(creation.DimensionSizes[0]),
        IArrayInitializerOperation initializer => initializer.ElementValues.Length,
        ICollectionExpressionOperation collection => Sum(collection.Elements),
        IDefaultValueOperation { Type: { } type } when IsRow(type) => 0,
        ILiteralOperation { ConstantValue: { HasValue: true, Value: null } } => 0,
        IConditionalOperation { WhenFalse: { } other } choice => Length(choice.WhenTrue) is { } length && Length(other) == length ? length : null,
        ILocalReferenceOperation or IFieldReferenceOperation when IsRow(operation.Type) => Resolve(operation) is { } value ? Length(value) : null,
        IObjectCreationOperation { Type: { } type } creation when IsSpan(type) => LengthOf(creation),
        IInvocationOperation call => LengthOf(call),
        IImplicitIndexerReferenceOperation { Argument: IRangeOperation range } slice when IsSpan(slice.Type) => LengthOf(range, slice.Instance),
        IArrayElementReferenceOperation { Indices.Length: 1 } slice when slice.Indices[0] is IRangeOperation range => LengthOf(range, slice.ArrayReference),
        _ => null,
    });

    /// <summary>Whether this is an array of one dimension or a span.</summary>
    private static bool IsRow(ITypeSymbol? type) => type is IArrayTypeSymbol { Rank: 1 } || IsSpan(type);

    private static bool IsSpan(ITypeSymbol? type) => type.Is(Span) || type.Is(ReadOnlySpan);

    private static long? Positive(long? length) => length >= 0 ? length : null;

    private long? LengthOf(StackAllocArrayCreationExpressionSyntax allocation, SemanticModel model)
    {
        ExpressionSyntax? size = (allocation.Type as ArrayTypeSyntax)?.RankSpecifiers[0].Sizes[0];
        return size switch
        {
            null => null,
            OmittedArraySizeExpressionSyntax => allocation.Initializer?.Expressions.Count,
            _ => Number(model.GetOperation(size, Cancel)),
        };
    }

    private long? Sum(IEnumerable<IOperation> elements)
    {
        long? sum = 0;
        foreach (IOperation element in elements)
        {
            sum += element is ISpreadOperation spread ? Length(spread.Operand) : 1;
        }

        return sum;
    }

    private long? LengthOf(IObjectCreationOperation creation) =>
        Argument(creation.Arguments, "length") is { } length ? Number(length) : Length(Argument(creation.Arguments, "array"));

    internal static IOperation? Argument(IEnumerable<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter && argument.ArgumentKind == ArgumentKind.Explicit)?.Value;
}
