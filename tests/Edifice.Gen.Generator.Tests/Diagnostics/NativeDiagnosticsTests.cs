using System.Linq;
using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics;

/// <summary>Names that functions for C can not have.</summary>
public class NativeDiagnosticsTests
{
    private const string Sizes = "[SpikingNetwork(InputSize = 4, OutputSize = 2)]";

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("1st", "it begins with '1'")]
    [InlineData("a b", "it has ' '")]
    [InlineData("größe", "it has '\\u00f6'")]
    [InlineData("a\\n", "it has '\\u000a'")]
    [InlineData("_digits", "underscores at the beginning, and two together, are the compiler's own")]
    [InlineData("two__together", "underscores at the beginning, and two together, are the compiler's own")]
    public void Prefix_that_is_no_identifier(string prefix, string fault)
    {
        Finding found = Assert.Single(Find($"{Sizes} [NativeExports(\"{prefix}\")] partial class Net;"));
        Assert.Equal(("EDG0601", $"\"{prefix}\""), (found.Id, found.Text));
        Assert.Equal(
            $"The functions of network 'Net' can not begin with '{prefix.Replace("\\n", "\n")}': {fault}. Write a prefix of ASCII letters, digits and single underscores that begins with a letter.",
            found.Message);
    }

    [Theory]
    [InlineData("int", "a keyword of C or C++")]
    [InlineData("constexpr", "a keyword of C or C++")]
    [InlineData("string", "a header of C, so that string.h would take its place")]
    [InlineData("Math", "a header of C, so that Math.h would take its place")]
    public void Prefix_that_has_a_meaning(string prefix, string meaning) => Assert.Equal(
        [new Finding("EDG0602", $"\"{prefix}\"", $"The functions of network 'Net' can not begin with '{prefix}', which is {meaning}. Write another prefix, such as '{prefix}_net'.")],
        Find($"{Sizes} [NativeExports(prefix: \"{prefix}\")] partial class Net;"));

    [Theory]
    [InlineData("net", "net", "net_create", "net")]
    [InlineData("net", "NET", "NET_create", "net")]
    [InlineData("net", "net_abi", "net_abi_version", "net")]
    [InlineData("net_max", "net", "net_max_batch", "net_max", false)]
    public void Prefix_that_two_networks_have(string first, string second, string name, string other, bool collides = true)
    {
        Finding[] found = Find($"{Sizes} [NativeExports(\"{second}\")] partial class B;\n{Sizes} [NativeExports(\"{first}\")] partial class A;");
        if (!collides)
        {
            Assert.Empty(found);
            return;
        }

        Finding twin = Assert.Single(found);
        Assert.Equal(("EDG0603", $"\"{second}\""), (twin.Id, twin.Text));
        Assert.StartsWith($"Network 'B' would export '{name}', as network 'A' with the prefix '{other}' does;", twin.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Class_that_is_no_network() => Assert.Equal(
        [new Finding("EDG0604", "NativeExports(\"net\")", "Class 'Net' has [NativeExports], but is no network. Write [SpikingNetwork] before it, or remove [NativeExports].")],
        Find("[NativeExports(\"net\")] class Net;"));

    [Fact]
    public void Network_that_is_broken_has_its_own_errors_alone() => Assert.Equal(
        ["EDG0102"], Find("[SpikingNetwork(InputSize = 0, OutputSize = 2)] [NativeExports(\"net\")] partial class Net;").Select(found => found.Id));

    [Theory]
    [InlineData("[NativeExports(Nowhere)] class Net;")]
    [InlineData("[NativeExports] class Net;")]
    [InlineData("[NativeExports(1)] class Net;")]
    public void Attribute_that_the_compiler_rejects(string network) => Assert.Empty(Find(network));

    private static Finding[] Find(string source)
        => [.. Analyze.Diagnostics(Generate.Whole(Compiler.Compile(source))).Select(Finding.Of)];
}
