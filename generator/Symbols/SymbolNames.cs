using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Symbols;

/// <summary>Recognises the runtime's types by their metadata names.</summary>
internal static class SymbolNames
{
    /// <summary>Whether this is the type of that metadata name.</summary>
    public static bool Is(this ITypeSymbol? type, string metadataName)
    {
        if (type is null || type.ContainingType is not null)
        {
            return false;
        }

        // Names from the inside outward, without a text for each: this is asked at every key that is pressed.
        int end = metadataName.Length;
        string name = type.MetadataName;
        for (INamespaceSymbol? space = type.ContainingNamespace; ; space = space.ContainingNamespace)
        {
            int start = end - name.Length;
            if (start < 0 || string.CompareOrdinal(metadataName, start, name, 0, name.Length) != 0)
            {
                return false;
            }

            if (space is null || space.IsGlobalNamespace)
            {
                return start == 0;
            }

            if (start == 0 || metadataName[start - 1] != '.')
            {
                return false;
            }

            (end, name) = (start - 1, space.MetadataName);
        }
    }

    public static bool DerivesFrom(this INamedTypeSymbol? type, string metadataName)
    {
        for (INamedTypeSymbol? current = type?.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Is(metadataName))
            {
                return true;
            }
        }

        return false;
    }

    public static AttributeData? FindAttribute(this ISymbol symbol, string metadataName)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(metadataName))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The value of an attribute's named argument.</summary>
    public static TypedConstant? NamedArgument(this AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The type given as an attribute's first argument.</summary>
    public static INamedTypeSymbol? FirstType(this AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Kind == TypedConstantKind.Type
            ? attribute.ConstructorArguments[0].Value as INamedTypeSymbol
            : null;

    /// <summary>The text given as an attribute's first argument.</summary>
    public static string? FirstText(this AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Kind == TypedConstantKind.Primitive
            ? attribute.ConstructorArguments[0].Value as string
            : null;

    /// <summary>Whether an attribute's named argument is there and true.</summary>
    public static bool HasFlag(this AttributeData attribute, string name) =>
        attribute.NamedArgument(name) is { Kind: TypedConstantKind.Primitive, Value: true };

    /// <summary>The texts of an attribute's named array.</summary>
    public static IReadOnlyList<string> Texts(this AttributeData attribute, string name) =>
        attribute.NamedArgument(name) is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? [.. array.Values.Select(value => value.Scalar()).OfType<string>()]
            : [];

    public static string QualifiedName(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
