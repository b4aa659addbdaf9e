using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>Whether the structs that choices stand for fit where the neuron takes them.</summary>
internal static class Implementations
{
    /// <summary>Reports those that do not; false if all fit.</summary>
    public static bool ReportUnfit(AttributeReader attribute, INamedTypeSymbol dynamics, NeuronChoices choices)
    {
        bool isUnfit = false;
        foreach (ITypeParameterSymbol parameter in dynamics.TypeParameters)
        {
            if (choices.OfTypeParameter(parameter.Name) is { Implementation: { } implementation, Member: { } member } choice
                && FaultOf(implementation, parameter) is var (fault, cure))
            {
                isUnfit = true;
                attribute.Problems.Add(
                    NeuronDiagnostics.WrongImplementation, attribute.PlaceOf(attribute.Has(choice.Property) ? choice.Property : null),
                    attribute.Position, attribute.Label, choice.Property, member.Name, implementation.Name, fault, cure);
            }
        }

        return isUnfit;
    }

    private static (string Fault, string Cure)? FaultOf(INamedTypeSymbol implementation, ITypeParameterSymbol parameter)
    {
        // A type that is not there is the compiler's to report.
        if (implementation.TypeKind == TypeKind.Error)
        {
            return null;
        }

        if (implementation.IsUnboundGenericType || implementation.TypeParameters.Length > 0)
        {
            return ("it has type parameters", "Write one struct for each choice");
        }

        if (parameter.HasValueTypeConstraint && !implementation.IsValueType)
        {
            return ("it is not a struct", "Write it as a struct");
        }

        // A constraint in terms of other choices is the compiler's to check, with all of them in place.
        if (parameter.ConstraintTypes.FirstOrDefault(type => !Mentions(type) && !implementation.AllInterfaces.Contains(type, SymbolEqualityComparer.Default)) is { } contract)
        {
            return ($"it does not implement {contract.Name}", $"Write it as a struct that implements {contract.Name}");
        }

        return implementation.FindHidden() is { } hidden
            ? ($"generated code can not see '{hidden.Name}'", "Make it public, or internal in the network's own project")
            : null;
    }

    private static bool Mentions(ITypeSymbol type) =>
        type is ITypeParameterSymbol || (type is INamedTypeSymbol named && named.TypeArguments.Any(Mentions));
}
