using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Emission;
using Edifice.Generator.Model;
using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Emission;

public class HintNamesTests
{
    private const string Declaration = "[SpikingNetwork(InputSize = 4, OutputSize = 2)] partial class ";

    [Fact]
    public void Names_that_differ_by_case_get_a_number_whatever_their_order()
    {
        EquatableArray<string> twins = HintNames.FindTwins(["net", "Other", "NET", "Net", "net"]);

        Assert.Equal(["NET", "Net", "net"], twins);
        Assert.Equal(twins, HintNames.FindTwins(["Net", "net", "NET", "Other"]));
        Assert.Equal(["NET", "Net(2)", "net(3)", "Other"], new[] { "NET", "Net", "net", "Other" }.Select(name => HintNames.Of(name, twins)));
    }

    [Fact]
    public void Networks_whose_names_differ_by_case_are_both_written()
    {
        Generated generated = Generate.Compiled(Compiler.Compile(Declaration + "net;", Declaration + "Net;", "namespace A { " + Declaration + "Net; }"));

        Assert.Empty(generated.Problems);
        Assert.Equal(18, generated.Files.Count);
        Assert.Contains("partial class Net", generated.Files["Net.Forward.g.cs"], StringComparison.Ordinal);
        Assert.Contains("partial class net", generated.Files["net(2).Forward.g.cs"], StringComparison.Ordinal);
        Assert.Contains("A.Net.g.cs", (IEnumerable<string>)generated.Files.Keys);
    }

    [Theory]
    [InlineData(Declaration + "Net { " + Declaration + "Streaming; }", "Net+Streaming.g.cs")]
    [InlineData(Declaration + "Net { " + Declaration + "Agents; }", "Net+Agents.g.cs")]
    [InlineData(Declaration + "Net { " + Declaration + "forward; }", "Net+forward.g.cs")]
    [InlineData(Declaration + "net;\nnamespace Net { " + Declaration + "Streaming; }", "net(2).Streaming.g.cs")]
    public void Networks_that_are_called_as_a_pass_is_are_written(string source, string file)
    {
        Generated generated = Generate.Compiled(Compiler.Compile(source));

        Assert.Empty(generated.Problems);
        Assert.Equal(12, generated.Files.Count);
        Assert.Contains(file, (IEnumerable<string>)generated.Files.Keys);
    }

    [Fact]
    public void Class_in_a_class_is_not_one_in_a_namespace_of_its_name() => Assert.DoesNotContain(
        Generate.Compiled(Compiler.Compile("namespace A.B { " + Declaration + "C; }\nnamespace A { partial class B { " + Declaration + "C; } }")).Problems,
        problem => problem.Id == "CS8785");

    [Fact]
    public void Attribute_on_two_parts_is_the_compilers_to_report() => Assert.Equal(
        ["CS0579"], Generate.Compiled(Compiler.Compile(Declaration + "Net;", Declaration + "Net;")).Problems.Select(problem => problem.Id));
}
