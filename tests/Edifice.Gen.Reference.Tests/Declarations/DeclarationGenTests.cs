using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Xunit;
using Xunit.Abstractions;

namespace Edifice.Reference.Tests;

public sealed class DeclarationGenTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_declaration_runs_both_ways() => DeclarationGen.Trial.Sample(
        trial =>
        {
            ReferenceRun run = trial.Run();
            Gradients gradients = run.Network.Backward(run, [.. run.Output.Select(_ => 1.0)]);
            return run.Output.All(double.IsFinite)
                && gradients.Input.All(double.IsFinite)
                && run.Network.Parameters.All(parameter => gradients[parameter.Key].All(double.IsFinite));
        },
        iter: 100);

    [Fact]
    public void The_same_seed_gives_the_same_values() => DeclarationGen.Trial.Sample(
        trial =>
        {
            Assert.Equal(trial.Inputs(), trial.Inputs());
            Assert.Equal(trial.Parameters(), trial.Parameters());
            Assert.Equal(trial.Declaration.ToReference().Parameters.Select(parameter => parameter.Key), trial.Parameters().Keys);
        },
        iter: 20);

    [Fact]
    public void Most_layers_fire_and_rest()
    {
        ConcurrentBag<double> rates = [];
        ConcurrentBag<double> margins = [];
        DeclarationGen.Trial.Sample(
            trial =>
            {
                ReferenceRun run = trial.Run();
                margins.Add(run.Margin);
                foreach ((ReferenceLayer layer, LayerTrace trace) in run.Network.Layers.Zip(run.Layers))
                {
                    if (layer is NeuronLayer { Model: LifModel })
                    {
                        rates.Add(trace.Output.Values.Average());
                    }
                }
            },
            iter: 300);

        output.WriteLine($"layers {rates.Count}, mean rate {rates.Average():F3}, deciles {Deciles(rates)}");
        output.WriteLine($"margins, deciles {Deciles(margins)}");
        Assert.InRange(rates.Average(), 0.1, 0.6);
        Assert.InRange((double)rates.Count(rate => rate is > 0.05 and < 0.8) / rates.Count, 0.7, 1);
    }

    [Fact]
    public void Smooth_networks_have_the_gradients_of_their_finite_differences()
    {
        const double Bound = 1e-7;
        ConcurrentBag<double> deviations = [];
        DeclarationGen.Trial.Sample(
            trial =>
            {
                NetworkDeclaration smooth = MadeSmooth(trial.Declaration.ToLayered());
                ReferenceNetwork network = smooth.ToReference(smooth.Parameters(trial.Seed));
                double[] input = [.. trial.Inputs().Select(value => (double)value)];
                (double deviation, double doubt) = GradientCheck.Measure(network, input, trial.Batch, elements: 3);

                // Differences that do not agree with one another prove nothing.
                if (doubt <= Bound)
                {
                    deviations.Add(deviation);
                    Assert.InRange(deviation, 0, Bound);
                }
            },
            iter: 30);
        Assert.InRange(deviations.Count, 25, 30);
        output.WriteLine($"largest {deviations.Max():E1}, deciles {Deciles(deviations)}");
    }

    [Fact]
    public void Every_option_comes_up()
    {
        ConcurrentBag<string> sources = [];
        DeclarationGen.Trial.Sample(trial => sources.Add(trial.Declaration.ToSource()), iter: 1000);
        string all = string.Concat(sources);
        foreach (string option in new[]
        {
            "[Lif]", "[Decode]", "Decode(Decoding.Rate)", "Bias = false", "Bias = true", "Name = ",
            "NumTimesteps = ", "Tape = TapeMode.Recompute", "Window = ", "Tau = ", "Beta = ", "Threshold = ",
            "Reset.Subtract", "Reset.Zero", "Reset.None", "ResetGradient.Default", "ResetGradient.Detached", "ResetGradient.Attached",
            "Reset.Value", "ResetValue = ", "ResetTiming.Immediate", "ResetTiming.NextStep", "ResetTiming.SnnTorchNoDelay",
            "ResetScope.State", "ResetScope.Update", "Decay.Exponential", "Decay.Euler", "InputGain = ",
            "InputScaling.Constant", "InputScaling.OneMinusBeta", "Comparison.Greater", "Comparison.GreaterOrEqual",
            "RestPotential = ", "InitialMembrane = ", "[LeakyIntegrator", "LearnBeta = Learning.Fixed", "LearnBeta = Learning.PerLayer",
            "LearnBeta = Learning.PerNeuron", "LearnThreshold = Learning.PerLayer", "LearnThreshold = Learning.PerNeuron",
            "Spike.Hard", "Spike.Smooth", "Surrogate.FastSigmoid", "Surrogate.Sigmoid", "Surrogate.ATan", "Surrogate.Triangular",
            "Surrogate.SnnTorchTriangular", "Surrogate.StraightThrough", "Surrogate.None", "Slope = ", "Gain = ", "Clip = ",
            "PerStep = true", "Spikes = true", "Decoding.Count", "Decoding.LastMembrane", "Decoding.MeanMembrane",
            "Decoding.MaxMembrane", "Decoding.FirstSpike",
            "HiddenSizes = ", "Coding.Rates", "Coding.SpikeTrains",
        })
        {
            Assert.Contains(option, all, StringComparison.Ordinal);
        }
    }

    private static LayeredDeclaration MadeSmooth(LayeredDeclaration declaration) => declaration with
    {
        Layers = [.. declaration.Layers.Select(MadeSmooth)],

        // What is truncated is no derivative.
        Window = null,
    };

    // A maximum and a first spike jump from step to step.
    private static LayerDeclaration MadeSmooth(LayerDeclaration layer) => layer switch
    {
        LifDeclaration lif => MadeSmooth(lif),
        DecodeDeclaration { Decoding: DecodeRule.FirstSpike or DecodeRule.MaxMembrane } => new DecodeDeclaration(DecodeRule.Count),
        _ => layer,
    };

    private static LifDeclaration MadeSmooth(LifDeclaration lif) => lif with
    {
        Spike = SpikeRule.Smooth,
        ResetGradient = ResetGradientRule.Attached,
        Surrogate = null,
        Gain = null,
        Clip = null,
        Slope = Math.Min(lif.Slope ?? 3, 3),
    };

    private static string Deciles(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return string.Join(" ", Enumerable.Range(0, 11).Select(decile => $"{sorted[decile * (sorted.Length - 1) / 10]:G3}"));
    }
}
