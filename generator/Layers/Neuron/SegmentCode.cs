using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>The code around a neuron whose steps are run again, segment by segment.</summary>
internal static class SegmentCode
{
    private const string Kernels = "global::Edifice.CompilerServices.";

    public static string StateAdjointsOf(NeuronPlan neuron) => neuron.Local + "StateAdjoints";

    /// <summary>What the segments add to begins at zero.</summary>
    public static void WriteSampleStart(CodeWriter code, NeuronPlan neuron, BackwardSteps steps)
    {
        if (neuron.Kept?.StateAdjoints is { } adjoints)
        {
            code.Line($"global::System.Span<float> {StateAdjointsOf(neuron)} = {adjoints.All};");
            if (steps.Window != steps.Segment)
            {
                code.Line($"{StateAdjointsOf(neuron)}.Clear();");
            }
        }

        if (steps.AreCut && !neuron.Input.IsPerStep)
        {
            code.Line($"{neuron.CurrentAdjoint?.Of("first", "1") ?? neuron.Input.AdjointOf("1")}.Clear();");
        }
    }

    /// <summary>The current of the segment at hand; gives its expression.</summary>
    public static string WriteCurrent(CodeWriter code, NeuronPlan neuron, BackwardSteps steps)
    {
        SignalPlan input = neuron.Input;
        if (!input.IsPerStep)
        {
            return (neuron.Kept!.Current ?? input.Values!).Of("first", "1");
        }

        if (neuron.Current is null)
        {
            return input.Name;
        }

        string current = neuron.Local + "Current";
        code.Line($"global::System.Span<float> {current} = {neuron.Current.All};");
        code.Line($"{Kernels}Rows.FromSpikes(");
        code.Line($"    {steps.Rows}, {input.Size}, {input.Name}, {input.SpikeStride}, {current}, {neuron.Output.Padded});");
        return current;
    }

    /// <summary>The states at the segment's start; gives their expression.</summary>
    public static string WriteStart(CodeWriter code, NeuronPlan neuron, BackwardSteps steps)
    {
        if (neuron.Kept!.States is not { } states)
        {
            return "start: default";
        }

        string start = neuron.Local + "Start";
        string length = FormattableText.Of($"{neuron.Kept.StateLength}");
        code.Line($"global::System.ReadOnlySpan<float> {start} = begin == 0");
        code.Line("    ? default");
        code.Line(steps.Segments == 2
            ? $"    : {states.Of("first", "1")};"
            : FormattableText.Of($"    : {states.Of("first", "1")}.Slice(((begin / {steps.Segment}) - 1) * {length}, {length});"));
        return start;
    }

    /// <summary>Ends the gradient by the states where a window begins: they count as constants there.</summary>
    public static void WriteWindow(CodeWriter code, NeuronPlan neuron, BackwardSteps steps)
    {
        if (steps.Window == 0)
        {
            return;
        }

        string clear = $"{StateAdjointsOf(neuron)}.Clear();";
        if (steps.Window == steps.Segment)
        {
            code.Line(clear);
            return;
        }

        using (code.Block(FormattableText.Of($"if ((begin + steps) % {steps.Window} == 0)")))
        {
            code.Line(clear);
        }

        code.Line();
    }
}
