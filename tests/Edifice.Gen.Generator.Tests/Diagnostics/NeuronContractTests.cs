using System.Linq;
using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics;

public class NeuronContractTests
{
    private const string Network = "[SpikingNetwork][Input(4)][Quick(Gain = 2)][Decode] partial class Net;";

    private const string NoStep =
        "Layer 1 (Quick) is described by 'Quick', but it has no method public static TLanes Step<TLanes>(in QuickParameters, TLanes current, "
            + "TLanes number…, ref TLanes state…, out TLanes tape…). Write its Step so.";

    private const string Adjoint = "public static void Adjoint<TLanes>(in QuickParameters, TLanes charged, TLanes spikeAdjoint, ref TLanes membraneAdjoint, "
        + "out TLanes currentAdjoint)";

    private const string LearnableAdjoint = "public static void Adjoint<TLanes>(in QuickParameters, TLanes gain, TLanes charged, TLanes spikeAdjoint, "
        + "ref TLanes membraneAdjoint, out TLanes currentAdjoint, out TLanes gainAdjoint)";

    private const string Layer = "Quick(Gain = 2)";

    private const string WrongStart = "its method Start does not match its Step. Write public static void Start<TLanes>(in QuickParameters p, out TLanes membrane)";

    private const string TooMany = "its Step has more than four states, four tape values or four trained numbers. Keep at most four of each";

    [Fact]
    public void No_step() => Analyze.Reports("EDG0211", Layer, NoStep, UserNeuron.Source(step: "") + Network);

    [Fact]
    public void No_adjoint() => Analyze.Reports("EDG0212", Layer, NoAdjoint(Adjoint), UserNeuron.Source(adjoint: "") + Network);

    [Theory]
    [InlineData("in QuickParameters p", "QuickParameters p")]
    [InlineData("in QuickParameters p, TLanes current", "TLanes current, in QuickParameters p")]
    [InlineData("ref TLanes membrane, out TLanes charged", "out TLanes charged, ref TLanes membrane")]
    [InlineData("public static TLanes", "private static TLanes")]
    [InlineData("TLanes current", "float current")]
    [InlineData("ref TLanes membrane, ", "ref TLanes membrane, TLanes gain, ")]
    [InlineData("ILanes<TLanes> {", "ILanes<TLanes>, System.IDisposable {")]
    [InlineData("struct, ILanes", "unmanaged, ILanes")]
    public void Step_of_another_shape(string part, string other) =>
        Analyze.Reports("EDG0211", Layer, NoStep, UserNeuron.Source(step: UserNeuron.Step.Replace(part, other)) + Network);

    [Theory]
    [InlineData("ref TLanes membraneAdjoint, ", "")]
    [InlineData("TLanes charged, TLanes spikeAdjoint", "TLanes spikeAdjoint")]
    [InlineData("out TLanes currentAdjoint", "ref TLanes currentAdjoint")]
    [InlineData("ILanes<TLanes> =>", "ILanes<TLanes>, System.IDisposable =>")]
    public void Adjoint_that_does_not_match(string part, string other) =>
        Analyze.Reports("EDG0212", Layer, NoAdjoint(Adjoint), UserNeuron.Source(adjoint: UserNeuron.Adjoint.Replace(part, other)) + Network);

    [Theory]
    [InlineData("TLanes gain, ", "")]
    [InlineData(", out TLanes gainAdjoint", "")]
    [InlineData("out TLanes gainAdjoint", "ref TLanes gainAdjoint")]
    public void Adjoint_that_does_not_match_the_numbers_of_its_step(string part, string other) => Analyze.Reports(
        "EDG0212", Layer, NoAdjoint(LearnableAdjoint),
        UserNeuron.Source(step: UserNeuron.LearnableStep, adjoint: UserNeuron.LearnableAdjoint.Replace(part, other), fields: "") + Network);

    [Theory]
    [InlineData("out TLanes membrane", "ref TLanes membrane")]
    [InlineData("out TLanes membrane", "out TLanes membrane, out TLanes other")]
    [InlineData(", out TLanes membrane", "")]
    [InlineData("in QuickParameters p, ", "")]
    [InlineData("static void", "static TLanes")]
    [InlineData("public static", "private static")]
    public void Start_of_another_shape(string part, string other) =>
        Reports(WrongStart, UserNeuron.Source(start: UserNeuron.Start.Replace(part, other)));

    [Fact]
    public void Start_that_fits() => Analyze.IsSilent(UserNeuron.Source(start: UserNeuron.Start) + Network);

    [Fact]
    public void More_than_four_states() => Reports(
        TooMany,
        UserNeuron.Source(step: UserNeuron.Step.Replace("ref TLanes membrane", "ref TLanes membrane, ref TLanes b, ref TLanes c, ref TLanes d, ref TLanes e")));

    [Fact]
    public void More_than_four_tape_values_that_are_kept() => Reports(TooMany, UserNeuron.Source(step: WithTapes("")));

    [Fact]
    public void More_than_four_tape_values_of_which_four_are_kept() => Analyze.IsSilent(
        UserNeuron.Source(
            step: WithTapes("[OptionalTape] "),
            adjoint: UserNeuron.Adjoint.Replace("TLanes charged", "TLanes charged, TLanes b, TLanes c, TLanes d, TLanes e")) + Network);

    [Theory]
    [InlineData("LearnGain = Learning.PerLayer, LearnA = Learning.PerLayer, LearnB = Learning.PerLayer, LearnC = Learning.PerLayer", false)]
    [InlineData("LearnGain = Learning.PerLayer, LearnA = Learning.PerLayer, LearnB = Learning.PerLayer, LearnC = Learning.PerLayer, LearnD = Learning.PerNeuron", true)]
    public void More_than_four_numbers_that_are_trained(string learning, bool isTooMuch)
    {
        string[] more = ["A", "B", "C", "D"];
        string neuron = UserNeuron.Source(
            step: UserNeuron.LearnableStep.Replace("TLanes gain,", "TLanes gain, TLanes a, TLanes b, TLanes c, TLanes d,"),
            adjoint: UserNeuron.LearnableAdjoint
                .Replace("TLanes gain,", "TLanes gain, TLanes a, TLanes b, TLanes c, TLanes d,")
                .Replace("out TLanes gainAdjoint", "out TLanes gainAdjoint, out TLanes aAdjoint, out TLanes bAdjoint, out TLanes cAdjoint, out TLanes dAdjoint")
                .Replace("=> currentAdjoint", "=> aAdjoint = bAdjoint = cAdjoint = dAdjoint = currentAdjoint"),
            fields: "",
            properties: "[NeuronLearning(\"Gain\")] public Learning LearnGain { get; set; }" + string.Concat(more.Select(
                name => $"[NeuronParameter(\"{name}\", Default = 1)] public double {name} {{ get; set; }} "
                    + $"[NeuronLearning(\"{name}\")] public Learning Learn{name} {{ get; set; }} ")));
        string layer = $"Quick(Gain = 2, {learning})";
        Assert.Equal(
            isTooMuch ? [new Finding("EDG0203", layer, Message(TooMany))] : [],
            Analyze.Source(neuron + Network.Replace("Quick(Gain = 2)", layer)));
    }

    [Fact]
    public void Not_a_struct() => Reports("it is not a struct. Write it as a struct that implements INeuron<TParameters>", UserNeuron.Source(kind: "class"));

    [Fact]
    public void No_interface() => Reports(
        "it does not implement INeuron<TParameters>. Let it implement INeuron<TParameters>, where TParameters is the struct of its constants",
        UserNeuron.Source(contract: ""));

    [Fact]
    public void Constant_that_no_layer_can_set() => Reports(
        "its constant Gain is readonly, so that no layer can set it. Write public float Gain without readonly",
        UserNeuron.Source(fields: "public readonly float Gain;"));

    [Theory]
    [InlineData("public struct Quick ", "struct Quick ", null)]
    [InlineData("public struct Quick ", "file struct Quick ", "Quick")]
    [InlineData("public struct QuickParameters", "file struct QuickParameters", "QuickParameters")]
    public void Type_that_generated_code_can_not_see(string part, string other, string? hidden)
    {
        string neuron = UserNeuron.Source().Replace(part, other);
        string message = $"generated code can not see '{hidden}'. Make it public, or internal in the network's own project";
        Assert.Contains(other, neuron);
        Assert.Equal(hidden is null ? [] : [new Finding("EDG0203", Layer, Message(message))], Analyze.Source(neuron + Network));
    }

    [Theory]
    [InlineData("Transform = (ParameterTransform)9", "9")]
    [InlineData("Transform = (ParameterTransform)(-1)", "-1")]
    public void Unknown_transform(string transform, string number) => Analyze.Reports(
        "EDG0213", Layer,
        $"Layer 1 (Quick) has Gain, whose transform {number} is none that the generator knows. "
            + "Write one of ParameterTransform.None, ExponentialDecay, EulerDecay, Sigmoid.",
        UserNeuron.Source().Replace("MoreThan = 0", "MoreThan = 0, " + transform) + Network);

    [Theory]
    [InlineData("struct Shape : Edifice.Surrogates.ISurrogate", null, null)]
    [InlineData("struct Shape", "it does not implement ISurrogate", "Write it as a struct that implements ISurrogate")]
    [InlineData("class Shape : Edifice.Surrogates.ISurrogate", "it is not a struct", "Write it as a struct")]
    [InlineData("file struct Shape : Edifice.Surrogates.ISurrogate", "generated code can not see 'Shape'", "Make it public, or internal in the network's own project")]
    public void Choice_that_stands_for_what_does_not_fit(string shape, string? fault, string? cure)
    {
        string neuron = UserNeuron.Source(
            typeParameters: "<T>", contract: ": INeuron<QuickParameters> where T : struct, Edifice.Surrogates.ISurrogate",
            properties: "[NeuronChoice(\"T\")] public Shapes Shape { get; set; }")
            + $"enum Shapes {{ [ImplementedBy(typeof(Shape))] Only }} {shape} {{ public static TLanes Derivative<TLanes>(TLanes x, float slope, float gain) "
            + "where TLanes : struct, ILanes<TLanes> => x; }\n";
        string message = $"Layer 1 (Quick) has Shape = Only, which stands for 'Shape', but {fault}. {cure}.";
        Assert.Equal(fault is null ? [] : [new Finding("EDG0214", Layer, message)], Analyze.Source(neuron + Network));
    }

    [Fact]
    public void Property_that_is_an_array() => Analyze.IsSilent(
        UserNeuron.Source(properties: "public string[] Tags { get; set; } = [];") + Network.Replace("Gain = 2", "Gain = 2, Tags = new[] { \"a\" }"));

    [Fact]
    public void Broken_neuron_hides_what_would_follow_from_it() => Analyze.Reports(
        "EDG0211", Layer, NoStep, UserNeuron.Source(step: "") + Network.Replace("[SpikingNetwork]", "[SpikingNetwork(Threshold = 2)]"));

    [Fact]
    public void Open_type_argument() => Reports(
        "no choice gives its type argument T. Annotate an enum property of 'QuickAttribute' with [NeuronChoice(\"T\")], "
            + "and each of the enum's members with [ImplementedBy]",
        UserNeuron.Source(typeParameters: "<T>"));

    [Fact]
    public void Constant_that_is_not_a_float() => Reports("its constant Gain is not a float. Write public float Gain", UserNeuron.Source(fields: "public double Gain;"));

    [Fact]
    public void Constant_that_no_property_gives() => Reports(
        "no property of 'QuickAttribute' gives its constant Offset. Annotate a property of it with [NeuronParameter(\"Offset\")], or remove the constant",
        UserNeuron.Source(fields: "public float Gain, Offset;"));

    [Fact]
    public void Property_that_names_no_constant() => Reports(
        "it has no constant Gain, which property Gain of 'QuickAttribute' names. Name one of its constants: Offset", UserNeuron.Source(fields: "public float Offset;"));

    [Fact]
    public void Property_that_names_no_type_parameter() => Reports(
        "it has no type parameter TReset, which property Reset of 'QuickAttribute' names. Leave the annotation out",
        UserNeuron.Source(properties: "[NeuronChoice(\"TReset\")] public Reset Reset { get; set; }"));

    [Fact]
    public void Property_that_trains_a_number_that_the_step_does_not_take() => Reports(
        "its Step takes no number Gain as lanes, which property LearnGain of 'QuickAttribute' would train. Leave the annotation out",
        UserNeuron.Source(properties: "[NeuronLearning(\"Gain\")] public Learning LearnGain { get; set; }"));

    [Fact]
    public void Number_that_no_property_gives() => Reports(
        "no property of 'QuickAttribute' gives its constant Gain. Annotate a property of it with [NeuronParameter(\"Gain\")], or remove the constant",
        UserNeuron.Source(step: UserNeuron.LearnableStep, adjoint: UserNeuron.LearnableAdjoint, fields: "").Replace(
            "[NeuronParameter(\"Gain\", MoreThan = 0)] ", ""));

    [Fact]
    public void Number_that_is_a_constant_as_well() => Reports(
        "its constant Gain and the lanes gain of its Step have one name. Keep one of them, or give it another name",
        UserNeuron.Source(step: UserNeuron.LearnableStep, adjoint: UserNeuron.LearnableAdjoint));

    [Theory]
    [InlineData("Learning.Fixed")]
    [InlineData("Learning.PerLayer")]
    [InlineData("Learning.PerNeuron")]
    public void Number_that_may_be_trained(string learning) => Analyze.IsSilent(
        UserNeuron.Source(
            step: UserNeuron.LearnableStep, adjoint: UserNeuron.LearnableAdjoint, fields: "",
            properties: "[NeuronLearning(\"Gain\")] public Learning LearnGain { get; set; }")
            + Network.Replace("Gain = 2", $"Gain = 2, LearnGain = {learning}"));

    [Fact]
    public void Neuron_inside_a_generic_type() => Reports(
        "it stands in the generic type 'Outer'. Move it out of there",
        UserNeuron.Source()
            .Replace("public struct Quick ", "public class Outer<T> { public struct Quick ")
            .Replace("[Neuron(typeof(Quick)", "} [Neuron(typeof(Outer<int>.Quick)"));

    [Fact]
    public void Neuron_two_levels_inside_a_generic_type() => Reports(
        "it stands in the generic type 'Outer'. Move it out of there",
        UserNeuron.Source()
            .Replace("public struct Quick ", "public class Outer<T> { public class Middle { public struct Quick ")
            .Replace("[Neuron(typeof(Quick)", "} } [Neuron(typeof(Outer<int>.Middle.Quick)"));

    [Fact]
    public void Neuron_that_is_an_array() => Analyze.Reports(
        "EDG0203", Layer,
        "Layer 1 (Quick) is described by '?', but that is no type with a name. Name a struct that implements INeuron<TParameters>.",
        UserNeuron.Source().Replace("typeof(Quick)", "typeof(Quick[])") + Network);

    [Fact]
    public void Transform_that_no_enum_says() => Analyze.Reports(
        "EDG0206", "1",
        "Layer 1 (Quick) sets Mode = 1, which has no effect with Gain = 2. Leave Mode out.",
        UserNeuron.Source(properties: "[NeuronParameter(\"Gain\", TransformChoice = nameof(Mode))] public double Other { get; set; } public int Mode { get; set; }")
            + Network.Replace("Gain = 2", "Gain = 2, Mode = 1"));

    [Fact]
    public void Start_of_a_neuron_without_states() => Reports(
        "its method Start does not match its Step. Remove Start: its Step has no states",
        UserNeuron.Source(
            step: UserNeuron.Step.Replace("ref TLanes membrane, ", "").Replace("membrane = current; ", ""),
            adjoint: UserNeuron.Adjoint.Replace("ref TLanes membraneAdjoint, ", ""),
            start: UserNeuron.Start));

    [Fact]
    public void Neuron_that_does_not_exist() => Analyze.Reports(
        "EDG0203", Layer,
        "Layer 1 (Quick) is described by 'Missing', but there is no such type. Name a struct that implements INeuron<TParameters>.",
        UserNeuron.Source().Replace("typeof(Quick)", "typeof(Missing)") + Network);

    [Fact]
    public void Symbols_of_a_formula_that_are_no_texts() => Analyze.IsSilent(
        UserNeuron.Source().Replace("public struct Quick ", "[Formula(\"s = i\", Symbols = new object[] { \"i\", new int[] { 3 } })] public struct Quick ") + Network);

    [Theory]
    [InlineData("\"Gain\", 2.0", null)]
    [InlineData("\"Gain\", 2", null)]
    [InlineData("\"Level\", \"Gain\"", null)]
    [InlineData("\"Gian\", 2.0", "Gian, which is no property of 'QuickAttribute'. Name one of Gain, Level, Kind")]
    [InlineData("\"Gain\", \"1/Gian\"", "Gian, which is no number of 'QuickAttribute'. Name one of Gain")]
    [InlineData("\"Gain\", \"Level\"", "Level, which is no number of 'QuickAttribute'. Name one of Gain")]
    public void Preset_that_names_no_property(string options, string? fault)
    {
        string neuron = UserNeuron.Source(properties: "public double Level { get; set; } = 1; public Kinds Kind { get; set; }")
            + $"public enum Kinds {{ None, [NeuronPreset(typeof(QuickAttribute), {options})] Fast }}\n";
        string layer = "Quick(Gain = 3, Kind = Kinds.Fast)";
        Assert.Equal(
            fault is null ? [] : [new Finding("EDG0203", layer, Message($"preset Fast names {fault}"))],
            Analyze.Source(neuron + Network.Replace("Quick(Gain = 2)", layer)));
    }

    private static string WithTapes(string annotation) => UserNeuron.Step
        .Replace("out TLanes charged", $"{annotation}out TLanes charged, out TLanes b, out TLanes c, out TLanes d, out TLanes e")
        .Replace("charged = current;", "charged = b = c = d = e = current;");

    private static string NoAdjoint(string signature) => $"Layer 1 (Quick) is described by 'Quick', but it has no method {signature}. "
        + "Write its Adjoint so: as many numbers, tape values and states as its Step has.";

    private static string Message(string fault) => $"Layer 1 (Quick) is described by 'Quick', but {fault}.";

    private static void Reports(string fault, string neuron) => Analyze.Reports("EDG0203", "Quick(Gain = 2)", Message(fault), neuron + Network);
}
