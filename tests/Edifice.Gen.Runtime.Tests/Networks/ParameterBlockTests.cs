using System;
using System.Linq;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class ParameterBlockTests
{
    [Fact]
    public void Initial_parameters_lie_within_one_over_the_root_of_the_fan_in() => G.Long.Sample(
        seed =>
        {
            using ParameterBlock<TestNetwork<NarrowPlan>> parameters = new();
            parameters.Initialize(seed);
            float bound = (float)(1 / Math.Sqrt(TestInfo.Inputs));
            Assert.All(parameters.Storage.ToArray(), number => Assert.InRange(number, -bound, bound));
            foreach (string name in (string[])["hidden1.weight", "hidden1.bias"])
            {
                float[] numbers = parameters.Tensor(name).ToArray();
                Assert.Equal(numbers.Length, numbers.Distinct().Count());
            }
        },
        iter: 100);

    [Fact]
    public void Initial_parameters_are_spread_over_their_range()
    {
        using ParameterBlock<TestNetwork<NarrowPlan>> parameters = new();
        float bound = (float)(1 / Math.Sqrt(TestInfo.Inputs));
        float[] drawn = Enumerable.Range(0, 500).SelectMany(seed =>
        {
            parameters.Initialize(seed);
            return parameters.Tensor("hidden1.weight").ToArray();
        }).ToArray();
        Assert.InRange(drawn.Max(), 0.99f * bound, bound);
        Assert.InRange(drawn.Min(), -bound, -0.99f * bound);
        Assert.InRange(drawn.Average() / bound, -0.04f, 0.04f);
    }

    [Fact]
    public void The_same_seed_gives_the_same_parameters_in_every_layout() => G.Long.Sample(
        seed =>
        {
            TestNetwork<NarrowPlan> narrow = TestNetwork<NarrowPlan>.Create(seed);
            TestNetwork<WidePlan> wide = TestNetwork<WidePlan>.Create(seed);
            foreach (string name in (string[])["hidden1.weight", "hidden1.bias"])
            {
                float[] expected = narrow.Parameters.Tensor(name).ToArray();
                Assert.Equal(expected, TestNetwork<NarrowPlan>.Create(seed).Parameters.Tensor(name).ToArray());
                Assert.Equal(expected, wide.Parameters.Tensor(name).ToArray());
                Assert.NotEqual(expected, TestNetwork<NarrowPlan>.Create(unchecked(seed + 1)).Parameters.Tensor(name).ToArray());
            }
        },
        iter: 50);

    [Fact]
    public void Initialize_clears_what_lay_in_the_padding()
    {
        using ParameterBlock<TestNetwork<WidePlan>> parameters = new();
        parameters.Storage.Fill(float.NaN);
        parameters.Initialize(1);
        Assert.Equal(WidePlan.Info.ParameterCount, parameters.Storage.ToArray().Count(number => number != 0));
        Assert.Equal(20, WidePlan.Info.ParameterCount);
    }

    [Fact]
    public void An_unknown_tensor_is_refused_and_the_known_ones_are_named()
    {
        using ParameterBlock<TestNetwork<NarrowPlan>> parameters = new();
        using GradientBlock<TestNetwork<NarrowPlan>> gradients = new();
        ArgumentException error = Assert.Throws<ArgumentException>("name", () => parameters.Tensor("hidden2.weight").Rows);
        Assert.StartsWith(
            "Narrow has no tensor \"hidden2.weight\". It has hidden1.weight, hidden1.bias.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("name", () => gradients.Tensor("Hidden1.weight").Rows);
        Assert.Throws<ArgumentNullException>("name", () => parameters.Tensor(null!).Rows);
    }

    [Fact]
    public void A_block_may_lie_over_lent_memory()
    {
        int length = ParameterBlock<TestNetwork<NarrowPlan>>.RequiredLength;
        Memory<float> lent = LentMemory.Create(length);
        lent.Span[0] = 9f;
        using ParameterBlock<TestNetwork<NarrowPlan>> parameters = new(lent);
        Assert.Equal(9f, parameters.Tensor("hidden1.weight")[0, 0]);
        Assert.Throws<ArgumentException>("lent", () => new ParameterBlock<TestNetwork<NarrowPlan>>(LentMemory.Create(length - 1)));
        Assert.Throws<ArgumentException>("lent", () => new GradientBlock<TestNetwork<NarrowPlan>>(LentMemory.Create(length, elementsOff: 1)));
    }

    [Fact]
    public void Gradients_are_cleared_and_disposed_blocks_throw()
    {
        GradientBlock<TestNetwork<NarrowPlan>> gradients = new();
        gradients.Tensor("hidden1.bias")[4, 0] = 2f;
        gradients.Clear();
        Assert.Equal(-1, gradients.Storage.IndexOfAnyExcept(0f));
        gradients.Dispose();
        Assert.Throws<ObjectDisposedException>(() => gradients.Storage.Length);
        Assert.Throws<ObjectDisposedException>(() => gradients.Clear());
    }
}
