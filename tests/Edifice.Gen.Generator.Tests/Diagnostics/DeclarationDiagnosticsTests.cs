using System.Linq;
using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics;

public class DeclarationDiagnosticsTests
{
    private const string Compact = "[SpikingNetwork(InputSize = 4, OutputSize = 2)]\n";
    private const string Layered = "[SpikingNetwork][Input(4)][Dense(2)][Lif][Decode]\n";
    private const string Letters = "Write letters, digits, and spaces, hyphens or underscores between words, with a letter first.";

    [Fact]
    public void Class_that_is_not_partial() => Analyze.Reports(
        "EDG0001",
        "Net",
        "Class 'Net' is a network, so it has to be partial for the generator to write the rest of it. Write 'partial class Net'.",
        Compact + "class Net;");

    [Fact]
    public void Outer_type_that_is_not_partial() => Analyze.Reports(
        "EDG0001",
        "Outer",
        "Class 'Net' is a network, so 'Outer' has to be partial for the generator to write the rest of it. Write 'partial record struct Outer'.",
        "record struct Outer { " + Compact + "partial class Net; }");

    [Fact]
    public void Generic_class() => Analyze.Reports(
        "EDG0002",
        "Net",
        "Class 'Net' is a network, but 'Net' has type parameters, and a network's layout is fixed when it is compiled. "
            + "Declare it without type parameters, outside of generic types.",
        Compact + "partial class Net<T>;");

    [Fact]
    public void Generic_outer_type() => Analyze.Reports(
        "EDG0002",
        "Outer",
        "Class 'Net' is a network, but 'Outer' has type parameters, and a network's layout is fixed when it is compiled. "
            + "Declare it without type parameters, outside of generic types.",
        "partial struct Outer<T> { " + Compact + "partial class Net; }");

    [Theory]
    [InlineData("static partial class Net;", "static class")]
    [InlineData("partial record Net;", "record")]
    [InlineData("partial struct Net;", "struct")]
    public void Not_an_ordinary_class(string type, string kind) => Analyze.Reports(
        "EDG0003", "Net", $"'Net' is a {kind}, but a network is an ordinary class with instances. Write 'partial class Net'.", Compact + type);

    [Fact]
    public void Abstract_class() => Analyze.Reports(
        "EDG0004",
        "Net",
        "Class 'Net' is abstract, but a network is created by its own factory. Remove 'abstract'.",
        Compact + "abstract partial class Net;");

    [Fact]
    public void File_local_class() => Analyze.Reports(
        "EDG0005",
        "Net",
        "Class 'Net' cannot be extended from generated files, because 'Net' is local to its file. Remove 'file'.",
        Compact + "file partial class Net;");

    [Theory]
    [InlineData("public sealed partial class Net;")]
    [InlineData("partial class Net;")]
    [InlineData("namespace A.B { public partial class Outer { internal partial struct Inner { /**/ } } }")]
    public void Ordinary_classes_are_networks(string type) => Analyze.IsSilent(Compact.Replace("\n", " ") + type.Replace("namespace A.B {", "partial class Other;\nnamespace A.B {"));

    [Fact]
    public void Nested_networks_in_partial_types() => Analyze.IsSilent(
        "namespace A { partial interface IOuter { partial record struct Outer { " + Layered + "private sealed partial class Net; } } }");

    [Fact]
    public void No_layers() => Analyze.Reports(
        "EDG0006",
        "SpikingNetwork(NumTimesteps = 3)",
        "Class 'Net' is a network without layers. Give [SpikingNetwork] an InputSize and an OutputSize, or put [Input(size)] and layers behind it on the class.",
        "[SpikingNetwork(NumTimesteps = 3)] partial class Net;");

    [Fact]
    public void Both_forms() => Analyze.Reports(
        "EDG0007",
        "3",
        "[SpikingNetwork] has OutputSize, HiddenSizes, of the compact form, but class 'Net' also has layer attributes. "
            + "Remove OutputSize, HiddenSizes, and let [Input(size)] stand first; or remove the layer attributes.",
        "[SpikingNetwork(NumTimesteps = 5, OutputSize = 3, HiddenSizes = [4])][Input(4)][Dense(2)][Lif] partial class Net;");

    [Fact]
    public void Layers_on_two_parts() => Analyze.Reports(
        "EDG0008",
        "Dense(2)",
        "Layer [Dense] stands on another part of class 'Net' than the layers before it, so their order is not known. Move all layer attributes to one part.",
        "[SpikingNetwork][Input(4)] partial class Net;\n[Dense(2)] partial class Net;");

    [Fact]
    public void Layers_on_one_part_beside_a_part_without() => Analyze.IsSilent(
        Layered + "partial class Net;\npartial class Net { }", "partial class Net { }");

    [Fact]
    public void Attributes_in_one_list_and_in_several_are_one_order() => Analyze.IsSilent(
        "[SpikingNetwork, Input(4)][Dense(4, 2), Lif][Decode] partial class Net;");

    [Fact]
    public void No_input() => Analyze.Reports(
        "EDG0009",
        "Dense(2)",
        "Layer 0 (Dense) stands first, where the input belongs. Write [Input(size)] before it.",
        "[SpikingNetwork][Dense(2)] partial class Net;");

    [Theory]
    [InlineData("Dense(784, 128)", "784")]
    [InlineData("Dense(outputs: 128, inputs: 784)", "784")]
    [InlineData("Dense(784, -1)", "784")]
    public void No_input_whose_size_is_known(string layer, string size) => Assert.Contains(
        new Finding("EDG0009", layer, $"Layer 0 (Dense) stands first, where the input belongs. Write [Input({size})] before it."),
        Analyze.Source($"[SpikingNetwork][{layer}][Lif] partial class Net;"));

    [Fact]
    public void Input_behind_another_layer() => Assert.Equal(
        new Finding(
            "EDG0010",
            "Input(4)",
            "Layer 1 (Input 4) is an input, but an input has to stand first. Move it before the other layers."),
        Assert.Single(Analyze.Source("[SpikingNetwork][Dense(2)][Input(4)] partial class Net;")));

    [Theory]
    [InlineData("Name = \"a\"", "\"a\"")]
    [InlineData("Name = \"A\"", "\"A\"")]
    public void Two_stages_with_one_member(string name, string underlined) => Analyze.Reports(
        "EDG0011",
        underlined,
        $"The stage of layer 3 (Dense) is called '{underlined.Trim('"')}', and that of layer 1 (Dense) 'a': both would be Layers.A. "
            + "Give each stage a name of its own.",
        $"[SpikingNetwork][Input(4)][Dense(2, Name = \"a\")][Lif][Dense(2, {name})][Lif][Decode] partial class Net;");

    [Fact]
    public void Named_stage_clashes_with_a_default() => Assert.Equal(
        "The stage of layer 2 (Dense) is called 'output' by default, and that of layer 1 (Dense) 'output': both would be Layers.Output. Give each stage a name of its own.",
        Analyze.Source("[SpikingNetwork][Input(4)][Dense(2, Name = \"output\")][Dense(2)] partial class Net;").Single(found => found.Id == "EDG0011").Message);

    [Theory]
    [InlineData("1st", "1st", "that is no C# identifier. " + Letters)]
    [InlineData("", "", "that is no C# identifier. " + Letters)]
    [InlineData("a.b", "A.b", "that is no C# identifier. " + Letters)]
    [InlineData("Equals", "Equals", "every class has such a member. Choose another name.")]
    [InlineData("get_hash-Code", "GetHashCode", "every class has such a member. Choose another name.")]
    [InlineData("layer views", "LayerViews", "the type of Layers has that name. Choose another name.")]
    public void Stage_name_that_cannot_be_a_member(string name, string member, string why) => Analyze.Reports(
        "EDG0012",
        $"\"{name}\"",
        $"Layer 2 (Lif) gives its stage the name '{name}', which would be the member '{member}' of Layers: {why}",
        $"[SpikingNetwork][Input(4)][Dense(2)][Lif(Name = \"{name}\")][Decode] partial class Net;");

    [Fact]
    public void One_stage_with_two_names() => Analyze.Reports(
        "EDG0013",
        "\"b\"",
        "Layer 2 (Lif) gives its stage the name 'b', but layer 1 (Dense) of the same stage says 'a'. Leave one of the names out.",
        "[SpikingNetwork][Input(4)][Dense(2, Name = \"a\")][Lif(Name = \"b\")][Decode] partial class Net;");

    [Fact]
    public void Both_halves_may_say_the_same_name_and_keywords_are_names() => Analyze.IsSilent(
        "[SpikingNetwork][Input(4)][Dense(2, Name = \"class\")][Lif(Name = \"class\")][Decode][Dense(1, Name = \"my readout\")] partial class Net;");

    [Fact]
    public void Layer_of_no_known_kind() => Analyze.Reports(
        "EDG0014",
        "Mystery",
        "Layer 1 (Mystery) is of no kind that the generator knows. "
            + "Derive its attribute from NeuronLayerAttribute and annotate it with [Neuron], or remove it.",
        "class MysteryAttribute : LayerAttribute;\n[SpikingNetwork][Input(4)][Mystery][Decode] partial class Net;");

    [Fact]
    public void What_the_compiler_rejects_is_left_to_it() => Analyze.IsSilent(
        "[SpikingNetwork][Input(\"4\")][Dense(x)][Decode] partial class Net;",
        "[SpikingNetwork][Input(4)][Unknown][Decode] partial class Other;");

    [Theory]
    [InlineData("Layers")]
    [InlineData("InputLength")]
    [InlineData("OutputLength")]
    [InlineData("Datasheet")]
    [InlineData("ForwardPass")]
    public void A_class_named_like_a_generated_member(string name) => Analyze.Reports(
        "EDG0015",
        name,
        $"'{name}' would have a generated member '{name}', and no member can have the name of its class. Rename the class.",
        $"[SpikingNetwork(InputSize = 4, OutputSize = 2)] partial class {name};");

    [Fact]
    public void A_class_named_almost_like_a_generated_member() =>
        Analyze.IsSilent("[SpikingNetwork(InputSize = 4, OutputSize = 2)] partial class Layer;");

    [Fact]
    public void Two_inputs() => Analyze.Reports(
        "EDG0023",
        "Input(5)",
        "Layer 1 (Input 5) is an input, but layer 0 (Input 4) is one already. Remove one of them.",
        "[SpikingNetwork][Input(4)][Input(5)][Dense(2)] partial class Net;");

    [Theory]
    [InlineData("[Input(4)][Dense(2)] partial class Net;", "Input(4)", "Input")]
    [InlineData("[Lif] struct Net;", "Lif", "Lif")]
    [InlineData("class Outer { [Dense(2)] class Net; }", "Dense(2)", "Dense")]
    public void Layers_without_a_network(string source, string underlined, string layer)
    {
        Finding[] found = Analyze.Source(source);
        Assert.Equal([new Finding("EDG0022", underlined, $"Class 'Net' has the layer [{layer}], but is no network. Write [SpikingNetwork] before it.")], found);
    }

    [Theory]
    [InlineData("[Unknown][Input(4)] class Net;")]
    [InlineData("[System.Obsolete] class Net;")]
    [InlineData("class Net;")]
    public void Classes_that_are_no_networks(string source) => Analyze.IsSilent(source);
}
