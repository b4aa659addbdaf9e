using System.Linq;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>What a neuron's methods have in common: static, over one type of lanes, the constants first and lanes after them.</summary>
internal static class LaneMethod
{
    public static bool Is(IMethodSymbol method, ITypeSymbol constants) =>
        method is { IsStatic: true, TypeParameters.Length: 1, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal }
        && method.Parameters.Length > 0
        && method.Parameters[0].RefKind == RefKind.In
        && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, constants)
        && method.Parameters.Skip(1).All(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, method.TypeParameters[0]))
        && TakesAnyLanes(method.TypeParameters[0]);

    // Generated code calls it with nothing but struct, ILanes<TLanes> known of its own TLanes.
    private static bool TakesAnyLanes(ITypeParameterSymbol lanes) =>
        lanes is { HasReferenceTypeConstraint: false, HasUnmanagedTypeConstraint: false }
        && lanes.ConstraintTypes.All(type =>
            type.OriginalDefinition.Is(WellKnownNames.Lanes)
            && SymbolEqualityComparer.Default.Equals(((INamedTypeSymbol)type).TypeArguments[0], lanes));
}
