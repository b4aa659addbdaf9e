using System;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests;

/// <summary>A compiler has no Workspaces: an assembly that refers to them is for editors alone.</summary>
public class AssemblyTests
{
    [Fact]
    public void Workspaces_are_known_to_the_code_fixes_alone()
    {
        Assert.True(KnowsWorkspaces(typeof(NetworkCodeFix).Assembly));
        Assert.False(KnowsWorkspaces(typeof(NetworkGenerator).Assembly));
    }

    private static bool KnowsWorkspaces(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Any(other => other.Name!.EndsWith("Workspaces", StringComparison.Ordinal));
}
