using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Parsing;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics;

/// <summary>The user's own members beside the generated ones.</summary>
public class MemberDiagnosticsTests
{
    private const string Declaration = "[SpikingNetwork(InputSize = 4, OutputSize = 2)]\n";

    [Theory]
    [InlineData("partial class Net { public [|Net|]() { } }", "a constructor of its own", "Let it call a generated one, such as ': this(seed: 1)'")]
    [InlineData("partial class Net { [|Net|](int size) : base() { } }", "a constructor of its own", "Let it call a generated one, such as ': this(seed: 1)'")]
    [InlineData("partial class [|Net|](int size);", "a primary constructor", "Write its arguments as properties")]
    public void Constructor_that_leaves_the_network_without_parameters(string source, string what, string cure) => Reports(
        "EDG0018", source, $"Class 'Net' has {what}, which leaves the network without parameters. {cure}.");

    [Fact]
    public void Record_with_a_primary_constructor_is_no_class_before_all_else() =>
        Assert.Equal("EDG0003", Assert.Single(Analyze.Source(Declaration + "partial record Net(int Size);")).Id);

    [Theory]
    [InlineData("partial class Net { public int [|Info|]; }", "the field 'Info'")]
    [InlineData("partial class Net { public int [|Forward|] => 1; }", "the property 'Forward'")]
    [InlineData("partial class Net { public event System.Action? [|Step|]; }", "the event 'Step'")]
    [InlineData("partial class Net { public class [|Layers|]; }", "the type 'Layers'")]
    [InlineData("partial class Net { public void [|Datasheet|](int size) { } }", "the method 'Datasheet(int)'")]
    [InlineData("partial class Net { public static Net [|Create|](long seed) => null!; }", "the method 'Create(long)'")]
    [InlineData("partial class Net { public [|Net|](long seed) : this(seed: 1) { } }", "the constructor 'Net(long)'")]
    [InlineData("partial class Net { int [|get_Parameters|]() => 3; }", "the method 'get_Parameters()'")]
    [InlineData("partial class Net { void [|set_Parameters|](ParameterBlock<Net> parameters) { } }", "the method 'set_Parameters(ParameterBlock<Net>)'")]
    [InlineData("partial class Net { int [|get_Info|]() => 3; }", "the method 'get_Info()'")]
    [InlineData("class Base { public int Forward; } partial class [|Net|] : Base;", "the inherited field 'Forward'")]
    [InlineData("class Base { protected class Datasheet; } partial class [|Net|] : Base;", "the inherited type 'Datasheet'")]
    public void Member_with_the_name_of_a_generated_one(string source, string member) => Reports(
        "EDG0019", source, $"Class 'Net' has {member}, but a generated member has that name. {CureOf(member)}.");

    [Theory]
    [InlineData("partial class Net { public required int [|Size|] { get; set; } }")]
    [InlineData("partial class Net { public required int [|Size|]; }")]
    [InlineData("class Base { public required int Size; } partial class [|Net|] : Base;")]
    public void Required_member(string source) => Reports(
        "EDG0020", source, "Class 'Net' has the required member 'Size', but a network is made by its own factory, Create(seed), which can not set it. Remove 'required'.");

    [Theory]
    [InlineData("class Base(int size) { int Size => size; } partial class [|Net|] : Base;")]
    [InlineData("class Base { private Base() { } } partial class [|Net|] : Base;")]
    public void Base_that_can_not_be_constructed(string source) => Reports(
        "EDG0021", source,
        "Class 'Net' derives from 'Base', which has no constructor without arguments that 'Net' may call, so a network can not be made. "
            + "Give 'Base' one, or derive from another class.");

    [Theory]
    [InlineData("[SpikingNetwork(InputSize = 4, OutputSize = 2)] partial class Base; partial class [|Net|] : Base;")]
    [InlineData("[SpikingNetwork(InputSize = 4, OutputSize = 2)] partial class Base { public Base() : this(seed: 1) { } } class Middle : Base; partial class [|Net|] : Middle;")]
    public void Base_that_is_a_network(string source) => Reports(
        "EDG0021", source,
        "Class 'Net' derives from 'Base', which is a network itself, so a network can not be made. Derive from a class that is none, or from none at all.");

    [Theory]
    [InlineData("partial class Net { public Net() : this(seed: 1) { } }")]
    [InlineData("partial class Net { public Net(string file) : this(seed: 1) => this.Load(file); }")]
    [InlineData("partial class Net { static Net() { } }")]
    [InlineData("partial class Net { public static Net Create(string path) => new(seed: path.Length); }")]
    [InlineData("partial class Net { int get_Parameters(int size) => size; int get_InputSize() => 3; }")]
    [InlineData("partial class Net { public void Forward(int size) { } public void Step<T>(T size) { } }")]
    [InlineData("partial class Net { public void Forward(System.ReadOnlySpan<byte> input, System.Span<float> output, Workspace<Net> workspace) { } }")]
    [InlineData("partial class Net { public static Net Create(in long seed) => new(seed); }")]
    [InlineData("partial class Net { public Net(ParameterBlock<Other> parameters) : this(seed: 1) { } }\n[SpikingNetwork(InputSize = 3, OutputSize = 2)] partial class Other;")]
    [InlineData("partial class Net { public partial Net(); public partial Net() : this(seed: 1) { } }")]
    [InlineData("class Base { public int Size; protected Base(int size = 1) { } } partial class Net : Base;")]
    [InlineData("class Base { private int Forward; } partial class Net : Base { private int size; public required_ Info2 => new(); } class required_;", false)]
    [InlineData("partial class Net : System.IDisposable { void System.IDisposable.Dispose() { } }")]
    public void Members_that_may_stand_beside_the_generated_ones(string source, bool compiles = true)
    {
        Analyze.IsSilent(Place(source));
        if (compiles)
        {
            Assert.DoesNotContain(Generate.Compiled(Compiler.Compile(Place(source))).Problems, problem => problem.Severity == DiagnosticSeverity.Error);
        }
    }

    [Fact]
    public void List_of_generated_members_is_what_is_generated()
    {
        CSharpCompilation declared = Compiler.Compile("[SpikingNetwork(InputSize = 4, OutputSize = 2, HiddenSizes = [3])][Weights(\"digits\")][NativeExports(\"net\")] public partial class Net;");
        INamedTypeSymbol network = Generate.Whole(declared, Manifests.Project).GetTypeByMetadataName("Net")!;
        ISymbol[] members = [.. network.GetMembers().Where(member => !member.IsImplicitlyDeclared && member is not IMethodSymbol { AssociatedSymbol: not null })];

        Assert.All(members, member => Assert.True(GeneratedMembers.CollideWith(member, network), member.Name));
        Assert.Equal(
            GeneratedMembers.All.Order(System.StringComparer.Ordinal),
            members.Select(member => member is IMethodSymbol method ? GeneratedMembers.Signature(method, network) : member.Name).Distinct().Order(System.StringComparer.Ordinal));
    }

    private static string CureOf(string member) => member.Contains("constructor") ? "Remove yours, or give it other parameters"
        : member.Contains("inherited") ? "Rename it, or derive from another class than 'Base'"
        : "Rename yours";

    private static string Place(string source)
    {
        int network = source.IndexOf("partial class Net", System.StringComparison.Ordinal);
        return network < 0 ? Declaration + source : source[..network] + Declaration + source[network..];
    }

    private static void Reports(string id, string source, string message)
    {
        int start = source.IndexOf("[|", System.StringComparison.Ordinal);
        int end = source.IndexOf("|]", System.StringComparison.Ordinal);
        string text = source[(start + 2)..end];
        string plain = source.Replace("[|", "", System.StringComparison.Ordinal).Replace("|]", "", System.StringComparison.Ordinal);
        plain = plain.StartsWith("partial class ", System.StringComparison.Ordinal) ? Declaration + plain : Place(plain);
        List<Finding> found = [.. Analyze.Source(plain)];
        Assert.Equal([new Finding(id, text, message)], found);
    }
}
