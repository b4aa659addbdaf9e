using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>An enum property of a neuron's attribute, whatever it is annotated with.</summary>
internal static class EnumProperty
{
    /// <summary>The member that the declaration names, at the layer or for the whole network; null if it names none.</summary>
    public static IFieldSymbol? WrittenMember(AttributeReader attribute, IPropertySymbol property)
    {
        if (property.Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } choices)
        {
            return null;
        }

        if (attribute.Find(property.Name) is { } written)
        {
            return LayerChoices.Find(attribute, property.Name, written);
        }

        // A number that no member has is reported once, where the network says it.
        if (attribute.Network.FindChoice(property.Name) is { } network && SymbolEqualityComparer.Default.Equals(network.Type, choices))
        {
            attribute.Network.Take(property.Name);
            return LayerChoices.FindOfNetwork(attribute, property.Name, network);
        }

        return null;
    }

    /// <summary>The member in effect: as written, else the preset's, else the one of value 0.</summary>
    public static IFieldSymbol? MemberInEffect(AttributeReader attribute, NeuronPreset preset, IPropertySymbol property)
    {
        if (property.Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } choices)
        {
            return null;
        }

        return WrittenMember(attribute, property) ?? PresetMember(preset, property) ?? EnumMembers.Find(choices, 0);
    }

    /// <summary>The member that the preset names; null if it names none.</summary>
    public static IFieldSymbol? PresetMember(NeuronPreset preset, IPropertySymbol property) =>
        property.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } choices && preset.Find(property.Name) is { Kind: TypedConstantKind.Enum } value
            ? EnumMembers.Find(choices, value.Value)
            : null;
}
