using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>Between the last layer's signal and the caller's memory; a decoder at the end writes there by itself.</summary>
internal static class NetworkOutput
{
    private const string Rows = "global::Edifice.CompilerServices.Rows.";

    /// <summary>Of a static signal, all samples at once.</summary>
    public static void WriteForward(CodeWriter code, NetworkPlan plan)
    {
        SignalPlan output = plan.Output;
        if (!output.IsPerStep && output.Values is not null)
        {
            code.Line();
            code.Line($"{Rows}Copy(Batch, {output.Size}, {output.Name}, {output.Stride}, Output, {output.Size});");
        }
    }

    /// <summary>Of a static signal, all samples at once.</summary>
    public static void WriteBackward(CodeWriter code, NetworkPlan plan)
    {
        SignalPlan output = plan.Output;
        if (!output.IsPerStep && output.Values is not null)
        {
            code.Line($"{Rows}Copy(");
            code.Line($"    Batch, {output.Size}, OutputGradients, {output.Size}, {output.AdjointName}, {output.Padded});");
        }
    }

    /// <summary>Of a signal over time, the group at hand; behind the last layer.</summary>
    public static void WriteGroupForward(CodeWriter code, NetworkPlan plan)
    {
        SignalPlan output = plan.Output;
        string rows = $"count * {plan.Spec.TimeSteps}, {output.Size}";
        code.Line();
        code.Section($"output: {output.Size} {(output.IsSpikes ? "spikes" : "values")} per step");
        code.Line(output.IsSpikes
            ? $"{Rows}FromSpikes({rows}, {output.Name}, {output.SpikeStride}, {CallersRows(plan, "Output")}, {output.Size});"
            : $"{Rows}Copy({rows}, {output.Name}, {output.Stride}, {CallersRows(plan, "Output")}, {output.Size});");
    }

    /// <summary>Of a signal over time, the group at hand; before the last layer.</summary>
    public static void WriteGroupBackward(CodeWriter code, NetworkPlan plan)
    {
        SignalPlan output = plan.Output;
        code.Section($"output: {output.Size} {(output.IsSpikes ? "spikes" : "values")} per step");
        code.Line($"global::System.Span<float> {output.AdjointName} = {output.Adjoint!.All};");
        code.Line($"{Rows}Copy(");
        code.Line($"    {plan.Steps.Rows}, {output.Size}, {plan.Steps.OfCaller("OutputGradients", output.Size)}, {output.Size},");
        code.Line($"    {output.AdjointName}, {output.AdjointStride});");
        code.Line();
    }

    private static string CallersRows(NetworkPlan plan, string span)
    {
        int length = plan.Spec.TimeSteps * plan.Output.Size;
        return $"{span}.Slice(first * {length}, count * {length})";
    }
}
