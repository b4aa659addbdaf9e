using System;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Decode;

/// <content>A stream decodes by itself, behind the last row; between layers a decoder rules streaming out.</content>
internal sealed partial class DecodeKind
{
    public StreamLayer PlanStream(LayerPlan layer, StreamSignal? input, StreamContext context)
        => throw new InvalidOperationException("A network with a decoder between its layers has no stream.");

    public void WriteStep(CodeWriter code, StreamLayer layer, NetworkPlan network)
        => throw new InvalidOperationException("A network with a decoder between its layers has no stream.");
}
