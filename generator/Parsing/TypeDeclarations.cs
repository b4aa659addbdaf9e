using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.Parsing;

/// <summary>How a type's other part has to be declared.</summary>
internal static class TypeDeclarations
{
    /// <summary>A type and those around it, from the inside outward.</summary>
    public static IEnumerable<INamedTypeSymbol> Outward(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            yield return current;
        }
    }

    public static TypeSpec Spec(INamedTypeSymbol type, bool isNetwork)
    {
        string seal = isNetwork && type.IsSealed && type.TypeKind == TypeKind.Class ? "sealed " : "";
        return new TypeSpec(SyntaxFacts.GetText(type.DeclaredAccessibility), $"{seal}partial {Keyword(type)}", type.Name);
    }

    /// <summary>Such as <c>class</c> or <c>record struct</c>.</summary>
    public static string Keyword(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Struct => type.IsRecord ? "record struct" : "struct",
        TypeKind.Interface => "interface",
        _ => type.IsRecord ? "record" : "class",
    };

    /// <summary>
    /// Whether another part can repeat the declaration: half-typed classes and namespaces have no name, and one that is
    /// private in a namespace would be so twice. The compiler says all of that.
    /// </summary>
    public static bool IsRepeatable(INamedTypeSymbol type)
    {
        for (INamespaceSymbol space = type.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            if (space.Name.Length == 0)
            {
                return false;
            }
        }

        return Outward(type).All(part =>
            part.Name.Length > 0 && (part.ContainingType is not null || part.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal));
    }

    public static bool IsPartial(INamedTypeSymbol type, CancellationToken cancel) => type.DeclaringSyntaxReferences.Any(
        part => part.GetSyntax(cancel) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
