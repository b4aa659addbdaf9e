using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;

namespace Edifice.Generator.Layers;

/// <summary>Everything that the generator knows about one kind of layer.</summary>
internal partial interface ILayerKind
{
    LayerRole Role { get; }

    /// <summary>Whether the attribute declares a layer of this kind.</summary>
    bool Reads(AttributeReader attribute);

    /// <summary>Copies the facts out of the attribute.</summary>
    LayerSpec Read(AttributeReader attribute);

    /// <summary>Whether the layer is of this kind.</summary>
    bool Owns(LayerSpec layer);

    /// <summary>The signal behind the layer; never fails, so that all problems of a network are found at once.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="input">The signal that it takes.</param>
    /// <param name="before">Who gives that signal, for messages; null for the first layer.</param>
    /// <param name="problems">Takes what is wrong with the layer.</param>
    Signal Infer(LayerSpec layer, Signal input, LayerSpec? before, ProblemList problems);

    /// <summary>Whether the adjoint of the layer's input is the same for every time step: then one row serves all of them.</summary>
    bool HasUniformAdjoint(LayerSpec layer);

    /// <summary>Whether its input's adjoint over time is a product that the layer before may run itself, a few neurons at a time.</summary>
    bool GivesAdjointProduct(LayerSpec layer);

    /// <summary>What the layer's part of Backward reads of the forward pass.</summary>
    BackwardNeed NeedOf(LayerSpec layer);

    /// <summary>How many parameters the layer adds to the network's block, padding included.</summary>
    long CountParameters(LayerSpec layer, Signal input);
}
