using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Analysis.Use;

/// <summary>A span of whole samples, as <c>Forward</c>, <c>Backward</c> and <c>Inspect</c> take them.</summary>
/// <param name="Span">As written; null where it is left out.</param>
/// <param name="Samples">How many it holds; null where that is not constant, or was reported.</param>
/// <param name="Each">Numbers of one sample.</param>
internal sealed record Batch(SpanArgument? Span, long? Samples, int Each)
{
    /// <summary>A span of what the network takes.</summary>
    public static Batch OfInputs(UseCall call, NetworkShape network, string parameter) =>
        Of(call, network, parameter, network.InputLength, UseDiagnostics.InputLength, Steps(network, network.InputSize, network.InputLength), "");

    /// <summary>A span of what the network gives.</summary>
    public static Batch OfOutputs(UseCall call, NetworkShape network, string parameter) =>
        Of(
            call, network, parameter, network.OutputLength, UseDiagnostics.OutputLength, Steps(network, network.OutputSize, network.OutputLength),
            network.IsOverTime ? ", or end the network with [Decode]" : "");

    /// <summary>Such as "holds 2 samples of 'Digits' (20 numbers, 10 each)".</summary>
    public string Holds(NetworkShape network) => $"holds {Words.Count(Samples ?? 0, "sample")} of '{network.Name}' ({Parts})";

    /// <summary>Requires as many samples as another span of the call has.</summary>
    public void RequireSamplesOf(Batch other, UseCall call, NetworkShape network)
    {
        if (Span is not null && other.Span is not null && Samples is not null && other.Samples is { } expected && Samples != expected)
        {
            call.Report(
                UseDiagnostics.OtherBatch, Span.Place, Span.Words, Holds(network), other.Span.Inside,
                $"{Words.Number(expected)} ({other.Parts})", Words.Number(expected * Each));
        }
    }

    private string Parts => $"{Words.Count((Samples ?? 0) * Each, "number")}, {Words.Number(Each)} each";

    private static string Steps(NetworkShape network, int size, int length) =>
        length == size ? "" : FormattableText.Of($" ({network.TimeSteps} time steps of {size})");

    private static Batch Of(UseCall call, NetworkShape network, string parameter, int each, DiagnosticDescriptor descriptor, string steps, string cure)
    {
        SpanArgument? span = call.Span(parameter);
        if (span?.Length is not { } length)
        {
            return new Batch(span, null, each);
        }

        if (length > 0 && length % each == 0)
        {
            return new Batch(span, length / each, each);
        }

        call.Report(descriptor, span.Place, span.Words, Words.Count(length, "number"), network.Name, Words.Number(each) + steps, Words.Number(each) + cure);
        return new Batch(span, null, each);
    }
}
