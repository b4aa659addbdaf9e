using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>The code that measures how often a stage fires, and charges it for that.</summary>
internal static class RateCode
{
    private const string Kernels = "global::Edifice.CompilerServices.";

    /// <summary>In Forward: every neuron's rate in every sample of the group, where somebody asks for it.</summary>
    /// <param name="code">Written to.</param>
    /// <param name="neuron">The stage.</param>
    /// <param name="shape">In C#, its shape.</param>
    public static void WriteForward(CodeWriter code, NeuronPlan neuron, string shape)
    {
        if (neuron.Rates is not { } rates)
        {
            return;
        }

        SignalPlan output = neuron.Output;
        using (code.Block("if (Rates.IsPresent)"))
        {
            code.Line("// How often each neuron fires.");
            code.Line(output.IsSpikes ? $"{Kernels}MeanDecoder.FromSpikes(" : $"{Kernels}MeanDecoder.FromValues(");
            code.Line(output.IsSpikes ? $"    count, {shape}," : $"    count, {neuron.TimeSteps}, {output.Size},");
            code.Line(output.IsSpikes
                ? $"    {output.Name}, {rates.Group}, {output.Padded});"
                : $"    {output.Name}, {output.Stride}, {rates.Group}, {output.Padded});");
        }

        code.Line();
    }

    /// <summary>In Backward: what the stage pays has the same gradient by every spike of a neuron.</summary>
    public static void WriteBackward(CodeWriter code, NeuronPlan neuron, BackwardSteps steps)
    {
        // One row for all steps is only there once, however many segments there are.
        if (!HasOneRow(neuron) || !steps.AreCut)
        {
            Write(code, neuron, HasOneRow(neuron) ? steps.Samples : steps.Rows, steps.AdjointOf(neuron.Output));
        }
    }

    /// <summary>In Backward, before the segments of a sample.</summary>
    public static void WriteSampleStart(CodeWriter code, NeuronPlan neuron, BackwardSteps steps)
    {
        if (HasOneRow(neuron) && steps.AreCut)
        {
            Write(code, neuron, "1", neuron.Output.AdjointName);
        }
    }

    /// <summary>In C#, what the stage pays, for one that adds it to its spikes' adjoint itself.</summary>
    public static string AdjointsOf(NeuronPlan neuron) => neuron.Rates is { } rates
        ? FormattableText.Of($"SpikeAdjoints.IsEmpty ? default : SpikeAdjoints.Slice({rates.Offset}, {rates.Length})")
        : "spikeAdjoint: default";

    private static bool HasOneRow(NeuronPlan neuron) => neuron.Output.AdjointStride == 0;

    private static void Write(CodeWriter code, NeuronPlan neuron, string rows, string adjoint)
    {
        if (neuron.Rates is not { } rates)
        {
            return;
        }

        int stride = HasOneRow(neuron) ? neuron.Output.Padded : neuron.Output.AdjointStride;
        using (code.Block("if (!SpikeAdjoints.IsEmpty)"))
        {
            code.Line("// What the stage pays for its rate has the same gradient by every spike.");
            code.Line($"{Kernels}Rows.AddToEach(");
            code.Line($"    {rows}, SpikeAdjoints.Slice({rates.Offset}, {rates.Length}), {adjoint}, {stride});");
        }

        code.Line();
    }
}
