using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Analysis;

/// <summary>From a problem to the compiler's diagnostic: message, places, and what a code fix has to know.</summary>
internal static class DiagnosticFactory
{
    public static Diagnostic Create(Problem problem, ProblemLocator locator)
    {
        IEnumerable<Location> alsoAt = problem.Cure?.OtherPlaces.Select(locator.Find) ?? [];
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        if (problem.Cure is { } cure)
        {
            properties = properties.Add(Cure.Property, cure.Value);
        }

        object[] arguments = [.. problem.Arguments];
        return Diagnostic.Create(DiagnosticCatalog.Find(problem.Id), locator.Find(problem.Place), alsoAt, properties, arguments);
    }
}
