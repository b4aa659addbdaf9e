using System;
using System.Linq;
using Xunit;

namespace Edifice.Reference.Tests;

/// <summary>Truncated gradients are those of the windows, each a run of its own that begins where the last one ended.</summary>
public sealed class WindowedLayerTests
{
    private const int TimeSteps = 13;
    private const int Window = 5;

    [Theory]
    [InlineData(ResetTimingRule.Immediate, ResetGradientRule.Attached)]
    [InlineData(ResetTimingRule.Immediate, ResetGradientRule.Detached)]
    [InlineData(ResetTimingRule.NextStep, ResetGradientRule.Attached)]
    [InlineData(ResetTimingRule.SnnTorchNoDelay, ResetGradientRule.Default)]
    public void A_truncated_gradient_is_the_sum_of_its_windows_gradients(ResetTimingRule timing, ResetGradientRule gradient)
    {
        LifModel model = new()
        {
            Beta = 0.9, Threshold = 1, InitialMembrane = 0.2, ResetTiming = timing, ResetGradient = gradient,
            Fire = new() { Spike = SpikeRule.Smooth, Slope = 3 },
        };
        double[] input = [.. Enumerable.Range(0, TimeSteps).Select(step => 0.7 + Math.Sin(step))];
        double[] outputGradients = [.. Enumerable.Range(0, TimeSteps).Select(step => Math.Cos(1.3 * step))];
        ReferenceNetwork truncated = Network(model, TimeSteps, Window);
        ReferenceRun whole = truncated.Run(input, batch: 1);
        Gradients actual = truncated.Backward(whole, outputGradients);

        double beta = 0;
        double threshold = 0;
        for (int first = 0; first < TimeSteps; first += Window)
        {
            int end = Math.Min(first + Window, TimeSteps);
            double start = first == 0 ? model.InitialMembrane : whole.Neurons("a").Membrane[first - 1];
            ReferenceNetwork alone = Network(model with { InitialMembrane = start }, end - first, window: 0);
            Gradients expected = alone.Backward(alone.Run(input[first..end], batch: 1), outputGradients[first..end]);
            beta += expected["a.beta"][0];
            threshold += expected["a.threshold"][0];
            AssertClose(expected.Input, actual.Input[first..end]);
        }

        AssertClose([beta], actual["a.beta"]);
        AssertClose([threshold], actual["a.threshold"]);
        Gradients all = Network(model, TimeSteps, window: 0).Backward(whole, outputGradients);
        Assert.True(Math.Abs(all["a.beta"][0] - beta) > 1e-3, $"{all["a.beta"][0]} is not told from {beta}");
    }

    private static ReferenceNetwork Network(LifModel model, int timeSteps, int window) => new(timeSteps, 1,
    [
        new NeuronLayer("a", 1, model)
        {
            Window = window,
            Learned = model.Numbers.ToDictionary(number => number.Name, number => new[] { number.Value }),
        },
    ])
    {
        InputIsPerStep = true,
    };

    private static void AssertClose(double[] expected, double[] actual)
        => Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
}
