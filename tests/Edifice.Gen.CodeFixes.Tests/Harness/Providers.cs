using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Tests.Harness;

/// <summary>All that the assembly has to offer.</summary>
internal static class Providers
{
    public static NetworkCodeFix[] Fixes { get; } = [.. Create<NetworkCodeFix>()];

    public static NetworkRefactoring[] Refactorings { get; } = [.. Create<NetworkRefactoring>()];

    public static IEnumerable<AttributeSyntax> Attributes(FixSource source) => source.Root.DescendantNodes().OfType<AttributeSyntax>();

    private static IEnumerable<T> Create<T>() => typeof(T).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(T)))
        .Select(type => (T)Activator.CreateInstance(type)!);
}
