using System.Collections.Generic;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>Collects the pieces of a neuron's formula: from its struct, and from those that stand for its choices.</summary>
internal static class FormulaReader
{
    public static NeuronFormula Read(INamedTypeSymbol dynamics, NeuronChoices choices)
    {
        List<FormulaPart> parts = [];
        List<FormulaSymbol> symbols = [];
        foreach (AttributeData formula in FormulasOf(dynamics))
        {
            Add(parts, "", formula);
            foreach (AttributeArgument symbol in OptionPairs.Of(formula.NamedArgument("Symbols")))
            {
                symbols.Add(new FormulaSymbol(symbol.Name, symbol.Value.Scalar() as string ?? symbol.Name));
            }
        }

        // Without a formula of its own, a neuron needs no piece of one.
        foreach (ITypeParameterSymbol type in parts.Count == 0 ? [] : dynamics.TypeParameters)
        {
            foreach (AttributeData formula in FormulasOf(choices.OfTypeParameter(type.Name)!.Implementation!))
            {
                Add(parts, type.Name, formula);
            }
        }

        return parts.Count == 0 ? NeuronFormula.Unsaid : new NeuronFormula([.. parts], [.. symbols]);
    }

    private static IEnumerable<AttributeData> FormulasOf(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass.Is(WellKnownNames.FormulaAttribute))
            {
                yield return attribute;
            }
        }
    }

    private static void Add(List<FormulaPart> parts, string owner, AttributeData formula)
    {
        if (formula.FirstText() is { } text)
        {
            parts.Add(new FormulaPart(owner, formula.NamedArgument("Part")?.Value as string ?? "", text));
        }
    }
}
