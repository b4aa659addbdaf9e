using System.Collections.Immutable;
using System.Linq;
using Edifice.Generator.Layers.Decode;
using Edifice.Generator.Layers.Dense;
using Edifice.Generator.Layers.Input;
using Edifice.Generator.Layers.Neuron;
using Edifice.Generator.Model;

namespace Edifice.Generator.Layers;

/// <summary>All kinds of layers: to add one is to add its folder and a line here.</summary>
internal static class LayerCatalog
{
    private static readonly ImmutableArray<ILayerKind> s_kinds =
    [
        new InputKind(),
        new DenseKind(),
        new NeuronKind(),
        new DecodeKind(),
    ];

    /// <summary>The kind that reads an attribute; null if none does.</summary>
    public static ILayerKind? Find(AttributeReader attribute) => s_kinds.FirstOrDefault(kind => kind.Reads(attribute));

    /// <summary>The kind of a layer that was read.</summary>
    public static ILayerKind KindOf(LayerSpec layer) => s_kinds.First(kind => kind.Owns(layer));
}
