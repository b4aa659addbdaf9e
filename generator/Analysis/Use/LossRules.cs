using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Analysis.Use;

/// <summary>What the losses take: outputs, labels or targets, gradients, weights of classes.</summary>
internal static class LossRules
{
    private const string Loss = "Edifice.Loss";

    // Losses that take a row for every time step; the others take decoded outputs, and time steps only as a number.
    private static readonly string[] s_perStep =
        ["CrossEntropyOfSpikeCounts", "CrossEntropyPerStep", "MeanSquaredErrorOfSpikeCounts", "MeanSquaredErrorPerStep"];

    // Those that a loss of time steps stands beside, under the same name and PerStep.
    private static readonly string[] s_decoded = ["CrossEntropy"];

    /// <summary>A loss of outputs and labels.</summary>
    public static void CheckLabelled(UseCall call)
    {
        if (!call.Method.ContainingType.Is(Loss) || call.Method.Parameters.FirstOrDefault() is not { } first)
        {
            return;
        }

        SpanArgument? outputs = call.Span(first.Name);
        SpanArgument? labels = call.Span("labels");
        RequireDecoded(call, outputs, labels);
        long? steps = s_perStep.Contains(call.Method.Name) ? call.Reader.Number(call.Argument("timeSteps")) : 1;
        bool isShared = LabelCounts.Require(call, outputs, labels, steps);
        long? classes = isShared && steps > 0 && labels?.Length > 0 ? outputs?.Length / (labels.Length * steps) : null;
        LabelValues.Require(call, labels, classes);
        RequireSame(call, outputs, "gradients");
        RequireWeights(call, outputs, labels, classes);
    }

    /// <summary>A loss of outputs and targets of the same shape.</summary>
    public static void CheckTargets(UseCall call)
    {
        if (call.Method.ContainingType.Is(Loss))
        {
            SpanArgument? outputs = call.Span("outputs");
            RequireSame(call, outputs, "targets");
            RequireSame(call, outputs, "gradients");
        }
    }

    // The rows of all time steps, read as one, are a loss over T times the classes. With a label for every row they are rows.
    private static void RequireDecoded(UseCall call, SpanArgument? outputs, SpanArgument? labels)
    {
        string loss = call.Method.Name;
        if (s_decoded.Contains(loss)
            && outputs is { Length: { } length }
            && labels is { Length: { } samples and > 0 }
            && OutputOrigin.Of(call, outputs) is { IsOverTime: true } network
            && length == samples * network.OutputLength)
        {
            call.Report(
                UseDiagnostics.LossOfSteps, outputs.Place, outputs.Words, network.Name, Words.Number(network.TimeSteps),
                Words.Number(network.OutputSize), loss, Words.Number(network.OutputLength));
        }
    }

    private static void RequireSame(UseCall call, SpanArgument? outputs, string parameter)
    {
        if (outputs is { Length: { } expected and > 0 } && call.Span(parameter) is { Length: { } length } other && length != expected)
        {
            Report(call, other, length, $"{outputs.Inside}, of the same shape, has {Words.Number(expected)}", expected);
        }
    }

    private static void RequireWeights(UseCall call, SpanArgument? outputs, SpanArgument? labels, long? classes)
    {
        if (classes is { } expected && call.Span("classWeights") is { Length: { } length and > 0 } weights && length != expected)
        {
            string shared = $"{outputs!.Inside} and {labels!.Inside} make {Words.Classes(expected)}";
            Report(call, weights, length, shared, expected);
        }
    }

    private static void Report(UseCall call, SpanArgument span, long length, string reason, long expected) =>
        call.Report(UseDiagnostics.LossLength, span.Place, span.Words, Words.Count(length, "number"), reason, Words.Number(expected));
}
