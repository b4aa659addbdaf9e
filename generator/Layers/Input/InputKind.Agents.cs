using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Input;

/// <content>Agents: the caller's rows, turned.</content>
internal sealed partial class InputKind
{
    public StreamLayer PlanAgents(LayerPlan layer, StreamSignal? input, AgentContext context)
        => new(layer, null, context.Block(layer.Output, "inputs"));

    public void WriteAgentsStart(CodeWriter code, StreamLayer layer)
    {
    }

    public void WriteAgents(CodeWriter code, StreamLayer layer, NetworkPlan network)
    {
        StreamSignal block = layer.Output;
        code.Line(block.Declaration);
        code.Line($"{Kernels}AgentBlock.{(block.IsSpikes ? "GatherSpikes" : "Gather")}(");
        code.Line($"    agents, {block.Size}, Input.Slice(first * {block.Size}, agents * {block.Size}), {block.Name});");
    }
}
