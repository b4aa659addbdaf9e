using System;
using System.Linq;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>What holds of every loss that takes labels: see <see cref="LossCase"/>.</summary>
public sealed class LabelledLossTests
{
    private static readonly Gen<(int Batch, int TimeSteps, int Classes, long Seed)> Sizes = G.Select(G.Int[1, 6], G.Int[1, 9], G.Int[1, 7], G.Long);

    [Fact]
    public void The_value_is_that_of_the_definition_with_gradients_and_without() => ForAll(loss =>
    {
        double exact = loss.Exact(LossCase.Doubles(loss.Outputs));
        float value = loss.WithGradients(loss.Outputs, new float[loss.Outputs.Length]);
        Assert.True(Math.Abs(exact - value) <= 5e-7 * (1 + Math.Abs(exact)), $"{loss.Name}: {value}, exact {exact}");
        Assert.True(value == loss.Alone(loss.Outputs), $"{loss.Name}: the two overloads differ");
    });

    [Fact]
    public void The_gradients_are_those_of_finite_differences() => ForAll(loss =>
    {
        const double Step = 1e-4;
        float[] gradients = new float[loss.Outputs.Length];
        loss.WithGradients(loss.Outputs, gradients);
        double[] outputs = LossCase.Doubles(loss.Outputs);
        double At(int index, double change)
        {
            double[] moved = [.. outputs];
            moved[index] += change;
            return loss.Exact(moved);
        }

        for (int index = 0; index < outputs.Length; index += 1 + (outputs.Length / 40))
        {
            // Five points: an error of the fourth power of the step.
            double slope = ((8 * (At(index, Step) - At(index, -Step))) - (At(index, 2 * Step) - At(index, -2 * Step))) / (12 * Step);
            double tolerance = (2e-7 * Math.Abs(slope)) + (1e-6 * (1 + loss.Steepness));
            Assert.True(Math.Abs(slope - gradients[index]) <= tolerance, $"{loss.Name}, {index}: {gradients[index]}, difference {slope}");
        }
    });

    [Fact]
    public void Gradients_may_replace_the_outputs_in_place() => ForAll(loss =>
    {
        float[] gradients = new float[loss.Outputs.Length];
        float value = loss.WithGradients(loss.Outputs, gradients);
        float[] memory = [.. loss.Outputs];
        Assert.Equal(value, loss.WithGradients(memory, memory));
        Bits.AssertSame(gradients, memory);
    });

    [Fact]
    public void Wrong_lengths_are_refused_and_nothing_is_written() => ForAll(loss =>
    {
        int length = loss.Outputs.Length;
        foreach (int wrong in new[] { 0, length - 1, length + 1 }.Distinct())
        {
            float[] gradients = [.. Enumerable.Repeat(7f, wrong)];
            Assert.Throws<ArgumentException>("gradients", () => loss.WithGradients(loss.Outputs, gradients));
            Assert.All(gradients, gradient => Assert.Equal(7f, gradient));
        }

        Assert.ThrowsAny<ArgumentException>(() => loss.WithGradients([], []));
        Assert.ThrowsAny<ArgumentException>(() => loss.Alone([]));
    });

    [Fact]
    public void What_is_no_number_gives_a_loss_that_is_none() => ForAll(loss =>
    {
        for (int index = 0; index < loss.Outputs.Length; index += 1 + (loss.Outputs.Length / 10))
        {
            float[] outputs = [.. loss.Outputs];
            outputs[index] = float.NaN;
            float[] gradients = new float[outputs.Length];
            Assert.True(float.IsNaN(loss.WithGradients(outputs, gradients)), loss.Name);
            Assert.True(float.IsNaN(loss.Alone(outputs)), loss.Name);
            Assert.Contains(gradients, float.IsNaN);
        }
    });

    [Fact]
    public void Nothing_is_allocated()
    {
        float sum = 0;
        foreach (LossCase loss in LossCase.All(4, 5, 3, seed: 9))
        {
            float[] gradients = new float[loss.Outputs.Length];
            Assert.Equal(0, Allocation.Of(() => sum += loss.WithGradients(loss.Outputs, gradients) + loss.Alone(loss.Outputs)));
        }

        Assert.True(sum > 0);
    }

    private static void ForAll(Action<LossCase> check) => Sizes.Sample(
        (batch, timeSteps, classes, seed) =>
        {
            foreach (LossCase loss in LossCase.All(batch, timeSteps, classes, seed))
            {
                check(loss);
            }
        },
        iter: 60);
}
