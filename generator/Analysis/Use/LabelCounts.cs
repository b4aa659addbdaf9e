using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;

namespace Edifice.Generator.Analysis.Use;

/// <summary>One label for every sample.</summary>
internal static class LabelCounts
{
    /// <summary>Requires outputs to share out evenly among the labels, and where a network wrote them, sample by sample.</summary>
    /// <param name="call">The loss.</param>
    /// <param name="outputs">Rows of one number per class.</param>
    /// <param name="labels">One per sample.</param>
    /// <param name="steps">Rows per sample; null where that is not constant.</param>
    /// <returns>Whether nothing was found.</returns>
    public static bool Require(UseCall call, SpanArgument? outputs, SpanArgument? labels, long? steps)
    {
        if (labels?.Length is not { } count)
        {
            return true;
        }

        if (count == 0)
        {
            Report(call, labels, count, "a batch has at least 1 sample");
            return false;
        }

        if (outputs?.Length is not { } length)
        {
            return true;
        }

        if (steps is { } known && OutputOrigin.Of(call, outputs) is { } network && network.OutputSize * known == network.OutputLength
            && length > 0 && length % network.OutputLength == 0)
        {
            return RequireOf(call, labels, new Batch(outputs, length / network.OutputLength, network.OutputLength), network);
        }

        long rows = steps is > 0 ? steps.Value : 1;
        if (length > 0 && length % (count * rows) == 0)
        {
            return true;
        }

        string steadily = rows > 1 ? FormattableText.Of($" of {rows} time steps") : "";
        Report(call, labels, count, $"{outputs.Inside} has {Words.Count(length, "number")}, which {Words.Count(count, "sample")}{steadily} cannot share evenly");
        return false;
    }

    /// <summary>Requires a label for each of a batch's samples.</summary>
    public static bool RequireOf(UseCall call, SpanArgument? labels, Batch batch, NetworkShape network)
    {
        if (labels?.Length is not { } count || batch is not { Span: { } span, Samples: { } samples } || count == samples)
        {
            return true;
        }

        Report(call, labels, count, $"{span.Inside} {batch.Holds(network)}");
        return false;
    }

    private static void Report(UseCall call, SpanArgument labels, long count, string reason) =>
        call.Report(UseDiagnostics.LabelCount, labels.Place, labels.Words, Words.Count(count, "label"), reason);
}
