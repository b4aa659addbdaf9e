using System.Linq;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>How a property's number becomes a constant in one layer.</summary>
/// <param name="Kind">Value of the transform's enum.</param>
/// <param name="AtLeast">A limit that comes with the transform.</param>
internal readonly record struct NumberTransform(int Kind, double AtLeast)
{
    public static NumberTransform Of(AttributeReader attribute, NeuronPreset preset, NeuronNumber number)
    {
        IPropertySymbol? choice = NeuronProperties.Of(attribute.Attribute).FirstOrDefault(property => property.Name == number.TransformChoice);
        AttributeData? annotation = choice is null
            ? null
            : EnumProperty.MemberInEffect(attribute, preset, choice)?.FindAttribute(WellKnownNames.TransformedByAttribute);
        if (annotation is null)
        {
            return new NumberTransform(number.Transform, double.NegativeInfinity);
        }

        double least = annotation.NamedArgument(nameof(AtLeast)) is { Value: double limit } ? limit : double.NegativeInfinity;
        return new NumberTransform(annotation.ConstructorArguments.Length > 0 && annotation.ConstructorArguments[0].Value is int kind ? kind : 0, least);
    }
}
