using System;
using System.Linq;
using Xunit;

namespace Edifice.Reference.Tests;

public sealed class MeaningTests
{
    [Fact]
    public void What_is_not_written_has_its_default()
    {
        LayeredDeclaration declaration = new("Net0", 3, [new DenseDeclaration(2), new LifDeclaration(), new DecodeDeclaration()]);
        ReferenceNetwork network = declaration.ToReference();
        Assert.Equal(25, network.TimeSteps);
        Assert.True(Assert.IsType<DenseLayer>(network.Layers[0]).HasBias);
        Assert.Equal(
            new LifModel { Beta = (float)Math.Exp(-0.5), Threshold = 1 },
            Assert.IsType<NeuronLayer>(network.Layers[1]).Model);
    }

    [Fact]
    public void Numbers_are_rounded_to_float_once()
    {
        LifDeclaration declared = new() { Tau = 3.3, Slope = 10.1, Gain = 0.3, Clip = 8.7, ResetValue = 0.1, RestPotential = 0.2, InputGain = 1.3 };
        LifModel model = declared.ToModel(Network(tau: 2, threshold: 0.7));
        Assert.Equal((float)Math.Exp(-1 / 3.3), model.Beta);
        Assert.Equal(0.7f, model.Threshold);
        Assert.Equal(10.1f, model.Fire.Slope);
        Assert.Equal(0.3f, model.Fire.Gain);
        Assert.Equal(8.7f, model.Fire.Clip);
        Assert.Equal((0.1f, 0.2f, 1.3f), (model.ResetValue, model.RestPotential, model.InputGain));
        Assert.Equal(0.9f, new LifDeclaration { Beta = 0.9 }.ToModel(Network(2, 1)).Beta);
        Assert.Equal((float)Math.Exp(-1 / 7.0), new LifDeclaration().ToModel(Network(7, 1)).Beta);
        Assert.Equal((float)(1 - 1 / 7.0), new LifDeclaration { Decay = DecayRule.Euler }.ToModel(Network(7, 1)).Beta);
        Assert.Equal(0.1, declared.ToModel(Network(2, 0.7), Rounding.Exact).ResetValue);
    }

    [Theory]
    [InlineData(SurrogateRule.FastSigmoid, 25)]
    [InlineData(SurrogateRule.Sigmoid, 25)]
    [InlineData(SurrogateRule.ATan, 2)]
    [InlineData(SurrogateRule.Triangular, 1)]
    [InlineData(SurrogateRule.StraightThrough, 1)]
    public void Every_surrogate_has_a_slope_of_its_own(SurrogateRule surrogate, double slope) =>
        Assert.Equal(slope, new LifDeclaration { Surrogate = surrogate }.ToModel(Network(2, 1)).Fire.Slope);

    [Fact]
    public void Learned_numbers_start_as_they_are_declared()
    {
        LifDeclaration lif = new() { Beta = 0.75, LearnBeta = LearningRule.PerNeuron, Threshold = 1.5, LearnThreshold = LearningRule.PerLayer };
        ReferenceNetwork network = new LayeredDeclaration("Net0", 3, [lif, new DecodeDeclaration()]).ToReference();
        Assert.Equal([0.75, 0.75, 0.75], network.Parameter("output.beta"));
        Assert.Equal([1.5], network.Parameter("output.threshold"));
    }

    [Fact]
    public void Stages_have_the_given_name_or_their_number()
    {
        LayeredDeclaration declaration = new("Net0", 3,
        [
            new LifDeclaration(),
            new DenseDeclaration(4),
            new DenseDeclaration(5) { Name = "middle" },
            new LifDeclaration(),
            new DenseDeclaration(2),
            new LifDeclaration { Name = "late" },
            new DecodeDeclaration(),
            new DenseDeclaration(7),
        ]);
        Assert.Equal(
            ["hidden1", "hidden2", "middle", "middle", "late", "late", "decode", "output"],
            declaration.ToReference().Layers.Select(layer => layer.Name));
    }

    [Fact]
    public void The_compact_form_stands_for_its_layers()
    {
        CompactDeclaration compact = new("Net0", 5, 2) { HiddenSizes = [4, 3], Tau = 3 };
        Assert.Equal(
            ["[Dense(4)]", "[Lif]", "[Dense(3)]", "[Lif]", "[Dense(2)]", "[Lif]", "[Decode]"],
            compact.ToLayered().Layers.Select(layer => layer.ToSource()));
        const string smooth = "[Lif(Spike = Spike.Smooth, Slope = 10, Clip = 8)]";
        Assert.Equal(
            ["[Dense(4)]", smooth, "[Decode]", "[Dense(3)]", smooth, "[Decode]", "[Dense(2)]"],
            (compact with { Coding = CompactCoding.Rates }).ToLayered().Layers.Select(layer => layer.ToSource()));
        Assert.Equal(
            ["hidden1.weight", "hidden1.bias", "hidden2.weight", "hidden2.bias", "output.weight", "output.bias"],
            compact.ToReference().Parameters.Select(parameter => parameter.Key));
        Assert.Equal(3, compact.ToLayered().Tau);
        Assert.Equal([256, 128, 10], new CompactDeclaration("Net0", 5, 10).ToReference().Layers.OfType<DenseLayer>().Select(dense => dense.Outputs));
    }

    private static LayeredDeclaration Network(double tau, double threshold) => new("Net0", 1, []) { Tau = tau, Threshold = threshold };
}
