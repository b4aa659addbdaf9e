using System.Threading.Tasks;
using Edifice.Generator.CodeFixes.Fixes;
using Edifice.Generator.CodeFixes.Tests.Harness;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests.Fixes;

public class OrdinaryClassTests
{
    private const string Compact = "[SpikingNetwork(InputSize = 4, OutputSize = 2)]\n";

    [Theory]
    [InlineData("public static partial class {|EDG0003:Net|};", "public partial class Net;", "Remove 'static'")]
    [InlineData("static   partial class {|EDG0003:Net|};", "partial class Net;", "Remove 'static'")]
    [InlineData("partial record {|EDG0003:Net|};", "partial class Net;", "Write 'class Net'")]
    [InlineData("sealed partial record class {|EDG0003:Net|} { }", "sealed partial class Net { }", "Write 'class Net'")]
    [InlineData("abstract /* for now */ partial class {|EDG0004:Net|};", "/* for now */ partial class Net;", "Remove 'abstract'")]
    [InlineData("file sealed partial class {|EDG0005:Net|};", "sealed partial class Net;", "Remove 'file'")]
    public Task Modifier_that_no_network_has(string before, string after, string title) =>
        Fix<OrdinaryClass>.Writes(Compact + before, Compact + after, title);

    [Fact]
    public Task Modifier_on_another_part() => Fix<OrdinaryClass>.Writes(
        Compact + "partial class {|EDG0004:Net|};\nabstract partial class Net { }", Compact + "partial class Net;\npartial class Net { }");

    [Fact]
    public Task Outer_type_that_is_local_to_its_file() => Fix<OrdinaryClass>.Writes(
        "file partial class {|EDG0005:Outer|} { " + Compact + "partial class Net; }", "partial class Outer { " + Compact + "partial class Net; }");

    [Fact]
    public Task Several_classes() => Fix<OrdinaryClass>.Writes(
        Compact + "static partial class {|EDG0003:A|};\n" + Compact + "public static partial class {|EDG0003:B|};",
        Compact + "partial class A;\n" + Compact + "public partial class B;");

    [Fact]
    public Task Part_in_another_file() => Fix<OrdinaryClass>.OffersNothing(
        Compact + "partial class {|EDG0004:Net|};", "abstract partial class Net { }");

    [Fact]
    public Task Record_with_a_primary_constructor() => Fix<OrdinaryClass>.OffersNothing(
        Compact + "partial record {|EDG0003:Net|}(int Number);");
}
