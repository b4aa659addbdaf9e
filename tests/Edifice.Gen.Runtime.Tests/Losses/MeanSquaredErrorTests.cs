using System;
using System.Linq;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class MeanSquaredErrorTests
{
    [Fact]
    public void The_loss_and_its_gradients_are_those_of_the_formula() => G.Select(G.Int[1, 300], G.Long).Sample(
        (count, seed) =>
        {
            (float[] outputs, float[] targets) = (Floats.Uniform(count, -2f, 2f, seed), Floats.Uniform(count, -2f, 2f, seed + 1));
            float[] gradients = new float[count];
            float loss = Loss.MeanSquaredError(outputs, targets, gradients);
            double exact = outputs.Zip(targets, (output, target) => Math.Pow((double)output - target, 2)).Average();
            Assert.Equal(exact, loss, 1e-7 * (1 + exact));
            Assert.Equal(loss, Loss.MeanSquaredError(outputs, targets));
            for (int index = 0; index < count; index++)
            {
                Assert.Equal(2 * ((double)outputs[index] - targets[index]) / count, gradients[index], 1e-6 / count);
            }
        },
        iter: 200);

    [Fact]
    public void The_gradients_are_those_of_finite_differences()
    {
        double[] outputs = [0.5, -1, 2];
        float[] targets = [1f, 1f, -1f];
        float[] gradients = new float[3];
        Loss.MeanSquaredError([0.5f, -1f, 2f], targets, gradients);
        double Exact(int index, double step) => outputs.Select((output, i) => Math.Pow(output + (i == index ? step : 0) - targets[i], 2)).Average();
        for (int index = 0; index < 3; index++)
        {
            Assert.Equal((Exact(index, 1e-4) - Exact(index, -1e-4)) / 2e-4, gradients[index], 1e-6);
        }
    }

    [Fact]
    public void Gradients_may_replace_outputs_or_targets_in_place()
    {
        float[] outputs = [1f, 2f, 5f];
        float[] targets = [0f, 4f, 5f];
        float[] gradients = new float[3];
        float loss = Loss.MeanSquaredError(outputs, targets, gradients);
        float[] first = [.. outputs];
        float[] second = [.. targets];
        Assert.Equal(loss, Loss.MeanSquaredError(first, targets, first));
        Assert.Equal(loss, Loss.MeanSquaredError(outputs, second, second));
        Assert.Equal(gradients, first);
        Assert.Equal(gradients, second);
    }

    [Fact]
    public void Hostile_numbers_give_a_loss_that_is_none()
    {
        Assert.True(float.IsNaN(Loss.MeanSquaredError([1f, float.NaN], [1f, 1f])));
        Assert.True(float.IsNaN(Loss.MeanSquaredError([float.PositiveInfinity], [float.PositiveInfinity])));
        Assert.Equal(float.PositiveInfinity, Loss.MeanSquaredError([float.MaxValue], [float.MinValue]));
    }

    [Fact]
    public void Wrong_shapes_are_refused()
    {
        float[] gradients = [7f, 7f];
        Assert.Throws<ArgumentException>("outputs", () => Loss.MeanSquaredError([], [], []));
        Assert.Throws<ArgumentException>("outputs", () => Loss.MeanSquaredError([], []));
        ArgumentException error = Assert.Throws<ArgumentException>("targets", () => Loss.MeanSquaredError([1f, 2f], [1f], gradients));
        Assert.Contains("2 outputs, but 1 targets", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("targets", () => Loss.MeanSquaredError([1f, 2f], [1f]));
        Assert.Throws<ArgumentException>("gradients", () => Loss.MeanSquaredError([1f], [1f], gradients));
        Assert.Equal([7f, 7f], gradients);
    }

    [Fact]
    public void Gradients_that_overlap_in_part_are_refused()
    {
        float[] memory = [1f, 2f, 3f];
        Assert.Throws<ArgumentException>("gradients", () => Loss.MeanSquaredError(memory.AsSpan(0, 2), [0f, 0f], memory.AsSpan(1)));
        Assert.Throws<ArgumentException>("gradients", () => Loss.MeanSquaredError([0f, 0f], memory.AsSpan(1), memory.AsSpan(0, 2)));
        Assert.Equal([1f, 2f, 3f], memory);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        float[] outputs = Floats.Uniform(100, 0f, 1f);
        float[] targets = new float[100];
        float[] gradients = new float[100];
        float sum = 0;
        Assert.Equal(
            0, Allocation.Of(() => sum += Loss.MeanSquaredError(outputs, targets, gradients) + Loss.MeanSquaredError(outputs, targets)));
        Assert.True(sum > 0);
    }
}
