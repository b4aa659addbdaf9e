using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Edifice.Generator.Analysis.Use;

/// <content>Whole numbers.</content>
internal sealed partial class ValueReader
{
    /// <summary>A constant, or what constants and names of single values add up to; null outside of an int, where it may wrap around.</summary>
    public long? Number(IOperation? operation) => InRange(operation switch
    {
        null => null,
        { ConstantValue: { HasValue: true, Value: var value } } => Whole(value),
        IConversionOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } conversion
            => Number(conversion.Operand),
        IBinaryOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } binary
            => Combine(binary.OperatorKind, Number(binary.LeftOperand), Number(binary.RightOperand)),
        IPropertyReferenceOperation { Property.Name: "Length", Instance: { } instance } when IsRow(instance.Type) => Length(instance),
        ILocalReferenceOperation or IFieldReferenceOperation => Resolve(operation) is { } value ? Number(value) : null,
        _ => null,
    });

    private static long? Combine(BinaryOperatorKind kind, long? left, long? right) => kind switch
    {
        BinaryOperatorKind.Add => left + right,
        BinaryOperatorKind.Subtract => left - right,
        BinaryOperatorKind.Multiply => left * right,
        BinaryOperatorKind.Divide when right is not 0 => left / right,
        _ => null,
    };

    private static long? InRange(long? number) => number is >= int.MinValue and <= int.MaxValue ? number : null;

    private static long? Whole(object? value) => value switch
    {
        int number => number,
        long number => number,
        uint number => number,
        short number => number,
        ushort number => number,
        byte number => number,
        sbyte number => number,
        _ => null,
    };
}
