using System.Linq;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Edifice.Generator.Tests.Survival;

/// <summary>Classes that the compiler reports as such: a generated part would repeat the mistake where the user can not mend it.</summary>
public class UnrepeatableTests
{
    private const string Network = "[SpikingNetwork(InputSize = 4, OutputSize = 2)] ";

    [Theory]
    [InlineData(Network + "partial class ;", "CS1001")]
    [InlineData(Network + "public sealed partial class", "CS1001")]
    [InlineData("partial class { " + Network + "partial class Net; }", "CS1001")]
    [InlineData("namespace { " + Network + "partial class Net; }", "CS1001")]
    [InlineData("namespace Shop. { " + Network + "partial class Net; }", "CS1001")]
    [InlineData(Network + "private partial class Net;", "CS1527")]
    [InlineData(Network + "protected internal partial class Net;", "CS1527")]
    public void Class_has_no_generated_part(string source, string error)
    {
        Generated generated = Generate.Compiled(Compiler.Compile(source));

        Assert.Empty(generated.Files);
        Assert.Contains(error, generated.Problems.Select(problem => problem.Id));
    }
}
