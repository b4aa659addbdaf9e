using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>What a layer says to no effect, and what it leaves out though a choice needs it.</summary>
internal sealed class UnusedOptions(AttributeReader attribute, NeuronPreset preset, NeuronChoices choices, NeuronNumbers numbers)
{
    /// <summary>Reports them, for layers that are written out.</summary>
    public static void Check(AttributeReader attribute, NeuronPreset preset, NeuronChoices choices, NeuronNumbers numbers)
    {
        if (!attribute.IsCompact)
        {
            new UnusedOptions(attribute, preset, choices, numbers).Check();
        }
    }

    private void Check()
    {
        foreach (IPropertySymbol property in NeuronProperties.Of(attribute.Attribute))
        {
            if (WrittenText(property) is not { } written)
            {
                continue;
            }

            if (Stronger(property) is var (option, value))
            {
                if (IsChoice(property))
                {
                    Report(NeuronDiagnostics.ChoiceWithoutEffect, property, written, option, value);
                }
                else
                {
                    Report(NeuronDiagnostics.NumberWithoutEffect, property, written, option, value, OrChoose(property.Name));
                }
            }
            else if (IsPresets(property))
            {
                Report(NeuronDiagnostics.PointlessOverride, property, written, preset.Property, preset.Name);
            }
        }

        foreach (NeuronChoice choice in choices.All)
        {
            foreach (string property in choice.Requires.Where(property => choice.Member is not null && !numbers.IsGiven(property)))
            {
                attribute.Problems.Add(
                    NeuronDiagnostics.ChoiceWithoutNumber, attribute.PlaceOf(choice.Property),
                    attribute.Position, attribute.Label, choice.Property, choice.Member!.Name, property);
            }
        }
    }

    /// <summary>The other option, with its value, that leaves a property without effect.</summary>
    private (string Option, string Value)? Stronger(IPropertySymbol property)
    {
        if (choices.Ignoring(property.Name) is { Member: { } member } choice && !numbers.IsReferredTo(property.Name))
        {
            return (choice.Property, IsSaid(choice.Property) ? member.Name : $"{member.Name} (the default)");
        }

        // Says how a number is transformed, where another property gives the constant.
        NeuronNumber? transformed = NeuronProperties.Of(attribute.Attribute).Select(NeuronNumber.Of).FirstOrDefault(number => number?.TransformChoice == property.Name);
        return transformed is not null && numbers.InPlaceOf(transformed.Property) is { } winner && numbers.InEffect(winner) is { } number
            ? (winner, NumberRange.Text(number))
            : null;
    }

    // The choices that take a number, which the one in effect does not.
    private string OrChoose(string number)
    {
        if (choices.Ignoring(number) is not { Member: { } inEffect } choice)
        {
            return "";
        }

        string[] taking =
        [
            .. EnumMembers.Of(inEffect.ContainingType)
                .Where(member => member.FindAttribute(WellKnownNames.ImplementedByAttribute)?.Texts("Ignores").Contains(number) == false)
                .Select(member => member.Name),
        ];
        return taking.Length == 0 ? "" : $", or write {choice.Property} = {string.Join(" or ", taking)}";
    }

    // By the layer, or by a preset that it names.
    private bool IsSaid(string property) => attribute.Has(property) || preset.Find(property) is not null;

    // Without it the preset's value would be in effect, and not one that the network gives all its layers.
    private bool IsPresets(IPropertySymbol property) => IsChoice(property)
        ? EnumProperty.PresetMember(preset, property) is { } expected && attribute.Find(property.Name)?.Scalar() is { } value && value.Equals(expected.ConstantValue)
        : !numbers.IsWrittenForNetwork(property.Name) && numbers.PresetOf(property.Name) is { } number && number.Equals(attribute.Number(property.Name));

    private string? WrittenText(IPropertySymbol property)
    {
        if (!attribute.Has(property.Name))
        {
            return null;
        }

        return IsChoice(property)
            ? EnumProperty.WrittenMember(attribute, property)?.Name
            : attribute.Number(property.Name) is { } number ? NumberRange.Text(number) : null;
    }

    private static bool IsChoice(IPropertySymbol property) => property.Type.TypeKind == TypeKind.Enum;

    private void Report(DiagnosticDescriptor descriptor, IPropertySymbol property, params string[] words) => attribute.Problems.Add(
        descriptor, attribute.PlaceOf(property.Name), [attribute.Position, attribute.Label, property.Name, .. words]);
}
