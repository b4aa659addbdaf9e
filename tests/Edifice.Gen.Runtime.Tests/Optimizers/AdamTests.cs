using System;
using System.Linq;
using Edifice.Numerics;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class AdamTests
{
    private const int Steps = 20;

    [Theory]
    [InlineData(1e-3f, 0.9f, 0.999f, 1e-8f)]
    [InlineData(1e-2f, 0.5f, 0.9f, 1e-3f)]
    [InlineData(1e-2f, 0f, 0f, 1e-8f)]
    public void Adam_follows_its_formula(float rate, float beta1, float beta2, float epsilon)
    {
        using Adam<TestNetwork<WidePlan>> adam = new(rate, beta1, beta2, epsilon);
        float[] actual = OptimizerCase.Train(Steps, (parameters, gradients) => adam.Step(parameters, gradients));
        double[] first = new double[actual.Length];
        double[] second = new double[actual.Length];
        int[] counts = new int[actual.Length];
        double[] expected = OptimizerCase.TrainExactly(Steps, (index, gradient) =>
        {
            int step = ++counts[index];
            first[index] = (beta1 * first[index]) + ((1.0 - beta1) * gradient);
            second[index] = (beta2 * second[index]) + ((1.0 - beta2) * gradient * gradient);
            double mean = first[index] / (1 - Math.Pow(beta1, step));
            double square = second[index] / (1 - Math.Pow(beta2, step));
            return -rate * mean / (Math.Sqrt(square) + epsilon);
        });
        Assert.Equal(Steps, adam.StepCount);
        for (int index = 0; index < actual.Length; index++)
        {
            Assert.Equal(expected[index], actual[index], 1e-6);
        }
    }

    [Fact]
    public void The_first_step_is_as_long_as_the_rate_whatever_the_gradient()
    {
        using Adam<TestNetwork<WidePlan>> adam = new(0.125f);
        using ParameterBlock<TestNetwork<WidePlan>> parameters = new();
        using GradientBlock<TestNetwork<WidePlan>> gradients = new();
        gradients.Tensor("hidden1.weight")[1, 2] = 3e-3f;
        gradients.Tensor("hidden1.weight")[2, 0] = -200f;
        adam.Step(parameters, gradients);
        Assert.Equal(-0.125f, parameters.Tensor("hidden1.weight")[1, 2], 1e-5f);
        Assert.Equal(0.125f, parameters.Tensor("hidden1.weight")[2, 0], 1e-5f);
    }

    [Fact]
    public void Padding_stays_zero_and_what_has_no_gradient_stays_where_it_is()
    {
        using Adam<TestNetwork<WidePlan>> adam = new(0.1f);
        float[] before = OptimizerCase.Train(0, (parameters, gradients) => adam.Step(parameters, gradients));
        float[] after = OptimizerCase.Train(Steps, (parameters, gradients) => adam.Step(parameters, gradients));
        for (int index = 0; index < after.Length; index++)
        {
            if (OptimizerCase.IsPadding(index))
            {
                Assert.True(Bits.AreSame(0f, after[index]));
            }
        }

        int still = WidePlan.Info.Parameters[0].Layout.IndexOf(0, 1);
        Assert.Equal(before[still], after[still]);
        Assert.NotEqual(before[still + 1], after[still + 1]);
    }

    [Fact]
    public void Every_width_gives_the_same_bits()
    {
        float[] TrainAt(LaneWidth lanes)
        {
            using Adam<TestNetwork<WidePlan>> adam = new(1e-2f, lanes: lanes);
            return OptimizerCase.Train(Steps, (parameters, gradients) => adam.Step(parameters, gradients));
        }

        float[] expected = TrainAt(LaneWidth.One);
        Bits.AssertSame(expected, TrainAt(LaneWidth.Four));
        Bits.AssertSame(expected, TrainAt(LaneWidth.Eight));
        Bits.AssertSame(expected, TrainAt(LaneWidth.Sixteen));
        Bits.AssertSame(expected, TrainAt(LaneWidth.Automatic));
    }

    [Fact]
    public void Subnormal_moments_are_stored_as_zero()
    {
        float[] weights = new float[16];
        float[] first = Enumerable.Repeat(1.2e-38f, 16).ToArray();
        float[] second = Enumerable.Repeat(1.2e-38f, 16).ToArray();
        AdamPass<NoDecay> pass = new()
        {
            Weights = weights, Gradients = new float[16], FirstMoments = first, SecondMoments = second, Beta1 = 0.9f, Share1 = 0.1f,
            Beta2 = 0.9f, Share2 = 0.1f, StepSize = 1f, RootScale = 1f, Epsilon = 1e-8f, GradientScale = 1f, Decay = 0f, Kept = 1f,
        };
        LaneDispatch.Run(ref pass, LaneWidth.Automatic);
        Assert.All(first.Concat(second).Concat(weights), value => Assert.Equal(0f, value));
    }

    [Fact]
    public void Reset_begins_anew()
    {
        using Adam<TestNetwork<WidePlan>> adam = new(1e-2f);
        float[] expected = OptimizerCase.Train(3, (parameters, gradients) => adam.Step(parameters, gradients));
        adam.Reset();
        Assert.Equal(0, adam.StepCount);
        Bits.AssertSame(expected, OptimizerCase.Train(3, (parameters, gradients) => adam.Step(parameters, gradients)));
    }

    [Fact]
    public void The_rate_may_change_between_steps()
    {
        using Adam<TestNetwork<WidePlan>> constant = new(1e-2f);
        using Adam<TestNetwork<WidePlan>> changed = new(1e-1f);
        changed.LearningRate = 1e-2f;
        Assert.Equal(1e-2f, changed.LearningRate);
        Bits.AssertSame(OptimizerCase.Train(3, (parameters, gradients) => constant.Step(parameters, gradients)), OptimizerCase.Train(3, (parameters, gradients) => changed.Step(parameters, gradients)));
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        using Adam<TestNetwork<WidePlan>> adam = new();
        using ParameterBlock<TestNetwork<WidePlan>> parameters = new();
        using GradientBlock<TestNetwork<WidePlan>> gradients = new();
        Assert.Equal(0, Allocation.Of(() => adam.Step(parameters, gradients)));
    }

    [Theory]
    [InlineData(0f, 0.9f, 0.999f, 1e-8f, "LearningRate")]
    [InlineData(float.NaN, 0.9f, 0.999f, 1e-8f, "LearningRate")]
    [InlineData(float.PositiveInfinity, 0.9f, 0.999f, 1e-8f, "LearningRate")]
    [InlineData(1f, 1f, 0.999f, 1e-8f, "beta1")]
    [InlineData(1f, -0.1f, 0.999f, 1e-8f, "beta1")]
    [InlineData(1f, float.NaN, 0.999f, 1e-8f, "beta1")]
    [InlineData(1f, 0.9f, 1f, 1e-8f, "beta2")]
    [InlineData(1f, 0.9f, float.NaN, 1e-8f, "beta2")]
    [InlineData(1f, 0.9f, 0.999f, 0f, "epsilon")]
    [InlineData(1f, 0.9f, 0.999f, -1f, "epsilon")]
    [InlineData(1f, 0.9f, 0.999f, float.PositiveInfinity, "epsilon")]
    public void Numbers_outside_their_range_are_refused(float rate, float beta1, float beta2, float epsilon, string argument)
        => Assert.Throws<ArgumentOutOfRangeException>(argument, () => new Adam<TestNetwork<WidePlan>>(rate, beta1, beta2, epsilon));

    [Fact]
    public void A_refused_rate_leaves_the_old_one()
    {
        using Adam<TestNetwork<WidePlan>> adam = new(0.5f);
        Assert.Throws<ArgumentOutOfRangeException>("LearningRate", () => adam.LearningRate = -1f);
        Assert.Equal(0.5f, adam.LearningRate);
    }

    [Fact]
    public void Blocks_that_are_missing_or_disposed_are_refused_before_anything_changes()
    {
        using Adam<TestNetwork<WidePlan>> adam = new();
        using ParameterBlock<TestNetwork<WidePlan>> parameters = new();
        GradientBlock<TestNetwork<WidePlan>> gradients = new();
        Assert.Throws<ArgumentNullException>("parameters", () => adam.Step(null!, gradients));
        Assert.Throws<ArgumentNullException>("gradients", () => adam.Step(parameters, null!));
        gradients.Dispose();
        Assert.Throws<ObjectDisposedException>(() => adam.Step(parameters, gradients));
        Assert.Equal(0, adam.StepCount);
        adam.Dispose();
        using GradientBlock<TestNetwork<WidePlan>> others = new();
        Assert.Throws<ObjectDisposedException>(() => adam.Step(parameters, others));
    }

    [Fact]
    public void A_plan_that_is_no_whole_number_of_vectors_is_refused()
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => new Adam<TestNetwork<BrokenPlan>>());
        Assert.Contains("65 numbers", error.Message, StringComparison.Ordinal);
    }
}
