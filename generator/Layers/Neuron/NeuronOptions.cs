using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>What a layer of neurons was declared with, in words, for the datasheet.</summary>
internal sealed class NeuronOptions(AttributeReader attribute, NeuronPreset preset, NeuronNumbers numbers)
{
    private const string OverridesName = "Overrides";

    /// <summary>The properties with the values in effect, and what was overridden.</summary>
    public EquatableArray<OptionSpec> Options
    {
        get
        {
            List<OptionSpec> options = [];
            foreach (IPropertySymbol property in NeuronProperties.Of(attribute.Attribute))
            {
                if (InWords(property) is { } words)
                {
                    options.Add(new OptionSpec(property.Name, words));
                }
            }

            if (Overrides.Count > 0)
            {
                options.Add(new OptionSpec(OverridesName, string.Join("; ", Overrides.Select(item => item.InWords))));
            }

            return [.. options];
        }
    }

    /// <summary>What the declaration says beside a preset.</summary>
    public EquatableArray<OverrideSpec> Overrides =>
    [
        .. NeuronProperties.Of(attribute.Attribute).Select(Override).OfType<OverrideSpec>(),
        .. numbers.Overrides,
    ];

    private OverrideSpec? Override(IPropertySymbol property) =>
        EnumProperty.PresetMember(preset, property) is { } expected
        && EnumProperty.WrittenMember(attribute, property) is { } written
        && written.Name != expected.Name
            ? new OverrideSpec($"{property.Name} = {written.Name}", $"{property.Name} = {expected.Name}")
            : null;

    // A property without a word, such as a β beside a τ, has no effect in this layer.
    private string? InWords(IPropertySymbol property)
    {
        if (property.Type.TypeKind == TypeKind.Enum)
        {
            return EnumProperty.MemberInEffect(attribute, preset, property)?.Name ?? "0";
        }

        return numbers.InEffect(property.Name) is { } number ? NumberRange.Text(number) : attribute.Text(property.Name);
    }
}
