using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Dense;

/// <content>One step of a block of agents.</content>
internal sealed partial class DenseKind
{
    public StreamLayer PlanAgents(LayerPlan layer, StreamSignal? input, AgentContext context)
    {
        if (layer.Input.IsSpikes)
        {
            context.Memory.WishShared("events", AgentScratch(layer.Input.Size, layer.Output.Size));
        }

        return new StreamLayer(layer, input, context.Block(layer.Output));
    }

    /// <summary>Numbers of scratch for spikes, as the runtime's AgentEventKernel has it: masks and places, or lists of events and sums.</summary>
    internal static long AgentScratch(long inputs, int outputs) => System.Math.Max(
        (AgentContext.Agents + 1) * inputs, AgentContext.Agents * (inputs + 2 + Padding.Of(outputs)));

    public void WriteAgentsStart(CodeWriter code, StreamLayer layer) => WriteParameters(code, (DensePlan)layer.Layer);

    public void WriteAgents(CodeWriter code, StreamLayer layer, NetworkPlan network)
    {
        DensePlan dense = (DensePlan)layer.Layer;
        StreamSignal input = layer.Input!;
        StreamSignal output = layer.Output;
        code.Section($"{dense.Stage}: dense {input.Size} → {output.Size}");
        code.Line(input.IsSpikes
            ? $"// i = W s{(dense.Bias is null ? "" : " + b")}: for every input, its weights are added where it fired; or agent by agent, where that is less."
            : $"// i = W x{(dense.Bias is null ? "" : " + b")}");
        code.Line(output.Declaration);
        code.Line($"{Kernels}{(input.IsSpikes ? "AgentEventKernel.Forward" : "AgentKernel.Dense")}<TLanes>(");
        code.Line($"    {dense.Weights.Layout},");
        code.Line($"    {dense.Local}Weights, {BiasOf(dense)},");
        code.Line($"    {input.Name}, {(input.IsSpikes ? "events, " : "")}{output.Name});");
    }
}
