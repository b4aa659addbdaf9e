using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Edifice.Generator.Tests.Layers;

/// <summary>The formulas in generated comments, computed, are what the neurons compute.</summary>
public class FormulaTests
{
    private const double Tolerance = 2e-4;

    private static readonly string[] s_timings = ["Immediate", "NextStep", "SnnTorchNoDelay"];
    private static readonly string[] s_resets = ["Subtract", "Zero", "Value", "None"];

    // Away from the threshold, above and below it.
    private static readonly (double Membrane, double Current)[] s_points = [(-0.4, 0.3), (0.3, 1.4), (0.7, -0.5), (1.7, 0.2), (1.3, 1.9)];

    private static readonly Dictionary<string, string> s_symbols = new()
    {
        ["Beta"] = "β", ["Threshold"] = "θ", ["InputGain"] = "inputGain", ["ResetValue"] = "resetValue", ["RestPotential"] = "rest",
        ["InitialMembrane"] = "start", ["Slope"] = "slope", ["Gain"] = "gain", ["Clip"] = "clip",
    };

    public static TheoryData<string, string> Resets
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (string timing in s_timings)
            {
                foreach (string reset in s_resets)
                {
                    cases.Add(timing, reset);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Resets))]
    public void Formula_of_every_reset_is_what_the_neuron_computes(string timing, string reset)
    {
        string[] options =
        [
            .. from scope in new[] { "State", "Update" }
            from spike in new[] { "Spike = Spike.Hard", "Spike = Spike.Smooth, Slope = 3", "Spike = Spike.Smooth, Slope = 3, Clip = 1.5" }
            from gradient in new[] { "Default", "Detached", "Attached" }
            from input in new[] { "", ", InputScaling = InputScaling.OneMinusBeta, RestPotential = 0.4", ", InputGain = 0.5" }
            select $"Lif(Reset = Reset.{reset}, ResetValue = -0.2, ResetTiming = ResetTiming.{timing}, ResetScope = ResetScope.{scope}, "
                + $"ResetGradient = ResetGradient.{gradient}, {spike}{input})",
        ];

        Assert.All(Declared(options), Check);
    }

    [Fact]
    public void Formula_of_every_surrogate_is_what_the_neuron_computes() =>
        Assert.All(
            Declared([.. Enum.GetNames<Surrogate>().Select(name => $"Lif(Surrogate = Surrogate.{name}, Slope = 3, Gain = 0.5, Comparison = Comparison.GreaterOrEqual)")]),
            Check);

    [Fact]
    public void Formula_of_the_integrator_is_what_it_computes() =>
        Assert.All(Declared("LeakyIntegrator", "LeakyIntegrator(InputGain = 2, RestPotential = 0.3)", "LeakyIntegrator(InputScaling = InputScaling.OneMinusBeta)"), Check);

    [Fact]
    public void What_has_no_effect_is_not_in_the_formula()
    {
        NeuronSpec neuron = Declared("Lif").Single();

        Assert.Equal("u = β v + i;  s = 1 where u > θ, else 0;  v = u - θ s", FormulaText.Step(neuron));
        Assert.Equal("x = u - θ;  h = gain · slope / (1 + slope |x|)²;  du = dv + h ds;  di = du;  dv ← β du", FormulaText.Adjoint(neuron));
        Assert.Equal("β = 0.606530666, θ = 1, slope = 25, gain = 1", FormulaText.Numbers(neuron));
    }

    [Fact]
    public void Trained_numbers_are_called_trained() => Assert.Equal(
        "β trained per neuron from 0.5, θ trained per layer from 1, slope = 25, gain = 1",
        FormulaText.Numbers(Declared("Lif(Beta = 0.5, LearnBeta = Learning.PerNeuron, LearnThreshold = Learning.PerLayer)").Single()));

    [Fact]
    public void Neuron_that_does_not_say_its_formula_has_none()
    {
        NeuronSpec neuron = NeuronOf(Compiler.Compile(UserNeuron.Source() + "[SpikingNetwork] [Input(2)] [Dense(2)] [Quick(Gain = 1)] partial class N0;"), 0);

        Assert.Equal("", FormulaText.Step(neuron));
        Assert.Equal("", FormulaText.Numbers(neuron));
    }

    [Fact]
    public void Formula_of_a_users_neuron_does_not_leave_its_comment()
    {
        string neuron = UserNeuron.Source().Replace(
            "public struct Quick ", "[Formula(\"v = <g> i;\\n  */ }\\u2028\", Symbols = [\"Gain\", \"<g>\"])] public struct Quick ", StringComparison.Ordinal);
        CSharpCompilation compilation = Compiler.Compile(neuron + "[SpikingNetwork] [Input(2)] [Dense(2)] [Quick(Gain = 0.5)] partial class N0;");

        Assert.Equal("v = <g> i;   */ } ", FormulaText.Step(NeuronOf(compilation, 0)));
        Assert.Equal("<g> = 0.5", FormulaText.Numbers(NeuronOf(compilation, 0)));
        Generated generated = Generate.Compiled(compilation);
        Assert.DoesNotContain(generated.Problems, problem => problem.Id != "CS1591");
        Assert.Contains("/// <remarks>&lt;g&gt; = 0.5.</remarks>", generated.Files["N0.Forward.g.cs"], StringComparison.Ordinal);
    }

    private static IEnumerable<NeuronSpec> Declared(params string[] neurons)
    {
        CSharpCompilation compilation = Compiler.Compile(string.Concat(
            neurons.Select((neuron, index) => $"[SpikingNetwork] [Input(2)] [Dense(2)] [{neuron}] partial class N{index};\n")));
        return neurons.Select((_, index) => NeuronOf(compilation, index));
    }

    private static NeuronSpec NeuronOf(CSharpCompilation compilation, int index) => Parse.Compilation(compilation, $"N{index}").Layers.OfType<NeuronSpec>().Single();

    private static void Check(NeuronSpec neuron)
    {
        foreach ((double membrane, double current) in s_points)
        {
            Dictionary<string, double> said = neuron.Constants.ToDictionary(constant => s_symbols[constant.Field], constant => (double)constant.Value);
            Dictionary<string, double> computed = new()
            {
                ["current"] = current, ["membrane"] = membrane, ["beta"] = said["β"], ["threshold"] = said.GetValueOrDefault("θ"),
            };
            said["v"] = membrane;
            said["i"] = current;
            CheckStep(neuron, said, computed);
            said["v"] = membrane;
            CheckAdjoint(neuron, said, computed);
        }
    }

    private static void CheckStep(NeuronSpec neuron, Dictionary<string, double> said, Dictionary<string, double> computed)
    {
        new Equations(FormulaText.Step(neuron)).Solve(said);
        new RuntimeNeuron(neuron).Call("Step", computed);

        Assert.Equal(computed["membrane"], said["v"], Tolerance);
        Assert.Equal(computed["result"], said[neuron.NeverFires ? "y" : "s"], Tolerance);
        Assert.Equal(computed.GetValueOrDefault("charged"), said.GetValueOrDefault("u"), Tolerance);
    }

    private static void CheckAdjoint(NeuronSpec neuron, Dictionary<string, double> said, Dictionary<string, double> computed)
    {
        said["dv"] = computed["membraneAdjoint"] = 0.7;
        said["ds"] = said["dy"] = computed["spikeAdjoint"] = computed["outputAdjoint"] = -1.3;
        new Equations(FormulaText.Adjoint(neuron)).Solve(said, new Equations(FormulaText.Step(neuron)));
        new RuntimeNeuron(neuron).Call("Adjoint", computed);

        Assert.Equal(computed["currentAdjoint"], said["di"], Tolerance);
        if (!FormulaText.Adjoint(neuron).EndsWith("like s", StringComparison.Ordinal))
        {
            Assert.Equal(computed["membraneAdjoint"], said["dv"], Tolerance);
        }
    }
}
