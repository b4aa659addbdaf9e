using System;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Decode;

/// <content>Agents decode by themselves, as a stream does.</content>
internal sealed partial class DecodeKind
{
    public StreamLayer PlanAgents(LayerPlan layer, StreamSignal? input, AgentContext context)
        => throw new InvalidOperationException("A network with a decoder between its layers has no stream.");

    public void WriteAgentsStart(CodeWriter code, StreamLayer layer)
        => throw new InvalidOperationException("A network with a decoder between its layers has no stream.");

    public void WriteAgents(CodeWriter code, StreamLayer layer, NetworkPlan network)
        => throw new InvalidOperationException("A network with a decoder between its layers has no stream.");
}
