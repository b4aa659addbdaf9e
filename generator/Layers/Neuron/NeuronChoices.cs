using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>The choices of one layer of neurons: enum values, written or by default, become type arguments.</summary>
internal sealed class NeuronChoices(IReadOnlyList<NeuronChoice> choices)
{
    public bool IsRealValued => choices.Any(choice => choice.IsRealValued);

    public static NeuronChoices Read(AttributeReader attribute)
    {
        List<NeuronChoice> choices = [];
        foreach (IPropertySymbol property in NeuronProperties.Of(attribute.Attribute))
        {
            if (Read(attribute, property) is { } choice)
            {
                choices.Add(choice);
            }
        }

        return new NeuronChoices(choices);
    }

    public NeuronChoice? OfTypeParameter(string name) => choices.FirstOrDefault(choice => choice.TypeParameter == name);

    public NeuronChoice? OfProperty(string name) => choices.FirstOrDefault(choice => choice.Property == name);

    private static NeuronChoice? Read(AttributeReader attribute, IPropertySymbol property)
    {
        if (property.FindAttribute(WellKnownNames.NeuronChoiceAttribute)?.FirstText() is not { } typeParameter
            || property.Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } choices)
        {
            return null;
        }

        IFieldSymbol? member = attribute.Find(property.Name) is { } written
            ? LayerChoices.Find(attribute, property.Name, written)
            : null;
        member ??= EnumMembers.Find(choices, 0);
        AttributeData? implementation = member?.FindAttribute(WellKnownNames.ImplementedByAttribute);
        return new NeuronChoice(
            property.Name,
            typeParameter,
            member?.Name ?? "0",
            implementation?.FirstType(),
            implementation?.HasFlag("IsRealValued") ?? false);
    }
}
