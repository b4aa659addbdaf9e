using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics.Use;

public class MissingStreamTests
{
    private const string Inside = "[SpikingNetwork][Input(4)][Dense(3)][Lif][Decode][Dense(2)] public sealed partial class Other;";
    private const string Reason = "'Other' has no stream, because layer 3 (Decode) decodes its time steps before the end. Let [Decode] stand last, or call Forward.";

    [Fact]
    public void Factory_of_a_network_with_a_decoder_inside() => Reports("CreateStream", Reason, Inside, "var stream = Other.CreateStream();");

    [Fact]
    public void Step_of_a_network_with_a_decoder_inside() => Reports("Step", Reason, Inside, "other.Step(new float[4], new float[2], null!);");

    [Fact]
    public void Coding_that_decodes_between_layers() => Reports(
        "CreateStream",
        "'Other' has no stream, because its Coding decodes between the layers. Choose another Coding, or call Forward.",
        "[SpikingNetwork(InputSize = 4, OutputSize = 2, Coding = Coding.Rates)] public sealed partial class Other;",
        "Other.CreateStream();");

    [Fact]
    public void Network_without_neurons() => Reports(
        "CreateStream",
        "'Other' has no stream, because nothing in it changes from step to step. Add a layer of neurons, or call Forward.",
        "[SpikingNetwork][Input(4)][Dense(2)] public sealed partial class Other;",
        "Other.CreateStream();");

    [Fact]
    public void Step_of_a_network_that_may_be_null() => Reports("Step", Reason, Inside, "Other? some = other; some?.Step(new float[4], new float[2], null!);");

    [Theory]
    [InlineData("static object Make() => CreateStream();", "CreateStream")]
    [InlineData("void Once() => Step(new float[4], new float[2], null!);", "Step")]
    public void Call_inside_the_networks_own_class(string member, string call) =>
        Reports(call, Reason, Inside.Replace("Other;", "Other { " + member + " }", System.StringComparison.Ordinal), "");

    [Theory]
    [InlineData(Inside, "CreateStream();")]
    [InlineData("[SpikingNetwork][Input(4)][Dense(3)][Lif][Decode][Dense(2)] public sealed partial class Other { void F() { void Step(int a) { } Step(\"x\"); } }", "")]
    [InlineData("[SpikingNetwork][Input(4)][Dense(3)][Lif][Decode][Dense(2)] public sealed partial class Other { void F(System.Action<int> Step) => Step(\"x\"); }", "")]
    [InlineData("public class Walk { public void Step(int a) { } } [SpikingNetwork][Input(4)][Dense(3)][Lif][Decode][Dense(2)] public sealed partial class Other : Walk { void F() => Step(); }", "other.Step();")]
    [InlineData(Inside, "Other.CreateStreams(); other.Stepp();")]
    [InlineData("[SpikingNetwork][Input(4)][Dense(2)][Lif] public sealed partial class Other;", "Other.CreateStream(); other.Step();")]
    [InlineData("[SpikingNetwork][Input(4)][Dense(3)][Lif][Decode][Dense(2)] public sealed partial class Other { void Step(int size) { } }", "other.Step();")]
    [InlineData("[SpikingNetwork][Input(4)][Dense(3)][Lif][Decode][Dense(0)] public sealed partial class Other;", "Other.CreateStream();")]
    [InlineData("public sealed partial class Other;", "Other.CreateStream(); other.Step();")]
    public void Other_names_and_other_classes(string network, string statements) => Assert.Empty(Find(network, statements));

    private static void Reports(string text, string message, string network, string statements) =>
        Assert.Equal([new Finding("EDG0412", text, message)], Find(network, statements));

    private static Finding[] Find(string network, string statements) => Harness.Use.FindInAny(
        $$"""
        {{network}}
        public static class Program
        {
            public static void Run(Other other)
            {
                {{statements}}
            }
        }
        """);
}
