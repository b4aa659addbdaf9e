using System.Collections.Generic;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers;

/// <content>From plan to code.</content>
internal partial interface ILayerKind
{
    /// <summary>Takes parameters and memory, and settles the signal behind the layer.</summary>
    LayerPlan Plan(LayerSpec layer, SignalPlan input, PlanContext context);

    /// <summary>Writes the layer's part of Forward: for the whole batch, or within the loop over groups (<c>first</c>, <c>count</c>).</summary>
    void WriteForward(CodeWriter code, LayerPlan layer, NetworkPlan network);

    /// <summary>Writes what Backward does once per thread, before its first chunk.</summary>
    void WriteBackwardStart(CodeWriter code, LayerPlan layer);

    /// <summary>Writes what Backward does before each chunk of 16 samples.</summary>
    void WriteChunkStart(CodeWriter code, LayerPlan layer);

    /// <summary>Where steps are run again: writes what Backward does for a sample (<c>first</c>) before its segments.</summary>
    void WriteSampleStart(CodeWriter code, LayerPlan layer, NetworkPlan network);

    /// <summary>Where steps are run again: writes the layer's run of one sample's segment (<c>first</c>, <c>begin</c>, <c>steps</c>).</summary>
    void WriteAgain(CodeWriter code, LayerPlan layer, NetworkPlan network);

    /// <summary>
    /// Writes the layer's part of Backward for a chunk, or within the loop over its groups or segments: reads its output's adjoint,
    /// writes its input's, adds to the chunk's sums.
    /// </summary>
    void WriteBackward(CodeWriter code, LayerPlan layer, NetworkPlan network);

    /// <summary>
    /// For a layer before that runs the product for its adjoint itself: in C#, the outputs, the weights in panels, the rows that they
    /// are multiplied by, and their distance. Null where the adjoint is no such product.
    /// </summary>
    string? AdjointProduct(LayerPlan layer, NetworkPlan network);

    /// <summary>Writes what Backward does when the chunk's turn has come: its sums become part of the gradients.</summary>
    void WriteChunkEnd(CodeWriter code, LayerPlan layer);

    /// <summary>Writes what Backward does after all chunks: gradients that are sums over all samples.</summary>
    void WriteStaticBackward(CodeWriter code, LayerPlan layer);

    /// <summary>The layer in the datasheet: options in words and constants, each as a pair in C#.</summary>
    (IReadOnlyList<OptionSpec> Options, IReadOnlyList<ConstantSpec> Constants) Describe(LayerPlan layer);

    /// <summary>The variables that a recording keeps of the layer, as an entry of the network's Info in C#; null if it has none.</summary>
    string? Trace(LayerPlan layer, NetworkPlan network);
}
