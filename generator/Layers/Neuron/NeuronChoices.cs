using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>The choices of one layer of neurons: enum values, written or by default, become type arguments.</summary>
internal sealed class NeuronChoices(IReadOnlyList<NeuronChoice> choices)
{
    public bool IsRealValued => choices.Any(choice => choice.IsRealValued);

    /// <summary>Optional tape values that the choices need.</summary>
    public IEnumerable<string> Keeps => choices.SelectMany(choice => choice.Keeps);

    public static NeuronChoices Read(AttributeReader attribute, NeuronPreset preset)
    {
        List<NeuronChoice> choices = [];
        foreach (IPropertySymbol property in NeuronProperties.Of(attribute.Attribute))
        {
            if (property.FindAttribute(WellKnownNames.NeuronChoiceAttribute)?.FirstText() is { } typeParameter
                && property.Type.TypeKind == TypeKind.Enum)
            {
                IFieldSymbol? member = EnumProperty.MemberInEffect(attribute, preset, property);
                IFieldSymbol? presets = EnumProperty.PresetMember(preset, property);
                AttributeData? implementation = member?.FindAttribute(WellKnownNames.ImplementedByAttribute);
                choices.Add(new NeuronChoice(
                    property.Name,
                    typeParameter,
                    member,
                    presets is null || SymbolEqualityComparer.Default.Equals(member, presets),
                    // typeof( without a name, half typed, is no type at all.
                    implementation?.FirstType() is { Name.Length: > 0 } type ? type : null,
                    implementation?.HasFlag("IsRealValued") ?? false,
                    implementation?.Texts("Keeps") ?? [],
                    OptionPairs.Of(implementation?.NamedArgument("Defaults")),
                    implementation?.Texts("Ignores") ?? [],
                    implementation?.Texts("Requires") ?? []));
            }
        }

        return new NeuronChoices(choices);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<NeuronChoice> All => choices;

    /// <summary>The choice that leaves a property without effect; one that is without effect itself leaves nothing.</summary>
    public NeuronChoice? Ignoring(string property) => choices.FirstOrDefault(choice =>
        choice.Ignores.Contains(property) && !choices.Any(other => other.Ignores.Contains(choice.Property)));

    public NeuronChoice? OfTypeParameter(string name) => choices.FirstOrDefault(choice => choice.TypeParameter == name);

    /// <summary>The number that a choice gives a property by default; null if none does.</summary>
    public double? DefaultOf(string property) => choices
        .SelectMany(choice => choice.Defaults)
        .Where(option => option.Name == property)
        .Select(option => option.Value.Number())
        .FirstOrDefault();

    /// <summary>The choice that has a default for a property and is not the preset's, so that the preset's number is not meant for it.</summary>
    public NeuronChoice? BesidePreset(string property) =>
        choices.FirstOrDefault(choice => !choice.IsPresets && choice.Defaults.Any(option => option.Name == property));
}
