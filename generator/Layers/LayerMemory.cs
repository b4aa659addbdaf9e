using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers;

/// <summary>
/// Layers that were read before, by their attribute's class and what was written: reading one looks at every property and
/// annotation of the class, at every key that is pressed, and nearly all layers say what another one says.
/// </summary>
/// <remarks>
/// The classes are held weakly: those of a referenced library live as long as the reference, those of the user's source as long
/// as one state of it. Only layers without a problem are remembered.
/// </remarks>
internal static class LayerMemory
{
    // More than anybody declares at once; a session of typing passes through many more.
    private const int Most = 4096;

    private static readonly ConditionalWeakTable<INamedTypeSymbol, ConcurrentDictionary<string, Entry>> s_known = new();

    /// <summary>The layer as it was read before, or as it is read now; its index and name are another layer's.</summary>
    /// <param name="attribute">Where it is written.</param>
    /// <param name="read">Reads it, by an attribute with problems and network settings of its own.</param>
    public static LayerSpec Find(AttributeReader attribute, System.Func<AttributeReader, LayerSpec> read)
    {
        if (WrittenText.Of(attribute) is not { } written)
        {
            return read(attribute);
        }

        ConcurrentDictionary<string, Entry> layers = s_known.GetOrCreateValue(attribute.Attribute);
        if (layers.TryGetValue(written, out Entry known))
        {
            return attribute.Take(known.Layer, known.Taken);
        }

        AttributeReader alone = attribute.Alone();
        LayerSpec layer = read(alone);
        if (alone.Problems.IsEmpty)
        {
            if (layers.Count >= Most)
            {
                layers.Clear();
            }

            layers[written] = new Entry(layer, alone.Network.Taken);
        }

        attribute.Problems.AddAll(alone.Problems);
        return attribute.Take(layer, alone.Network.Taken);
    }

    private sealed record Entry(LayerSpec Layer, IReadOnlyList<string> Taken);
}
