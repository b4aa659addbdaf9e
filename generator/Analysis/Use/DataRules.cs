using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Analysis.Use;

/// <summary>What a trainer and an inspection take: data of any number of samples, with their labels.</summary>
internal static class DataRules
{
    /// <summary><c>Fit</c> and <c>Evaluate</c> of a trainer; an encoder may change what one sample takes.</summary>
    public static void CheckTrainer(UseCall call)
    {
        if (call.Method.ContainingType.Is("Edifice.Trainer`1"))
        {
            int? classes = call.ShapeOf(call.Method.ContainingType.TypeArguments)?.OutputSize;
            CheckPair(call, "inputs", "labels", classes);
            CheckPair(call, "heldOutInputs", "heldOutLabels", classes);
        }
    }

    public static void CheckInspection(UseCall call)
    {
        if (!call.Method.ContainingType.Is("Edifice.HealthInspection"))
        {
            return;
        }

        BatchSizeRules.Require(call);
        if (call.ShapeOf(call.Method.TypeArguments) is not { } network)
        {
            return;
        }

        Batch input = Batch.OfInputs(call, network, "input");
        SpanArgument? labels = call.Span("labels");
        LabelCounts.RequireOf(call, labels, input, network);
        LabelValues.Require(call, labels, network.OutputSize);
        Batch.OfOutputs(call, network, "outputGradients").RequireSamplesOf(input, call, network);
    }

    private static void CheckPair(UseCall call, string inputs, string labels, int? classes)
    {
        if (call.Span(labels) is { } given)
        {
            LabelCounts.Require(call, call.Span(inputs), given, steps: null);
            LabelValues.Require(call, given, classes);
        }
    }
}
