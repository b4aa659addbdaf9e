using System.Linq;
using System.Threading;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Parsing;

/// <summary>What a class has to be, for another part of it to be written.</summary>
internal static class TypeRules
{
    public static void Check(INamedTypeSymbol network, ProblemList problems, CancellationToken cancel)
    {
        CheckKind(network, problems);
        MemberRules.Check(network, problems, cancel);
        int outward = 0;
        foreach (INamedTypeSymbol type in TypeDeclarations.Outward(network))
        {
            ProblemPlace place = ProblemPlace.Type(outward++);
            if (!TypeDeclarations.IsPartial(type, cancel))
            {
                problems.Add(DeclarationDiagnostics.NotPartial, place, network.Name, outward == 1 ? "it" : $"'{type.Name}'", TypeDeclarations.Keyword(type), type.Name);
            }

            if (type.TypeParameters.Length > 0)
            {
                problems.Add(DeclarationDiagnostics.Generic, place, network.Name, type.Name);
            }

            if (type.IsFileLocal)
            {
                problems.Add(DeclarationDiagnostics.FileLocal, place, network.Name, type.Name);
            }
        }
    }

    /// <summary>Whether another part of the class can be written, by what is wrong with it; beside a constructor that is only no network's it can.</summary>
    public static bool AllowAnotherPart(ProblemList problems) => problems.ToArray().All(problem =>
        problem.Place.Kind is not (PlaceKind.Type or PlaceKind.Member) || problem.Id == DeclarationDiagnostics.StrayConstructor.Id);

    private static void CheckKind(INamedTypeSymbol network, ProblemList problems)
    {
        if (GeneratedMembers.Contain(network.Name))
        {
            problems.Add(DeclarationDiagnostics.NameIsGeneratedMember, ProblemPlace.Type(0), network.Name);
        }

        string cure = $"partial class {network.Name}";
        if (network.IsStatic)
        {
            problems.Add(DeclarationDiagnostics.NotAnOrdinaryClass, ProblemPlace.Type(0), network.Name, "static class", cure);
        }
        else if (network.IsRecord || network.TypeKind != TypeKind.Class)
        {
            problems.Add(DeclarationDiagnostics.NotAnOrdinaryClass, ProblemPlace.Type(0), network.Name, TypeDeclarations.Keyword(network), cure);
        }
        else if (network.IsAbstract)
        {
            problems.Add(DeclarationDiagnostics.AbstractClass, ProblemPlace.Type(0), network.Name);
        }
    }
}
