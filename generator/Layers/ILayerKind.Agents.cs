using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers;

/// <content>One step of many agents, a block of sixteen at a time.</content>
internal partial interface ILayerKind
{
    /// <summary>Takes the memory of one step of a block, and of what the block keeps between the steps.</summary>
    StreamLayer PlanAgents(LayerPlan layer, StreamSignal? input, AgentContext context);

    /// <summary>Writes what is the same for all blocks of a step.</summary>
    void WriteAgentsStart(CodeWriter code, StreamLayer layer);

    /// <summary>Writes the layer's part of a block's step.</summary>
    void WriteAgents(CodeWriter code, StreamLayer layer, NetworkPlan network);
}
