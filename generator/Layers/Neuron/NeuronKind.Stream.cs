using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Neuron;

/// <content>One step.</content>
internal sealed partial class NeuronKind
{
    public StreamLayer PlanStream(LayerPlan layer, StreamSignal? input, StreamContext context)
    {
        NeuronPlan neuron = (NeuronPlan)layer;
        int padded = neuron.Output.Padded;
        return new NeuronStream(
            neuron, input, context.Row(neuron.Output),
            context.Memory.Fixed("State", (long)neuron.Layer.Dynamics.States.Count * padded, $"{neuron.Local}States: {string.Join(", ", neuron.Layer.Dynamics.States)}"),
            input!.IsSpikes ? context.Memory.Fixed("Scratch", padded, $"{neuron.Local}Current") : null,
            neuron.Learned is { } learned ? context.Memory.Fixed("Scratch", (long)learned.Numbers.Count * padded, LearnedCode.ContentOf(neuron)) : null);
    }

    public void WriteStep(CodeWriter code, StreamLayer layer, NetworkPlan network)
    {
        NeuronStream stream = (NeuronStream)layer;
        NeuronPlan neuron = (NeuronPlan)stream.Layer;
        StreamSignal input = stream.Input!;
        StreamSignal output = stream.Output;
        string states = neuron.Local + "States";
        string current = input.Name;
        code.Section($"{neuron.Stage}: {output.Size} neurons ({neuron.Layer.Kind})");
        FormulaText.WriteComment(code, FormulaText.Step(neuron.Layer));
        if (stream.Current is not null)
        {
            current = neuron.Local + "Current";
            code.Line($"global::System.Span<float> {current} = {stream.Current.All};");
            code.Line($"{Kernels}Rows.FromSpikes(1, {input.Size}, {input.Name}, {input.SpikeStride}, {current}, {output.Padded});");
        }

        string learned = LearnedCode.WriteRows(code, neuron, stream.Numbers);
        code.Line($"global::System.Span<float> {states} = {stream.States.All};");
        using (code.Block("if (IsFirst)"))
        {
            code.Line($"{Kernels}NeuronKernel.Start<TLanes, {TypeOf(neuron, network)}>({output.Padded}, {states});");
        }

        code.Line();
        code.Line(output.Declaration);
        code.Line($"{Kernels}NeuronKernel.{(output.IsSpikes ? "SpikeStep" : "ValueStep")}<TLanes, {TypeOf(neuron, network)}>(");
        code.Line($"    {output.Padded}, {current}, {learned}, {states}, {output.Name});");
    }
}
