using System.Linq;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Symbols;

/// <summary>Whether generated code can name a type.</summary>
internal static class Visibility
{
    /// <summary>The type, or one around it, that code elsewhere in the project can not name; null where all can be named.</summary>
    public static INamedTypeSymbol? FindHidden(this ITypeSymbol type)
    {
        for (INamedTypeSymbol? current = type as INamedTypeSymbol; current is not null; current = current.ContainingType)
        {
            if (IsHidden(current))
            {
                return current;
            }
        }

        return null;
    }

    private static bool IsHidden(INamedTypeSymbol type) => type.DeclaredAccessibility switch
    {
        Accessibility.Public or Accessibility.NotApplicable => type.IsFileLocal,
        Accessibility.Internal or Accessibility.ProtectedOrInternal => type.IsFileLocal || IsOtherAssemblys(type),
        _ => true,
    };

    // An assembly may let friends see its internals: then the compiler knows best.
    private static bool IsOtherAssemblys(INamedTypeSymbol type) =>
        type.Locations.All(location => location.IsInMetadata)
        && type.ContainingAssembly.GetAttributes().All(attribute => attribute.AttributeClass?.Name != "InternalsVisibleToAttribute");
}
