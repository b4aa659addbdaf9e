using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Edifice.Generator.Analysis.Use;

/// <summary>Labels that are written out in the call itself, or in a span that cannot be written to.</summary>
internal static class LabelValues
{
    /// <summary>Requires labels to be classes; where their number is not known, they still are not negative.</summary>
    public static void Require(UseCall call, SpanArgument? labels, long? classes)
    {
        if (labels is null)
        {
            return;
        }

        string range = classes is { } known
            ? FormattableText.Of($"a label of {Words.Classes(known)} is in [0, {known - 1}]")
            : "a label is 0 or more";
        IReadOnlyList<IOperation> values = Of(call, labels.Value);
        for (int index = 0; index < values.Count; index++)
        {
            if (call.Reader.Number(values[index]) is { } label && (label < 0 || label >= classes))
            {
                call.Report(UseDiagnostics.LabelIsNoClass, PlaceOf(call, labels, values[index]), Words.Number(index), Words.Number(label), range);
            }
        }
    }

    // While one types, editors show what lies in the call that is analyzed, and nothing else.
    private static Location PlaceOf(UseCall call, SpanArgument labels, IOperation value) =>
        call.Operation.Syntax.Span.Contains(value.Syntax.Span) ? value.Syntax.GetLocation() : labels.Place;

    private static IReadOnlyList<IOperation> Of(UseCall call, IOperation? value) => value switch
    {
        IConversionOperation conversion => Of(call, conversion.Operand),
        ICollectionExpressionOperation { Elements: var elements } when !elements.Any(element => element is ISpreadOperation) => elements,
        IArrayCreationOperation { Initializer.ElementValues: var elements } => elements,
        ILocalReferenceOperation { Type: var type } local when type.Is("System.ReadOnlySpan`1") && call.Reader.Resolve(local) is { } written
            => Of(call, written),
        _ => ImmutableArray<IOperation>.Empty,
    };
}
