using System;
using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>The code around a neuron's trained numbers; writes nothing for a neuron without.</summary>
internal static class LearnedCode
{
    private const string Kernels = "global::Edifice.CompilerServices.";
    private const string NoNumbers = "learned: default";
    private const string NoAdjoints = "learnedAdjoint: default";

    /// <summary>For the memory map, what the numbers' memory holds.</summary>
    public static string ContentOf(NeuronPlan neuron) => $"{NumbersOf(neuron)}: {string.Join(", ", neuron.Learned!.Numbers.Select(number => number.Name))}";

    /// <summary>Spreads the parameters over the neurons; gives the local variable that holds them.</summary>
    public static string WriteRows(CodeWriter code, NeuronPlan neuron) => WriteRows(code, neuron, neuron.Learned?.Rows);

    /// <summary>The same, once for all chunks of Backward.</summary>
    public static void WriteStart(CodeWriter code, NeuronPlan neuron)
    {
        if (neuron.Learned is { } learned)
        {
            code.Line();
            code.Line($"// {neuron.Stage}: {string.Join(" and ", learned.Numbers.Select(number => number.Name))} as trained, one for every neuron.");
            WriteRows(code, neuron);
        }
    }

    /// <summary>The same, into other memory.</summary>
    public static string WriteRows(CodeWriter code, NeuronPlan neuron, BufferPlan? rows)
    {
        if (rows is null)
        {
            return NoNumbers;
        }

        code.Line($"global::System.Span<float> {NumbersOf(neuron)} = {rows.All};");
        ForEach(neuron, (number, tensor, index) =>
        {
            code.Line($"{Kernels}LearnedNumbers.Spread(");
            code.Line($"    {neuron.Output.Size}, {tensor.SliceOf("Parameters")}, isPerNeuron: {Literals.Bool(number.IsPerNeuron)},");
            code.Line($"    {Range(number)}, {RowOf(neuron, NumbersOf(neuron), index)});");
        });
        return NumbersOf(neuron);
    }

    /// <summary>Spreads the parameters over the neurons of a block of agents, once for all blocks.</summary>
    public static void WriteAgentRows(CodeWriter code, NeuronPlan neuron, BufferPlan rows, int agents)
    {
        code.Line($"global::System.Span<float> {NumbersOf(neuron)} = {rows.All};");
        int places = neuron.Output.Size * agents;
        ForEach(neuron, (number, tensor, index) =>
        {
            code.Line($"{Kernels}LearnedNumbers.Spread(");
            code.Line($"    {neuron.Output.Size}, {tensor.SliceOf("Parameters")}, isPerNeuron: {Literals.Bool(number.IsPerNeuron)},");
            code.Line($"    {Range(number)}, numberRow);");
            code.Line($"{Kernels}AgentBlock.Spread({neuron.Output.Size}, numberRow, {NumbersOf(neuron)}.Slice({index * places}, {places}));");
        });
    }

    /// <summary>The local variable that holds the numbers, where they were spread before.</summary>
    public static string NumbersAt(NeuronPlan neuron) => neuron.Learned is null ? NoNumbers : NumbersOf(neuron);

    public static void WriteChunkStart(CodeWriter code, NeuronPlan neuron)
    {
        if (neuron.Learned is { } learned)
        {
            code.Line($"global::System.Span<float> {NumbersOf(neuron)} = {learned.Rows.All};");
            WriteSumsLocal(code, neuron);
            code.Line($"{SumsOf(neuron)}.Clear();");
        }
    }

    /// <summary>Names the memory of each step's share; gives the local variables of the numbers and of the shares.</summary>
    public static (string Numbers, string Adjoints) WriteAdjoints(CodeWriter code, NeuronPlan neuron)
    {
        if (neuron.Learned is not { } learned)
        {
            return (NoNumbers, NoAdjoints);
        }

        code.Line($"global::System.Span<float> {AdjointsOf(neuron)} = {learned.Adjoints.All};");
        return (NumbersOf(neuron), AdjointsOf(neuron));
    }

    /// <summary>Adds the steps' shares to the chunk's sums, sample by sample.</summary>
    public static void WriteSums(CodeWriter code, NeuronPlan neuron, BackwardSteps steps)
    {
        if (neuron.Learned is not { } learned)
        {
            return;
        }

        int trace = neuron.TimeSteps * neuron.Output.Padded;
        code.Line();
        code.Line("// The gradients by trained numbers: sums over time in groups of 5, the latest group first.");
        using (steps.RunAgain ? null : code.Block("for (int sample = 0; sample < count; sample++)"))
        {
            ForEach(neuron, (_, _, index) =>
            {
                string rows = steps.RunAgain
                    ? $"{(index == 0 ? "0" : steps.Length(index * neuron.Output.Padded))}, {steps.Length(neuron.Output.Padded)}"
                    : FormattableText.Of($"{OffsetOf(learned, trace, index)}, {trace}");
                code.Line($"{Kernels}TimeSums.Add<TLanes>(");
                code.Line($"    {steps.Steps}, {neuron.Output.Padded}, {AdjointsOf(neuron)}.Slice({rows}),");
                code.Line($"    {neuron.Output.Padded}, {RowOf(neuron, SumsOf(neuron), index)});");
            });
        }
    }

    public static void WriteChunkEnd(CodeWriter code, NeuronPlan neuron)
    {
        if (neuron.Learned is { } learned)
        {
            code.Line();
            code.Line($"// {neuron.Stage}: the gradients by {string.Join(" and ", learned.Numbers.Select(number => number.Name))}.");
        }

        WriteSumsLocal(code, neuron);
        ForEach(neuron, (number, tensor, index) =>
        {
            code.Line($"{Kernels}LearnedNumbers.AddGradient(");
            code.Line($"    {neuron.Output.Size}, {RowOf(neuron, SumsOf(neuron), index)}, {tensor.SliceOf("Parameters")},");
            code.Line($"    isPerNeuron: {Literals.Bool(number.IsPerNeuron)}, {Range(number)}, {tensor.SliceOf("Gradients")});");
        });
    }

    private static void WriteSumsLocal(CodeWriter code, NeuronPlan neuron)
    {
        if (neuron.Learned is { } learned)
        {
            code.Line($"global::System.Span<float> {SumsOf(neuron)} = {learned.Sums.All};");
        }
    }

    private static void ForEach(NeuronPlan neuron, Action<NumberSpec, TensorPlan, int> write)
    {
        for (int index = 0; index < (neuron.Learned?.Numbers.Count ?? 0); index++)
        {
            write(neuron.Learned!.Numbers[index], neuron.Learned.Tensors[index], index);
        }
    }

    private static string OffsetOf(LearnedPlan learned, int trace, int index) => index == 0
        ? FormattableText.Of($"sample * {learned.Numbers.Count * trace}")
        : FormattableText.Of($"(sample * {learned.Numbers.Count * trace}) + {index * trace}");

    private static string NumbersOf(NeuronPlan neuron) => neuron.Local + "Numbers";

    private static string SumsOf(NeuronPlan neuron) => neuron.Local + "NumberSums";

    private static string AdjointsOf(NeuronPlan neuron) => neuron.Local + "NumberAdjoints";

    private static string RowOf(NeuronPlan neuron, string rows, int index) => neuron.Learned!.Numbers.Count == 1
        ? rows
        : FormattableText.Of($"{rows}.Slice({index * neuron.Output.Padded}, {neuron.Output.Padded})");

    private static string Range(NumberSpec number) => $"least: {Literals.Float(number.Least)}, most: {Literals.Float(number.Greatest)}";
}
