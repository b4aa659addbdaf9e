using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Reference.Tests;

/// <summary>Whole networks whose gradients are true derivatives, against finite differences: every option that has any.</summary>
public sealed class EveryOptionTests
{
    private static readonly Gen<NeuronDeclaration> Neuron =
        from lif in G.Enum<ResetRule>().Select(G.Enum<ResetTimingRule>(), G.Enum<ResetScopeRule>(), (reset, timing, scope) =>
            new LifDeclaration { Reset = reset, ResetTiming = timing, ResetScope = scope })
        from integrates in G.Int[0, 3]
        from beta in G.Double[0.2, 0.95]
        from learnBeta in G.Enum<LearningRule>()
        from learnThreshold in G.Enum<LearningRule>()
        from scaling in G.Enum<InputScalingRule>()
        from gain in G.Double[0.5, 1.5]
        from rest in G.Double[-0.3, 0.3]
        from start in G.Double[-0.3, 0.3]
        from value in G.Double[-0.3, 0.3]
        select With(
            integrates == 0
                ? new LeakyIntegratorDeclaration()
                : lif with { Spike = SpikeRule.Smooth, Slope = 3, LearnThreshold = learnThreshold, Threshold = 0.7, ResetValue = value },
            neuron => neuron with
            {
                Beta = beta, LearnBeta = learnBeta, InputGain = gain, InputScaling = scaling, RestPotential = rest, InitialMembrane = start,
            });

    private static readonly Gen<DecodeRule> Decoding = G.OneOf(
        DecodeRule.Rate, DecodeRule.Count, DecodeRule.LastMembrane, DecodeRule.MeanMembrane, DecodeRule.MaxMembrane);

    private static readonly Gen<LayeredDeclaration> Network =
        from first in Neuron
        from second in Neuron
        from third in Neuron
        from between in Decoding
        from decodesBetween in G.Bool
        from last in Decoding
        from decodesAtEnd in G.Bool
        from input in G.Enum<InputRule>()
        select new LayeredDeclaration("Net0", 4, [.. Layers(first, second, third, decodesBetween ? between : null, decodesAtEnd ? last : null)])
        {
            NumTimesteps = 6, Input = input,
        };

    [Fact]
    public void Gradients_are_those_of_finite_differences() => Network.Select(G.Int[1, 1_000_000]).Sample(
        (declaration, seed) =>
        {
            ReferenceNetwork network = declaration.ToReference(declaration.Parameters(seed));
            double[] input = [.. declaration.Inputs(seed, batch: 2).Select(value => (double)value)];
            // Close to a tie the maximum's gradient jumps, within the distance that finite differences move.
            if (network.Run(input, 2).GradientMargin > 0.05)
            {
                Assert.InRange(GradientCheck.Deviation(network, input, batch: 2, elements: 5), 0, 1e-7);
            }
        },
        iter: 300);

    private static NeuronDeclaration With(NeuronDeclaration neuron, Func<NeuronDeclaration, NeuronDeclaration> change) => change(neuron);

    private static IEnumerable<LayerDeclaration> Layers(
        NeuronDeclaration first, NeuronDeclaration second, NeuronDeclaration third, DecodeRule? between, DecodeRule? last)
    {
        yield return new DenseDeclaration(5);
        yield return first;
        yield return second;
        if (between is not null)
        {
            yield return new DecodeDeclaration(between);
        }

        yield return new DenseDeclaration(3) { Bias = false };
        yield return third;
        if (last is not null)
        {
            yield return new DecodeDeclaration(last);
        }
    }
}
