using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Parsing;

/// <summary>From a class's symbol to what it declares: the last place that sees a symbol.</summary>
internal static class NetworkParser
{
    /// <summary>The network that an attribute declares; null where the compiler reports the class itself, or that another part repeats the attribute.</summary>
    public static NetworkSpec? Parse(GeneratorAttributeSyntaxContext found, CancellationToken cancel)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)found.TargetSymbol;
        AttributeData first = type.FindAttribute(WellKnownNames.SpikingNetworkAttribute)!;
        SyntaxNode? part = first.ApplicationSyntaxReference?.GetSyntax(cancel).Parent?.Parent;
        return part == found.TargetNode && TypeDeclarations.IsRepeatable(type) ? Parse(type, first, cancel) : null;
    }

    /// <summary>The network that a type declares; null if it declares none.</summary>
    public static NetworkSpec? Parse(INamedTypeSymbol type, CancellationToken cancel) =>
        type.FindAttribute(WellKnownNames.SpikingNetworkAttribute) is { } attribute ? Parse(type, attribute, cancel) : null;

    private static NetworkSpec Parse(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancel)
    {
        ProblemList problems = new();
        NetworkDeclaration declaration = new(attribute);
        ImmutableArray<AttributeData> layers = LayerAttributes.Of(type);
        bool isCompact = layers.IsEmpty && declaration.CompactArgument is not null;

        RuntimeInterface.Check(declaration, problems);
        LanguageRules.Check(type, problems, cancel);
        TypeRules.Check(type, problems, cancel);
        CheckForm(type, declaration, !layers.IsEmpty, problems);
        NetworkNumbers numbers = declaration.Numbers;
        EquatableArray<LayerSpec> specs = isCompact
            ? CompactForm.Expand(declaration, numbers, problems)
            : LayeredForm.Read(type, layers, numbers, problems, cancel);
        ReportUntaken(declaration, numbers, specs, problems);
        bool recomputes = TapeChoice.Recomputes(declaration, problems);
        long workspaceBudget = MemoryBudgets.Read(declaration, NetworkDeclaration.WorkspaceBudgetArgument, problems);
        long tapeBudget = MemoryBudgets.Read(declaration, NetworkDeclaration.TapeBudgetArgument, problems);
        string space = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();
        ImmutableArray<INamedTypeSymbol> types = [.. TypeDeclarations.Outward(type).Reverse()];
        return new NetworkSpec(
            space,
            [.. types.Take(types.Length - 1).Select(outer => TypeDeclarations.Spec(outer, isNetwork: false))],
            TypeDeclarations.Spec(type, isNetwork: true),
            HintName(space, types),
            declaration.TimeSteps,
            isCompact,
            specs,
            problems.ToArray())
        {
            Recomputes = recomputes,
            Window = declaration.Window,
            SaysTimeSteps = declaration.SaysTimeSteps,
            WorkspaceBudget = workspaceBudget,
            TapeBudget = tapeBudget,
            Weights = WeightsOf(type),
            NativePrefix = NativePrefixOf(type),
            IsExtendable = TypeRules.AllowAnotherPart(problems),
            HasPrimaryConstructor = MemberRules.HasPrimaryConstructor(type, cancel),
        };
    }

    private static WeightsChoice? WeightsOf(INamedTypeSymbol type) =>
        type.FindAttribute(WellKnownNames.WeightsAttribute) is { ConstructorArguments.Length: 1 } attribute
            ? new WeightsChoice(attribute.ConstructorArguments[0].Value as string ?? "", attribute.NamedArgument("AcceptOtherDeclaration") is { Value: true })
            : null;

    /// <summary>What <c>[NativeExports]</c> says; null without it.</summary>
    public static string? NativePrefixOf(INamedTypeSymbol type) =>
        type.FindAttribute(WellKnownNames.NativeExportsAttribute) is { ConstructorArguments.Length: 1 } attribute
            ? attribute.ConstructorArguments[0].Value as string ?? ""
            : null;

    // Where the layers are not known, nobody knows what they would have taken.
    private static void ReportUntaken(NetworkDeclaration declaration, NetworkNumbers numbers, EquatableArray<LayerSpec> layers, ProblemList problems)
    {
        foreach (string name in numbers.Untaken.Where(name => layers.Count > 0 && !problems.HasErrors && name != NetworkDeclaration.CodingArgument))
        {
            problems.Add(
                NeuronDiagnostics.NetworkSettingWithoutEffect, ProblemPlace.Network(name), name, declaration.TextOf(name),
                "every layer has its own, or none");
        }
    }

    private static void CheckForm(INamedTypeSymbol type, NetworkDeclaration declaration, bool hasLayers, ProblemList problems)
    {
        if (declaration.CompactArgument is { } compact && hasLayers)
        {
            problems.Add(DeclarationDiagnostics.BothForms, ProblemPlace.Network(compact), declaration.CompactArguments, type.Name);
        }
        else if (declaration.CompactArgument is null && !hasLayers)
        {
            problems.Add(DeclarationDiagnostics.NoForm, ProblemPlace.Network(), type.Name);
        }
    }

    private static string HintName(string space, ImmutableArray<INamedTypeSymbol> types)
    {
        // Another sign than a dot: a class in a class is not one in a namespace of that name.
        string path = string.Join("+", types.Select(type => type.Name));
        return space.Length == 0 ? path : space.Replace("@", "") + "." + path;
    }
}
