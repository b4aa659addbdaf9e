using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Edifice.Generator.Writing;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>Which numbers of a neuron's formula are trained, and in which range they are used.</summary>
internal sealed class NeuronLearning
{
    private readonly Dictionary<string, NumberSpec> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _keeps = [];

    /// <summary>Optional tape values that the gradients of the trained numbers need.</summary>
    public IEnumerable<string> Keeps => _keeps;

    public static NeuronLearning Read(AttributeReader attribute, NeuronPreset preset)
    {
        NeuronLearning learning = new();
        foreach (IPropertySymbol property in NeuronProperties.Of(attribute.Attribute))
        {
            if (property.FindAttribute(WellKnownNames.NeuronLearningAttribute) is { } annotation && annotation.FirstText() is { } field)
            {
                learning.Add(field, annotation, EnumProperty.MemberInEffect(attribute, preset, property)?.ConstantValue as int? ?? 0);
            }
        }

        return learning;
    }

    /// <summary>The numbers of a step, by their arguments' names.</summary>
    public EquatableArray<NumberSpec> Of(IEnumerable<string> arguments) => [.. arguments.Select(Of)];

    private NumberSpec Of(string argument)
    {
        string field = Identifiers.PascalCase(argument);
        return _numbers.TryGetValue(field, out NumberSpec number)
            ? number with { Name = argument }
            : new NumberSpec(argument, field, 0, float.NegativeInfinity, float.PositiveInfinity);
    }

    private void Add(string field, AttributeData annotation, int learning)
    {
        float least = annotation.NamedArgument("AtLeast") is { Value: double low } ? (float)low : float.NegativeInfinity;
        float greatest = annotation.NamedArgument("AtMost") is { Value: double high } ? (float)high : float.PositiveInfinity;
        _numbers[field] = new NumberSpec("", field, learning, least, greatest);
        if (learning != 0)
        {
            _keeps.AddRange(annotation.Texts("Keeps"));
        }
    }
}
