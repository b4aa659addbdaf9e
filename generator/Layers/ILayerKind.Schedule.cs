using System.Collections.Generic;
using Edifice.Generator.Model;

namespace Edifice.Generator.Layers;

/// <content>The choices in its plan, in words: one sentence each, with numbers and the reason.</content>
internal partial interface ILayerKind
{
    /// <summary>What was chosen for the layer's part of Forward, with what it keeps for training.</summary>
    IEnumerable<string> ChoicesForward(LayerPlan layer, NetworkPlan network);

    /// <summary>What was chosen for the layer's part of Backward, and what is left out.</summary>
    IEnumerable<string> ChoicesBackward(LayerPlan layer, NetworkPlan network);

    /// <summary>What was chosen for the layer's part of Step; empty where there is nothing to choose.</summary>
    IEnumerable<string> ChoicesStep(LayerPlan layer);
}
