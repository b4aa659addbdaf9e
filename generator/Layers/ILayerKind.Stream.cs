using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers;

/// <content>One step at a time.</content>
internal partial interface ILayerKind
{
    /// <summary>Takes the memory of one step, and of what lives between the steps.</summary>
    StreamLayer PlanStream(LayerPlan layer, StreamSignal? input, StreamContext context);

    /// <summary>Writes the layer's part of Step.</summary>
    void WriteStep(CodeWriter code, StreamLayer layer, NetworkPlan network);
}
