using System.Linq;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>How a property's number becomes a constant in one layer.</summary>
/// <param name="Kind">Value of the transform's enum.</param>
/// <param name="AtLeast">A limit that comes with the transform.</param>
internal readonly record struct NumberTransform(int Kind, double AtLeast)
{
    /// <summary>The choice that says the transform, in words; null where none does.</summary>
    public string? Choice { get; init; }

    public static NumberTransform Of(AttributeReader attribute, NeuronPreset preset, NeuronNumber number)
    {
        IPropertySymbol? choice = NeuronProperties.Of(attribute.Attribute).FirstOrDefault(property => property.Name == number.TransformChoice);
        IFieldSymbol? member = choice is null ? null : EnumProperty.MemberInEffect(attribute, preset, choice);
        AttributeData? annotation = member?.FindAttribute(WellKnownNames.TransformedByAttribute);
        if (annotation is null)
        {
            return new NumberTransform(number.Transform, double.NegativeInfinity);
        }

        double least = annotation.NamedArgument(nameof(AtLeast)) is { Value: double limit } ? limit : double.NegativeInfinity;
        int kind = annotation.ConstructorArguments.Length > 0 && annotation.ConstructorArguments[0].Value is int value ? value : 0;
        bool isPresets = EnumProperty.WrittenMember(attribute, choice!) is null && EnumProperty.PresetMember(preset, choice!) is not null;
        return new NumberTransform(kind, least)
        {
            Choice = $"{choice!.Name} = {member!.Name}{(isPresets ? $" ({preset.Property} = {preset.Name})" : "")}",
        };
    }
}
