using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Edifice.Generator.Analysis.Use;

/// <content>Lengths of what is cut out of arrays and spans, and copied.</content>
internal sealed partial class ValueReader
{
    /// <summary>What a call cuts its result out of; null for any other call.</summary>
    public static IOperation? SourceOf(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "AsSpan" } method when method.ContainingType.Is("System.MemoryExtensions") => Argument(call.Arguments, "array"),
        { Name: "Slice" or "ToArray" } method when IsSpan(method.ContainingType) => call.Instance,
        _ => null,
    };

    private long? LengthOf(IInvocationOperation call)
    {
        if (SourceOf(call) is { } source)
        {
            if (Argument(call.Arguments, "range") is { } range)
            {
                return range is IRangeOperation written ? LengthOf(written, source) : null;
            }

            return (Argument(call.Arguments, "start"), Argument(call.Arguments, "length"), Argument(call.Arguments, "startIndex")) switch
            {
                (null, null, null) => Length(source),
                ({ } start, { } length, _) => Within(Number(length), Number(start), Length(source)),
                ({ } start, null, _) => Length(source) - NotNegative(Number(start)),
                _ => null,
            };
        }

        return call.TargetMethod is { Name: "AllocateArray" or "AllocateUninitializedArray" } method && method.ContainingType.Is("System.GC")
            ? Number(Argument(call.Arguments, "length"))
            : null;
    }

    private long? LengthOf(IRangeOperation range, IOperation? source)
    {
        if (Bound(range.LeftOperand, new Cut(0, FromEnd: false)) is not { } left || Bound(range.RightOperand, new Cut(0, FromEnd: true)) is not { } right)
        {
            return null;
        }

        long? whole = Length(source);
        long? length = (left.FromEnd, right.FromEnd) switch
        {
            (false, false) => right.Steps - left.Steps,
            (true, true) => left.Steps - right.Steps,
            (false, true) => whole - right.Steps - left.Steps,
            (true, false) => right.Steps - (whole - left.Steps),
        };
        return Within(length, left.FromEnd ? whole - left.Steps : left.Steps, whole);
    }

    // ^3 counts from the end, 3 from the start.
    private Cut? Bound(IOperation? bound, Cut omitted)
    {
        IOperation? index = bound is IConversionOperation { Operand: var operand } ? operand : bound;
        bool fromEnd = index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat };
        return index is null ? omitted
            : NotNegative(Number(index is IUnaryOperation unary && fromEnd ? unary.Operand : index)) is { } steps ? new Cut(steps, fromEnd)
            : null;
    }

    // A cut that does not fit fails where it is made.
    private static long? Within(long? length, long? start, long? whole) => length >= 0 && !(start < 0) && !(start + length > whole) ? length : null;

    private static long? NotNegative(long? number) => number >= 0 ? number : null;

    private readonly record struct Cut(long Steps, bool FromEnd);
}
