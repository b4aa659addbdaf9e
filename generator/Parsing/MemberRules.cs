using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.Parsing;

/// <summary>What the user's own members and base class may be, beside what the generator writes.</summary>
internal static class MemberRules
{
    public static void Check(INamedTypeSymbol network, ProblemList problems, CancellationToken cancel)
    {
        // What is no ordinary class becomes one first.
        if (network.TypeKind != TypeKind.Class || network.IsStatic || network.IsRecord)
        {
            return;
        }

        foreach (IGrouping<string, ISymbol> members in network.GetMembers().GroupBy(member => member.Name))
        {
            int index = 0;
            foreach (ISymbol member in members)
            {
                Check(network, member, ProblemPlace.Member(member.Name, index++), problems, cancel);
            }
        }

        foreach (ISymbol member in Bases(network).SelectMany(inherited => inherited.GetMembers()).Where(member => !member.IsGenerated()))
        {
            CheckInherited(network, member, problems);
        }

        CheckBase(network, problems);
    }

    public static bool HasPrimaryConstructor(INamedTypeSymbol network, CancellationToken cancel) => network.InstanceConstructors.Any(
        constructor => constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancel) is TypeDeclarationSyntax);

    private static void CheckBase(INamedTypeSymbol network, ProblemList problems)
    {
        if (network.BaseType is not { SpecialType: not SpecialType.System_Object, TypeKind: TypeKind.Class } parent)
        {
            return;
        }

        // What is generated for a network is not there to be seen, but will be.
        if (Bases(network).FirstOrDefault(type => type.FindAttribute(WellKnownNames.SpikingNetworkAttribute) is not null) is { } other)
        {
            problems.Add(
                DeclarationDiagnostics.UnmakeableBase, ProblemPlace.Type(0), network.Name, other.Name,
                "is a network itself", "Derive from a class that is none, or from none at all");
        }
        else if (!HasPlainConstructor(parent, network))
        {
            problems.Add(
                DeclarationDiagnostics.UnmakeableBase, ProblemPlace.Type(0), network.Name, parent.Name,
                $"has no constructor without arguments that '{network.Name}' may call", $"Give '{parent.Name}' one, or derive from another class");
        }
    }

    private static void Check(INamedTypeSymbol network, ISymbol member, ProblemPlace place, ProblemList problems, CancellationToken cancel)
    {
        if (member.IsImplicitlyDeclared || member.IsGenerated())
        {
            return;
        }

        if (GeneratedMembers.CollideWith(member, network))
        {
            problems.Add(DeclarationDiagnostics.MemberCollides, place, network.Name, KindOf(member), NameOf(member, network), CureOf(member));
        }
        else if (member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && StrayConstructor(constructor, cancel) is var (what, cure))
        {
            problems.Add(DeclarationDiagnostics.StrayConstructor, place, network.Name, what, cure);
        }

        if (IsRequired(member))
        {
            problems.Add(DeclarationDiagnostics.RequiredMember, place, network.Name, member.Name);
        }
    }

    // A member of a base class would be hidden, with a warning in the generated file.
    private static void CheckInherited(INamedTypeSymbol network, ISymbol member, ProblemList problems)
    {
        if (IsRequired(member))
        {
            problems.Add(DeclarationDiagnostics.RequiredMember, ProblemPlace.Type(0), network.Name, member.Name);
        }
        else if (IsVisible(member, network)
            && member.Name != GeneratedMembers.Constructor
            && GeneratedMembers.CollideWith(member, network))
        {
            problems.Add(DeclarationDiagnostics.MemberCollides, ProblemPlace.Type(0), network.Name, KindOf(member).Replace("the ", "the inherited "), member.Name, $"Rename it, or derive from another class than '{member.ContainingType.Name}'");
        }
    }

    /// <summary>What a constructor is that does not lead to a generated one, and what to do.</summary>
    private static (string What, string Cure)? StrayConstructor(IMethodSymbol constructor, CancellationToken cancel)
    {
        // Of a partial constructor, the part that has a body.
        SyntaxNode? syntax = (constructor.PartialImplementationPart ?? constructor).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancel);
        return syntax switch
        {
            TypeDeclarationSyntax => ("a primary constructor", "Write its arguments as properties"),
            ConstructorDeclarationSyntax { Initializer.ThisOrBaseKeyword.ValueText: "this" } => null,
            ConstructorDeclarationSyntax => ("a constructor of its own", "Let it call a generated one, such as ': this(seed: 1)'"),
            _ => null,
        };
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol network)
    {
        for (INamedTypeSymbol? type = network.BaseType; type is { SpecialType: not SpecialType.System_Object }; type = type.BaseType)
        {
            yield return type;
        }
    }

    private static bool HasPlainConstructor(INamedTypeSymbol type, INamedTypeSymbol network) => type.InstanceConstructors.Any(constructor =>
        IsVisible(constructor, network) && constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams));

    private static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    private static string KindOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => "the constructor",
        IMethodSymbol => "the method",
        IPropertySymbol => "the property",
        IFieldSymbol => "the field",
        IEventSymbol => "the event",
        _ => "the type",
    };

    // To the network's own class.
    private static bool IsVisible(ISymbol member, INamedTypeSymbol network) => member.DeclaredAccessibility switch
    {
        Accessibility.Private or Accessibility.NotApplicable => false,
        Accessibility.Internal or Accessibility.ProtectedAndInternal =>
            SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, network.ContainingAssembly)
            || member.ContainingAssembly.GivesAccessTo(network.ContainingAssembly),
        _ => true,
    };

    private static string CureOf(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Constructor }
        ? "Remove yours, or give it other parameters"
        : "Rename yours";

    private static string NameOf(ISymbol member, INamedTypeSymbol network) => member is IMethodSymbol method
        ? $"{method.Name.Replace(GeneratedMembers.Constructor, network.Name)}({string.Join(", ", method.Parameters.Select(parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)))})"
        : member.Name;
}
