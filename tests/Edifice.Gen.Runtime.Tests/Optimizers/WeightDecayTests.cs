using System;
using System.Linq;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Decay of weights, in the gradient and beside it, and gradients that are scaled first: torch's formulas in double.</summary>
public sealed class WeightDecayTests
{
    private const int Steps = 15;

    [Theory]
    [InlineData(0f, 1f)]
    [InlineData(0.1f, 1f)]
    [InlineData(0.1f, 0.25f)]
    public void Adam_adds_the_decay_to_the_gradient(float decay, float scale)
    {
        using Adam<TestNetwork<WidePlan>> adam = new(1e-2f, epsilon: 1e-3f, weightDecay: decay);
        AssertFollows(adam, scale, new ExactAdam(1e-2, 1e-3, scale, gradientDecay: decay, decoupledDecay: 0));
    }

    [Theory]
    [InlineData(0f, 1f)]
    [InlineData(0.3f, 1f)]
    [InlineData(0.3f, 4f)]
    public void AdamW_shrinks_the_weights_beside_the_step(float decay, float scale)
    {
        using AdamW<TestNetwork<WidePlan>> adam = new(1e-2f, epsilon: 1e-3f, weightDecay: decay);
        AssertFollows(adam, scale, new ExactAdam(1e-2, 1e-3, scale, gradientDecay: 0, decoupledDecay: decay));
    }

    [Theory]
    [InlineData(0f, 0f, 1f)]
    [InlineData(0f, 0.2f, 0.5f)]
    [InlineData(0.9f, 0.2f, 0.5f)]
    public void Sgd_adds_the_decay_to_the_gradient(float momentum, float decay, float scale)
    {
        using Sgd<TestNetwork<WidePlan>> sgd = new(0.1f, momentum, decay);
        double[] weights = Start();
        double[] velocities = new double[weights.Length];
        float[] actual = OptimizerCase.Train(Steps, (parameters, gradients) => sgd.Step(parameters, gradients, scale));
        OptimizerCase.TrainExactly(Steps, (index, gradient) =>
        {
            velocities[index] = (momentum * velocities[index]) + (scale * gradient) + (decay * weights[index]);
            weights[index] -= 0.1f * velocities[index];
            return 0;
        });
        AssertClose(weights, actual);
    }

    [Fact]
    public void Padding_stays_zero()
    {
        using AdamW<TestNetwork<WidePlan>> adam = new(0.1f, weightDecay: 0.5f);
        float[] after = OptimizerCase.Train(Steps, (parameters, gradients) => adam.Step(parameters, gradients));
        for (int index = 0; index < after.Length; index++)
        {
            Assert.True(!OptimizerCase.IsPadding(index) || Bits.AreSame(0f, after[index]));
        }
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_scale_that_is_not_finite_moves_nothing(float scale)
    {
        using Adam<TestNetwork<WidePlan>> adam = new();
        using ParameterBlock<TestNetwork<WidePlan>> parameters = new();
        using GradientBlock<TestNetwork<WidePlan>> gradients = new();
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => adam.Step(parameters, gradients, scale));
        Assert.Contains("gradientScale has to be finite", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, adam.StepCount);
    }

    [Fact]
    public void Decay_has_a_range()
    {
        Assert.Throws<ArgumentOutOfRangeException>("weightDecay", () => new Adam<TestNetwork<WidePlan>>(weightDecay: -1e-3f));
        Assert.Throws<ArgumentOutOfRangeException>("weightDecay", () => new AdamW<TestNetwork<WidePlan>>(weightDecay: float.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("weightDecay", () => new Sgd<TestNetwork<WidePlan>>(1, weightDecay: float.PositiveInfinity));
    }

    private static void AssertFollows(Adam<TestNetwork<WidePlan>> adam, float scale, ExactAdam exact)
    {
        double[] weights = Start();
        float[] actual = OptimizerCase.Train(Steps, (parameters, gradients) => adam.Step(parameters, gradients, scale));
        OptimizerCase.TrainExactly(Steps, (index, gradient) =>
        {
            weights[index] = exact.Step(index, weights[index], gradient);
            return 0;
        });
        AssertClose(weights, actual);
    }

    private static double[] Start() => [.. OptimizerCase.Train(0, (_, _) => { }).Select(weight => (double)weight)];

    private static void AssertClose(double[] expected, float[] actual)
    {
        for (int index = 0; index < actual.Length; index++)
        {
            Assert.Equal(expected[index], actual[index], 2e-6);
        }
    }
}
