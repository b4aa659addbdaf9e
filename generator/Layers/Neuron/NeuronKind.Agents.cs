using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Neuron;

/// <content>One step of a block of agents: its neurons are as many as those of a layer sixteen times as wide.</content>
internal sealed partial class NeuronKind
{
    public StreamLayer PlanAgents(LayerPlan layer, StreamSignal? input, AgentContext context)
    {
        NeuronPlan neuron = (NeuronPlan)layer;
        long places = (long)neuron.Output.Size * AgentContext.Agents;
        if (neuron.Learned is not null)
        {
            context.Memory.WishShared("numberRow", neuron.Output.Padded);
        }

        return new NeuronStream(
            neuron, input, context.Block(neuron.Output),
            context.Memory.Fixed("State", neuron.Layer.Dynamics.States.Count * places, $"{neuron.Local}States: {string.Join(", ", neuron.Layer.Dynamics.States)}"),
            input!.IsSpikes ? context.Memory.Fixed("Scratch", places, $"{neuron.Local}Current") : null,
            neuron.Learned is { } learned ? context.Memory.Fixed("Scratch", learned.Numbers.Count * places, LearnedCode.ContentOf(neuron)) : null);
    }

    public void WriteAgentsStart(CodeWriter code, StreamLayer layer)
    {
        NeuronStream stream = (NeuronStream)layer;
        if (stream.Numbers is { } numbers)
        {
            LearnedCode.WriteAgentRows(code, (NeuronPlan)stream.Layer, numbers, AgentContext.Agents);
        }
    }

    public void WriteAgents(CodeWriter code, StreamLayer layer, NetworkPlan network)
    {
        NeuronStream stream = (NeuronStream)layer;
        NeuronPlan neuron = (NeuronPlan)stream.Layer;
        StreamSignal input = stream.Input!;
        StreamSignal output = stream.Output;
        int places = neuron.Output.Size * AgentContext.Agents;
        string states = neuron.Local + "States";
        string current = input.Name;
        code.Section($"{neuron.Stage}: {output.Size} neurons ({neuron.Layer.Kind})");
        FormulaText.WriteComment(code, FormulaText.Step(neuron.Layer));
        if (stream.Current is not null)
        {
            current = neuron.Local + "Current";
            code.Line($"global::System.Span<float> {current} = {stream.Current.All};");
            code.Line($"{Kernels}Rows.FromSpikes(1, {places}, {input.Name}, {places / 8}, {current}, {places});");
        }

        code.Line($"global::System.Span<float> {states} = states.Slice({stream.States.Offset}, {stream.States.Length});");
        using (code.Block("if (starting != 0)"))
        {
            code.Line($"{Kernels}AgentKernel.Start<TLanes, {TypeOf(neuron, network)}>({output.Size}, starting, {states});");
        }

        code.Line();
        code.Line(output.Declaration);
        code.Line($"{Kernels}NeuronKernel.{(output.IsSpikes ? "SpikeStep" : "ValueStep")}<TLanes, {TypeOf(neuron, network)}>(");
        code.Line($"    {places}, {current}, {LearnedCode.NumbersAt(neuron)}, {states}, {output.Name});");
    }
}
