using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics;

public class NeuronContractTests
{
    private const string NoStep = "it has no method Step<TLanes>(in TParameters, TLanes current, ref TLanes state…, out TLanes tape…) that returns TLanes";

    private const string NoAdjoint =
        "it has no method Adjoint<TLanes>(in TParameters, TLanes tape…, TLanes spikeAdjoint, ref TLanes stateAdjoint…, out TLanes currentAdjoint) that matches its Step";

    [Fact]
    public void No_step() => Reports(NoStep, UserNeuron.Source(step: ""));

    [Fact]
    public void No_adjoint() => Reports(NoAdjoint, UserNeuron.Source(adjoint: ""));

    [Theory]
    [InlineData("in QuickParameters p", "QuickParameters p")]
    [InlineData("in QuickParameters p, TLanes current", "TLanes current, in QuickParameters p")]
    [InlineData("ref TLanes membrane, out TLanes charged", "out TLanes charged, ref TLanes membrane")]
    [InlineData("public static TLanes", "private static TLanes")]
    [InlineData("TLanes current", "float current")]
    public void Step_of_another_shape(string part, string other) => Reports(NoStep, UserNeuron.Source(step: UserNeuron.Step.Replace(part, other)));

    [Theory]
    [InlineData("ref TLanes membraneAdjoint, ", "")]
    [InlineData("TLanes charged, TLanes spikeAdjoint", "TLanes spikeAdjoint")]
    [InlineData("out TLanes currentAdjoint", "ref TLanes currentAdjoint")]
    public void Adjoint_that_does_not_match(string part, string other) =>
        Reports(NoAdjoint, UserNeuron.Source(adjoint: UserNeuron.Adjoint.Replace(part, other)));

    [Fact]
    public void More_than_four_states() => Reports(
        "its Step has more than four states or four tape values",
        UserNeuron.Source(step: UserNeuron.Step.Replace("ref TLanes membrane", "ref TLanes membrane, ref TLanes b, ref TLanes c, ref TLanes d, ref TLanes e")));

    [Fact]
    public void Not_a_struct() => Reports("it is not a struct", UserNeuron.Source(kind: "class"));

    [Fact]
    public void No_interface() => Reports("it does not implement INeuron<TParameters>", UserNeuron.Source(contract: ""));

    [Fact]
    public void Open_type_argument() => Reports("no choice gives its type argument T", UserNeuron.Source(typeParameters: "<T>"));

    [Fact]
    public void Constant_that_is_not_a_float() => Reports("its constant Gain is not a float", UserNeuron.Source(fields: "public double Gain;"));

    [Fact]
    public void Constant_that_no_property_gives() => Reports(
        "no property of 'QuickAttribute' gives its constant Offset", UserNeuron.Source(fields: "public float Gain, Offset;"));

    [Fact]
    public void Property_that_names_no_constant() => Reports(
        "it has no constant Gain, which property Gain of 'QuickAttribute' names", UserNeuron.Source(fields: "public float Offset;"));

    [Fact]
    public void Property_that_names_no_type_parameter() => Reports(
        "it has no type parameter TReset, which property Reset of 'QuickAttribute' names",
        UserNeuron.Source(properties: "[NeuronChoice(\"TReset\")] public Reset Reset { get; set; }"));

    private static void Reports(string fault, string neuron) => Analyze.Reports(
        "EDG0203",
        "Quick(Gain = 2)",
        $"Layer 1 (Quick) is described by 'Quick', but {fault}. Write the neuron as INeuron describes it.",
        neuron + "[SpikingNetwork][Input(4)][Quick(Gain = 2)][Decode] partial class Net;");
}
