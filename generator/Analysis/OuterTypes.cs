using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Parsing;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Edifice.Generator.Analysis;

/// <summary>Reports what is wrong with a type for the networks inside it.</summary>
/// <remarks>While this type is looked at, not the network: an editor offers no fix for what is reported outside of it.</remarks>
internal static class OuterTypes
{
    /// <summary>Whether a network's problem is its outer type's to report.</summary>
    public static bool Reports(Problem problem) => problem.Place is { Kind: PlaceKind.Type, Index: > 0 };

    public static void Analyze(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach ((INamedTypeSymbol network, int depth) in NetworksIn(type, 1).Where(found => !CompilerErrors.Touch(found.Network)))
        {
            ProblemList problems = new();
            TypeRules.Check(network, problems, context.CancellationToken);
            ProblemLocator locator = new(network, context.CancellationToken);
            foreach (Problem problem in problems.ToArray().Where(problem => problem.Place == ProblemPlace.Type(depth)))
            {
                context.ReportDiagnostic(DiagnosticFactory.Create(problem, locator));
            }
        }
    }

    private static IEnumerable<(INamedTypeSymbol Network, int Depth)> NetworksIn(INamedTypeSymbol type, int depth)
    {
        foreach (INamedTypeSymbol nested in type.GetTypeMembers())
        {
            if (nested.FindAttribute(WellKnownNames.SpikingNetworkAttribute) is not null)
            {
                yield return (nested, depth);
            }

            foreach ((INamedTypeSymbol, int) deeper in NetworksIn(nested, depth + 1))
            {
                yield return deeper;
            }
        }
    }
}
