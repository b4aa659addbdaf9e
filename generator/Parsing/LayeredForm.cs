using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Parsing;

/// <summary>One attribute per layer.</summary>
internal static class LayeredForm
{
    /// <summary>The layers; none where their order or the kind of one is not known, for everything behind it would be guessed.</summary>
    public static EquatableArray<LayerSpec> Read(
        INamedTypeSymbol network, ImmutableArray<AttributeData> attributes, NetworkNumbers numbers, ProblemList problems, CancellationToken cancel)
    {
        int stray = LayerAttributes.FirstOnAnotherPart(attributes, cancel);
        if (stray >= 0)
        {
            string kind = AttributeReader.KindOf(attributes[stray].AttributeClass!);
            problems.Add(DeclarationDiagnostics.LayersOnTwoParts, ProblemPlace.Layer(stray), kind, network.Name);
            return [];
        }

        List<LayerSpec> layers = [];
        for (int index = 0; index < attributes.Length; index++)
        {
            cancel.ThrowIfCancellationRequested();
            AttributeReader attribute = new(
                attributes[index].AttributeClass!, LayerAttributes.Arguments(attributes[index]), index, isCompact: false, numbers, problems);
            if (LayerCatalog.Find(attribute) is { } kind)
            {
                layers.Add(kind.Read(attribute));
            }
            else
            {
                problems.Add(DeclarationDiagnostics.UnknownLayer, ProblemPlace.Layer(index), attribute.Position, attribute.Kind);
            }
        }

        return layers.Count == attributes.Length ? [.. layers] : [];
    }
}
