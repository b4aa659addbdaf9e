using System.Collections.Generic;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>What a layer of neurons was declared with, in words, for the datasheet.</summary>
internal static class NeuronOptions
{
    public static EquatableArray<OptionSpec> Of(AttributeReader attribute, NeuronChoices choices, NeuronNumbers numbers)
    {
        List<OptionSpec> options = [];
        foreach (IPropertySymbol property in NeuronProperties.Of(attribute.Attribute))
        {
            if (InWords(attribute, property.Name, choices, numbers) is { } words)
            {
                options.Add(new OptionSpec(property.Name, words));
            }
        }

        return [.. options];
    }

    // A property without a word, such as a β beside a τ, has no effect in this layer.
    private static string? InWords(AttributeReader attribute, string property, NeuronChoices choices, NeuronNumbers numbers)
    {
        if (choices.OfProperty(property) is { } choice)
        {
            return choice.Member;
        }

        if (numbers.InEffect(property) is { } number)
        {
            return NumberRange.Text(number);
        }

        return attribute.Text(property);
    }
}
