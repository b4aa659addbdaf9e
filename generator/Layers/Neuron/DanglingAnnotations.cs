using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>Annotations that name nothing: a misspelt constant would be silently without effect.</summary>
internal static class DanglingAnnotations
{
    /// <summary>The first one; null if every annotation finds what it names.</summary>
    public static NeuronFault? Find(INamedTypeSymbol attribute, INamedTypeSymbol dynamics, NeuronDynamics formula, IReadOnlyList<string> fields)
    {
        foreach (IPropertySymbol property in NeuronProperties.Of(attribute))
        {
            string who = $"which property {property.Name} of '{attribute.Name}'";
            if (NeuronNumber.Of(property) is { } number && !fields.Contains(number.Field))
            {
                return new($"it has no constant {number.Field}, {who} names", OneOf("of its constants", fields));
            }

            if (property.FindAttribute(WellKnownNames.NeuronChoiceAttribute)?.FirstText() is { } choice
                && dynamics.TypeParameters.All(type => type.Name != choice))
            {
                return new($"it has no type parameter {choice}, {who} names", OneOf("of its type parameters", dynamics.TypeParameters.Select(type => type.Name)));
            }

            if (property.FindAttribute(WellKnownNames.NeuronLearningAttribute)?.FirstText() is { } learned
                && formula.Numbers.All(known => known.Field != learned))
            {
                return new(
                    $"its Step takes no number {learned} as lanes, {who} would train",
                    OneOf("that Step takes as lanes", formula.Numbers.Select(known => known.Field)));
            }
        }

        return null;
    }

    private static string OneOf(string kind, IEnumerable<string> names)
    {
        string list = string.Join(", ", names);
        return list.Length == 0 ? "Leave the annotation out" : $"Name one {kind}: {list}";
    }
}
