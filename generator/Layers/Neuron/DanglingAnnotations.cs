using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>Annotations that name nothing: a misspelt constant would be silently without effect.</summary>
internal static class DanglingAnnotations
{
    /// <summary>The fault in words; null if every annotation finds what it names.</summary>
    public static string? Find(INamedTypeSymbol attribute, INamedTypeSymbol dynamics, NeuronDynamics formula, IReadOnlyList<string> fields)
    {
        foreach (IPropertySymbol property in NeuronProperties.Of(attribute))
        {
            if (NeuronNumber.Of(property) is { } number && !fields.Contains(number.Field))
            {
                return $"it has no constant {number.Field}, which property {property.Name} of '{attribute.Name}' names";
            }

            if (property.FindAttribute(WellKnownNames.NeuronChoiceAttribute)?.FirstText() is { } choice
                && dynamics.TypeParameters.All(type => type.Name != choice))
            {
                return $"it has no type parameter {choice}, which property {property.Name} of '{attribute.Name}' names";
            }

            if (property.FindAttribute(WellKnownNames.NeuronLearningAttribute)?.FirstText() is { } learned
                && formula.Numbers.All(known => known.Field != learned))
            {
                return $"its Step takes no number {learned} as lanes, which property {property.Name} of '{attribute.Name}' would train";
            }
        }

        return null;
    }
}
