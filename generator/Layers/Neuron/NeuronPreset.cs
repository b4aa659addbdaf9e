using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>The options that an enum's member, such as a library's name, stands for; what a declaration says beside it wins.</summary>
internal sealed class NeuronPreset
{
    private const string Reciprocal = "1/";

    private readonly Dictionary<string, TypedConstant> _options = new(StringComparer.Ordinal);
    private readonly Dictionary<(IFieldSymbol? Choice, string Property), TypedConstant> _ofChoices = [];

    /// <summary>The property that chose the preset; empty without one.</summary>
    public string Property { get; private set; } = "";

    /// <summary>The preset's name; empty without one.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What the preset gives a property; null where it says nothing of it.</summary>
    public TypedConstant? Find(string property) => _options.TryGetValue(property, out TypedConstant value) ? value : null;

    /// <summary>What the preset gives a property where a declaration makes another choice; null where it says nothing of it.</summary>
    public TypedConstant? Find(IFieldSymbol? choice, string property) =>
        _ofChoices.TryGetValue((choice, property), out TypedConstant value) ? value : null;

    /// <summary>A name that the preset gives and the attribute does not have; null where there is none.</summary>
    public NeuronFault? FindFault(INamedTypeSymbol attribute)
    {
        if (Name.Length == 0)
        {
            return null;
        }

        IPropertySymbol[] properties = [.. NeuronProperties.Of(attribute)];
        return Unknown(_options.Keys.Concat(_ofChoices.Keys.Select(key => key.Property)), properties, $"no property of '{attribute.Name}'")
            ?? Unknown(
                _options.Values.Concat(_ofChoices.Values).Select(ReferredTo).OfType<string>(),
                [.. properties.Where(property => NeuronNumber.Of(property) is not null)],
                $"no number of '{attribute.Name}'");
    }

    /// <summary>The property whose number, or whose reciprocal, a preset gives to another; null where it gives a number.</summary>
    public static string? ReferredTo(TypedConstant said) => said.Scalar() is not string other ? null
        : other.StartsWith(Reciprocal, StringComparison.Ordinal) ? other.Substring(Reciprocal.Length)
        : other;

    /// <summary>Whether it gives the reciprocal.</summary>
    public static bool IsReciprocal(TypedConstant said) => said.Scalar() is string other && other.StartsWith(Reciprocal, StringComparison.Ordinal);

    public static NeuronPreset Read(AttributeReader attribute)
    {
        NeuronPreset preset = new();
        foreach (IPropertySymbol property in NeuronProperties.Of(attribute.Attribute))
        {
            IFieldSymbol? member = EnumProperty.WrittenMember(attribute, property);
            foreach (AttributeData annotation in member?.GetAttributes() ?? [])
            {
                if (SymbolEqualityComparer.Default.Equals(annotation.FirstType(), attribute.Attribute))
                {
                    (preset.Property, preset.Name) = (property.Name, member!.Name);
                    preset.Add(annotation);
                }
            }
        }

        return preset;
    }

    private NeuronFault? Unknown(IEnumerable<string> names, IPropertySymbol[] properties, string what)
    {
        string[] known = [.. properties.Select(property => property.Name)];
        return names.FirstOrDefault(name => !known.Contains(name)) is { } unknown
            ? new($"preset {Name} names {unknown}, which is {what}", $"Name one of {string.Join(", ", known)}")
            : null;
    }

    private void Add(AttributeData annotation)
    {
        if (annotation.AttributeClass.Is(WellKnownNames.NeuronPresetAttribute) && annotation.ConstructorArguments.Length > 1)
        {
            foreach (AttributeArgument option in OptionPairs.Of(annotation.ConstructorArguments[1]))
            {
                _options[option.Name] = option.Value;
            }
        }
        else if (annotation.AttributeClass.Is(WellKnownNames.NeuronPresetChoiceAttribute)
            && annotation.ConstructorArguments.Length > 2
            && annotation.ConstructorArguments[1] is { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol choices } choice)
        {
            foreach (AttributeArgument option in OptionPairs.Of(annotation.ConstructorArguments[2]))
            {
                _ofChoices[(EnumMembers.Find(choices, choice.Value), option.Name)] = option.Value;
            }
        }
    }
}
