using System;
using System.Linq;
using Edifice.Numerics;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class SgdTests
{
    private const int Steps = 20;

    [Theory]
    [InlineData(0.1f, 0f)]
    [InlineData(0.1f, 0.9f)]
    [InlineData(1e-3f, 0.5f)]
    public void Sgd_follows_its_formula(float rate, float momentum)
    {
        using Sgd<TestNetwork<WidePlan>> sgd = new(rate, momentum);
        float[] actual = OptimizerCase.Train(Steps, (parameters, gradients) => sgd.Step(parameters, gradients));
        double[] velocities = new double[actual.Length];
        double[] expected = OptimizerCase.TrainExactly(Steps, (index, gradient) =>
        {
            velocities[index] = (momentum * velocities[index]) + gradient;
            return -rate * velocities[index];
        });
        Assert.Equal(Steps, sgd.StepCount);
        for (int index = 0; index < actual.Length; index++)
        {
            Assert.Equal(expected[index], actual[index], 3e-6);
        }
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(0.9f)]
    public void Every_width_gives_the_same_bits_and_padding_stays_zero(float momentum)
    {
        float[] TrainAt(LaneWidth lanes)
        {
            using Sgd<TestNetwork<WidePlan>> sgd = new(0.1f, momentum, lanes: lanes);
            return OptimizerCase.Train(Steps, (parameters, gradients) => sgd.Step(parameters, gradients));
        }

        float[] expected = TrainAt(LaneWidth.One);
        Bits.AssertSame(expected, TrainAt(LaneWidth.Four));
        Bits.AssertSame(expected, TrainAt(LaneWidth.Eight));
        Bits.AssertSame(expected, TrainAt(LaneWidth.Sixteen));
        Bits.AssertSame(expected, TrainAt(LaneWidth.Automatic));
        for (int index = 0; index < expected.Length; index++)
        {
            Assert.True(!OptimizerCase.IsPadding(index) || Bits.AreSame(0f, expected[index]));
        }
    }

    [Fact]
    public void A_subnormal_momentum_is_stored_as_zero()
    {
        float[] velocities = Enumerable.Repeat(1.2e-38f, 16).ToArray();
        SgdPass<NoDecay> pass = new()
        {
            Weights = new float[16], Gradients = new float[16], Velocities = velocities, Momentum = 0.9f, LearningRate = 1f, GradientScale = 1f, Decay = 0f,
        };
        LaneDispatch.Run(ref pass, LaneWidth.Automatic);
        Assert.All(velocities, value => Assert.Equal(0f, value));
    }

    [Fact]
    public void Reset_begins_anew()
    {
        using Sgd<TestNetwork<WidePlan>> sgd = new(0.1f, 0.9f);
        float[] expected = OptimizerCase.Train(3, (parameters, gradients) => sgd.Step(parameters, gradients));
        Assert.False(expected.AsSpan().SequenceEqual(OptimizerCase.Train(3, (parameters, gradients) => sgd.Step(parameters, gradients))));
        sgd.Reset();
        Assert.Equal(0, sgd.StepCount);
        Bits.AssertSame(expected, OptimizerCase.Train(3, (parameters, gradients) => sgd.Step(parameters, gradients)));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(0.9f)]
    public void A_step_allocates_nothing(float momentum)
    {
        using Sgd<TestNetwork<WidePlan>> sgd = new(0.1f, momentum);
        using ParameterBlock<TestNetwork<WidePlan>> parameters = new();
        using GradientBlock<TestNetwork<WidePlan>> gradients = new();
        Assert.Equal(0, Allocation.Of(() => sgd.Step(parameters, gradients)));
    }

    [Theory]
    [InlineData(0f, 0f, "LearningRate")]
    [InlineData(-1f, 0f, "LearningRate")]
    [InlineData(float.NaN, 0f, "LearningRate")]
    [InlineData(0.1f, 1f, "momentum")]
    [InlineData(0.1f, -0.5f, "momentum")]
    [InlineData(0.1f, float.NaN, "momentum")]
    public void Numbers_outside_their_range_are_refused(float rate, float momentum, string argument)
        => Assert.Throws<ArgumentOutOfRangeException>(argument, () => new Sgd<TestNetwork<WidePlan>>(rate, momentum));

    [Theory]
    [InlineData(0f)]
    [InlineData(0.9f)]
    public void Blocks_that_are_missing_or_disposed_are_refused_before_anything_changes(float momentum)
    {
        Sgd<TestNetwork<WidePlan>> sgd = new(0.1f, momentum);
        ParameterBlock<TestNetwork<WidePlan>> parameters = new();
        using GradientBlock<TestNetwork<WidePlan>> gradients = new();
        Assert.Throws<ArgumentNullException>("parameters", () => sgd.Step(null!, gradients));
        Assert.Throws<ArgumentNullException>("gradients", () => sgd.Step(parameters, null!));
        Assert.Throws<InvalidOperationException>(() => new Sgd<TestNetwork<BrokenPlan>>(0.1f, momentum));
        sgd.Dispose();
        Assert.Throws<ObjectDisposedException>(() => sgd.Step(parameters, gradients));
        Assert.Equal(0, sgd.StepCount);
        parameters.Dispose();
    }
}
