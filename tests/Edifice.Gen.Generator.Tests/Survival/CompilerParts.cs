using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Edifice.Generator.Tests.Survival;

/// <summary>All generators and analyzers of the generator's assembly, those that will be added included.</summary>
internal static class CompilerParts
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers => [.. Make<DiagnosticAnalyzer, DiagnosticAnalyzerAttribute>()];

    public static ImmutableArray<ISourceGenerator> Generators =>
        [.. Make<IIncrementalGenerator, GeneratorAttribute>().Select(generator => generator.AsSourceGenerator())];

    private static IEnumerable<TPart> Make<TPart, TAttribute>()
        where TAttribute : Attribute => typeof(NetworkGenerator).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<TAttribute>() is not null)
        .Select(type => (TPart)Activator.CreateInstance(type)!);
}
