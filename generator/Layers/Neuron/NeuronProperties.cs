using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>What a neuron's attribute can say.</summary>
internal static class NeuronProperties
{
    /// <summary>The properties in the order of their declaration, those of a base class first; the stage's name is not the neuron's.</summary>
    public static IReadOnlyList<IPropertySymbol> Of(INamedTypeSymbol attribute)
    {
        List<IPropertySymbol> properties = [];
        for (INamedTypeSymbol? type = attribute; type is not null && !type.Is(WellKnownNames.NeuronLayerAttribute); type = type.BaseType)
        {
            properties.InsertRange(0, type.GetMembers().OfType<IPropertySymbol>().Where(IsSettable));
        }

        return properties;
    }

    private static bool IsSettable(IPropertySymbol property) =>
        !property.IsStatic && !property.IsIndexer && property.DeclaredAccessibility == Accessibility.Public;
}
