using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Neuron;

/// <content>Forward and Backward: the formula is the runtime's, the structure is written here.</content>
internal sealed partial class NeuronKind
{
    private const string Kernels = "global::Edifice.CompilerServices.";

    public void WriteForward(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        NeuronPlan neuron = (NeuronPlan)layer;
        string type = TypeOf(neuron, network);
        string shape = ShapeOf(neuron, neuron.CurrentStride);
        code.Section($"{neuron.Stage}: {neuron.Output.Size} neurons ({neuron.Layer.Kind})");
        string current = WriteCurrent(code, neuron);
        if (neuron.Output.IsSpikes)
        {
            code.Line($"global::System.Span<byte> {neuron.Output.Name} =");
            code.Line($"    global::System.Runtime.InteropServices.MemoryMarshal.AsBytes({neuron.Output.Values!.All});");
        }
        else
        {
            code.Line($"global::System.Span<float> {neuron.Output.Name} = {neuron.Output.Values!.All};");
        }

        code.Line($"{Kernels}NeuronKernel.{(neuron.Output.IsSpikes ? "Spike" : "Value")}<TLanes, {type}>(");
        code.Line($"    count, {shape},");
        code.Line($"    {current}, {neuron.Output.Name}, {neuron.Tape?.Group ?? "default"});");
        using (code.Block("if (Trace.IsPresent)"))
        {
            code.Line($"{Kernels}NeuronKernel.Trace<TLanes, {type}>(");
            code.Line($"    count, {shape},");
            code.Line($"    {current}, {neuron.Trace.Group});");
        }
    }

    public void WriteBackwardStart(CodeWriter code, LayerPlan layer)
    {
    }

    public void WriteChunkStart(CodeWriter code, LayerPlan layer)
    {
    }

    public void WriteBackward(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        NeuronPlan neuron = (NeuronPlan)layer;
        int stride = neuron.Input.IsPerStep ? neuron.Input.AdjointStride : PlanContext.StepStride(neuron.Output.Padded);
        string result = neuron.Input.IsPerStep ? neuron.Input.AdjointName : neuron.Local + "StepAdjoint";
        BufferPlan buffer = neuron.Input.IsPerStep ? neuron.Input.Adjoint! : neuron.StepAdjoint!;
        code.Section($"{neuron.Stage}: {neuron.Output.Size} neurons ({neuron.Layer.Kind}), from the last step to the first");
        code.Line($"global::System.Span<float> {result} = {buffer.All};");
        code.Line($"{Kernels}NeuronAdjointKernel.Backward<TLanes, {TypeOf(neuron, network)}>(");
        code.Line($"    count, {ShapeOf(neuron, stride)},");
        code.Line($"    {neuron.Tape?.Group ?? "default"}, {neuron.Output.AdjointName}, {neuron.Output.AdjointStride}, {result});");
        if (!neuron.Input.IsPerStep)
        {
            WriteSummedAdjoint(code, neuron, stride);
        }
    }

    public void WriteChunkEnd(CodeWriter code, LayerPlan layer)
    {
    }

    public (IReadOnlyList<string> Options, IReadOnlyList<string> Constants) Describe(LayerPlan layer)
    {
        NeuronSpec neuron = ((NeuronPlan)layer).Layer;
        return (
            [.. neuron.Options.Select(option => $"new({Literals.String(option.Name)}, {Literals.String(option.Value)})")],
            [.. neuron.Constants.Select(constant => $"new({Literals.String(constant.Field)}, {Literals.Float(constant.Value)})")]);
    }

    public string? Trace(LayerPlan layer)
    {
        NeuronPlan neuron = (NeuronPlan)layer;
        IEnumerable<string> variables = Enumerable.Repeat("spike", 1).Concat(neuron.Layer.States).Concat(neuron.Layer.Tapes).Select(Literals.String);
        return $"new({Literals.String(neuron.Stage)}, {neuron.Output.Size}, {neuron.Output.Padded}, {neuron.Trace.Offset}, [{string.Join(", ", variables)}])";
    }

    private static string TypeOf(NeuronPlan neuron, NetworkPlan network)
        => "StageNeurons." + network.NeuronTypes.First(type =>
            type.Neuron.DynamicsType == neuron.Layer.DynamicsType && type.Neuron.Constants == neuron.Layer.Constants).Name;

    private static string ShapeOf(NeuronPlan neuron, int currentStride)
        => $"new {Kernels}NeuronShape({neuron.TimeSteps}, {neuron.Output.Size}, {neuron.Output.Padded}, {currentStride})";

    private static string WriteCurrent(CodeWriter code, NeuronPlan neuron)
    {
        SignalPlan input = neuron.Input;
        if (neuron.Current is null)
        {
            return input.IsPerStep ? input.Name : input.GroupValues;
        }

        string current = neuron.Local + "Current";
        code.Line($"global::System.Span<float> {current} = {neuron.Current.All};");
        code.Line(input.IsSpikes ? $"{Kernels}Rows.FromSpikes(" : $"{Kernels}Rows.Copy(");
        code.Line(input.IsSpikes
            ? $"    count * {neuron.TimeSteps}, {input.Size}, {input.Name}, {input.SpikeStride}, {current}, {neuron.Output.Padded});"
            : $"    count, {input.Size}, {input.GroupValues}, {input.Stride}, {current}, {neuron.Output.Padded});");
        return current;
    }

    private static void WriteSummedAdjoint(CodeWriter code, NeuronPlan neuron, int stride)
    {
        string sums = neuron.CurrentAdjoint?.Group ?? neuron.Input.GroupAdjoint;
        code.Line();
        code.Line("// The current is constant: its gradient is the sum over time.");
        code.Line($"{Kernels}TimeSums.PerSample<TLanes>(");
        code.Line($"    count, {neuron.TimeSteps}, {neuron.Output.Padded}, {neuron.Local}StepAdjoint, {stride}, {sums});");
        if (neuron.CurrentAdjoint is not null)
        {
            using (code.Block("if (!InputGradients.IsEmpty)"))
            {
                code.Line($"{Kernels}Rows.Copy(");
                code.Line($"    count, {neuron.Input.Size}, {sums}, {neuron.Output.Padded}, {neuron.Input.GroupAdjoint}, {neuron.Input.AdjointStride});");
            }
        }
    }
}
