using System;
using System.Linq;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class CrossEntropyTests
{
    private static readonly Gen<(int Batch, int Classes, float Scale, long Seed)> Shapes =
        G.Select(G.Int[1, 20], G.Int[1, 30], G.Float[0.1f, 20f], G.Long);

    [Fact]
    public void The_loss_and_its_gradients_are_those_of_the_formula() => Shapes.Sample(
        (batch, classes, scale, seed) =>
        {
            (float[] outputs, int[] labels) = Draw(batch, classes, seed);
            float[] gradients = new float[outputs.Length];
            float loss = Loss.CrossEntropy(outputs, labels, gradients, scale);
            double exact = Exact(outputs.Select(output => (double)output).ToArray(), labels, scale);
            Assert.Equal(exact, loss, 3e-7 * (1 + exact));
            Assert.Equal(loss, Loss.CrossEntropy(outputs, labels, scale));
            for (int index = 0; index < outputs.Length; index++)
            {
                Assert.Equal(ExactGradient(outputs, labels, scale, index), gradients[index], 5e-7 * scale / batch);
            }
        },
        iter: 200);

    [Fact]
    public void The_gradients_are_those_of_finite_differences() => Shapes.Sample(
        (batch, classes, scale, seed) =>
        {
            const double Step = 1e-5;
            (float[] outputs, int[] labels) = Draw(batch, classes, seed);
            float[] gradients = new float[outputs.Length];
            Loss.CrossEntropy(outputs, labels, gradients, scale);
            int index = (int)((ulong)seed % (ulong)outputs.Length);
            double[] moved = outputs.Select(output => (double)output).ToArray();
            moved[index] += Step;
            double above = Exact(moved, labels, scale);
            moved[index] -= 2 * Step;
            double below = Exact(moved, labels, scale);
            Assert.Equal((above - below) / (2 * Step), gradients[index], 2e-6 * (1 + (scale * scale)));
        },
        iter: 200);

    [Fact]
    public void Gradients_may_replace_the_outputs_in_place() => Shapes.Sample(
        (batch, classes, scale, seed) =>
        {
            (float[] outputs, int[] labels) = Draw(batch, classes, seed);
            float[] gradients = new float[outputs.Length];
            float loss = Loss.CrossEntropy(outputs, labels, gradients, scale);
            Assert.Equal(loss, Loss.CrossEntropy(outputs, labels, outputs, scale));
            Bits.AssertSame(gradients, outputs);
        },
        iter: 100);

    [Fact]
    public void Equal_outputs_cost_the_logarithm_of_the_number_of_classes()
    {
        Assert.Equal((float)Math.Log(10), Loss.CrossEntropy(new float[30], [0, 4, 9]), 1e-6f);
        Assert.Equal(0f, Loss.CrossEntropy([5f, -3f], [0, 0]));
    }

    [Fact]
    public void A_sure_and_right_answer_costs_almost_nothing_and_a_wrong_one_its_distance()
    {
        float[] gradients = new float[2];
        Assert.Equal(Math.Exp(-20), Loss.CrossEntropy([20f, 0f], [0], gradients), 1e-14);
        Assert.Equal(-Math.Exp(-20), gradients[0], 1e-14);
        Assert.Equal(1e6f, Loss.CrossEntropy([1e6f, 0f], [1], gradients));
        Assert.Equal([1f, -1f], gradients);
        Assert.Equal(0f, Loss.CrossEntropy([1e6f, 0f], [0], gradients));
        Assert.Equal([0f, 0f], gradients);
    }

    [Fact]
    public void No_gradient_is_a_subnormal_number()
    {
        float[] outputs = Enumerable.Range(0, 200).Select(index => -index).Select(value => (float)value).ToArray();
        float[] gradients = new float[outputs.Length];
        Loss.CrossEntropy(outputs, [3], gradients);
        Assert.DoesNotContain(gradients, float.IsSubnormal);
        Assert.Equal(0f, gradients[150]);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void What_is_no_number_gives_a_loss_that_is_none(float hostile)
    {
        for (int place = 0; place < 3; place++)
        {
            float[] outputs = [1f, 2f, 3f];
            outputs[place] = hostile;
            float[] gradients = new float[3];
            Assert.True(float.IsNaN(Loss.CrossEntropy(outputs, [1], gradients)));
            Assert.Contains(gradients, float.IsNaN);
            Assert.True(float.IsNaN(Loss.CrossEntropy(outputs, [1])));
        }
    }

    [Fact]
    public void An_output_of_minus_infinity_is_an_impossible_class()
    {
        float[] gradients = new float[2];
        Assert.Equal(0f, Loss.CrossEntropy([0f, float.NegativeInfinity], [0], gradients));
        Assert.Equal([0f, 0f], gradients);
        Assert.Equal(float.PositiveInfinity, Loss.CrossEntropy([0f, float.NegativeInfinity], [1]));
    }

    [Fact]
    public void An_empty_batch_is_refused()
        => AssertRefused<ArgumentException>("labels", "The batch is empty", [1f, 2f], [], 2);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(1)]
    public void Outputs_that_are_no_whole_rows_are_refused(int length)
        => AssertRefused<ArgumentException>("outputs", $"its {length} numbers", new float[length], [0, 0], length);

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MinValue)]
    public void A_label_that_is_no_class_is_refused_by_name(int label)
        => AssertRefused<ArgumentOutOfRangeException>("labels", $"Label 1 is {label}; with 3 classes it has to be in [0, 2].", new float[6], [0, label], 6);

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(0)]
    public void Gradients_of_another_length_are_refused(int length)
        => AssertRefused<ArgumentException>("gradients", $"gradients, of the same shape, has {length}.", new float[6], [0, 1], length);

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_scale_that_is_not_above_zero_and_finite_is_refused(float scale)
    {
        AssertRefused<ArgumentOutOfRangeException>("logitScale", "finite and above 0", new float[6], [0, 1], 6, scale);
        Assert.Throws<ArgumentOutOfRangeException>("logitScale", () => Loss.CrossEntropy(new float[6], [0, 1], scale));
    }

    [Fact]
    public void Gradients_that_overlap_the_outputs_in_part_are_refused()
    {
        float[] memory = [1f, 2f, 3f, 4f, 5f];
        ArgumentException error = Assert.Throws<ArgumentException>(
            "gradients", () => Loss.CrossEntropy(memory.AsSpan(0, 4), [0, 1], memory.AsSpan(1)));
        Assert.Contains("overlaps outputs in part", error.Message, StringComparison.Ordinal);
        Assert.Equal([1f, 2f, 3f, 4f, 5f], memory);
        Assert.Throws<ArgumentException>("gradients", () => Loss.CrossEntropy(memory.AsSpan(1), [0, 1], memory.AsSpan(0, 4)));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        (float[] outputs, int[] labels) = Draw(16, 10, 3);
        float[] gradients = new float[outputs.Length];
        float sum = 0;
        Assert.Equal(0, Allocation.Of(() => sum += Loss.CrossEntropy(outputs, labels, gradients, 5f) + Loss.CrossEntropy(outputs, labels)));
        Assert.True(sum > 0);
    }

    private static void AssertRefused<TException>(
        string argument, string message, float[] outputs, int[] labels, int gradientLength, float scale = 1f)
        where TException : ArgumentException
    {
        float[] gradients = Enumerable.Repeat(7f, gradientLength).ToArray();
        TException error = Assert.Throws<TException>(argument, () => Loss.CrossEntropy(outputs, labels, gradients, scale));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.All(gradients, gradient => Assert.Equal(7f, gradient));
    }

    private static (float[] Outputs, int[] Labels) Draw(int batch, int classes, long seed)
        => (
            Floats.Uniform(batch * classes, -2f, 2f, seed),
            Floats.Uniform(batch, 0f, classes, seed + 1).Select(value => Math.Min((int)value, classes - 1)).ToArray());

    private static double Exact(double[] outputs, int[] labels, double scale)
    {
        int classes = outputs.Length / labels.Length;
        double sum = 0;
        for (int sample = 0; sample < labels.Length; sample++)
        {
            double[] row = outputs[(sample * classes)..((sample + 1) * classes)];
            sum += Math.Log(row.Sum(output => Math.Exp(scale * output))) - (scale * row[labels[sample]]);
        }

        return sum / labels.Length;
    }

    private static double ExactGradient(float[] outputs, int[] labels, double scale, int index)
    {
        int classes = outputs.Length / labels.Length;
        int sample = index / classes;
        double sum = outputs[(sample * classes)..((sample + 1) * classes)].Sum(output => Math.Exp(scale * output));
        double oneHot = index % classes == labels[sample] ? 1 : 0;
        return scale * ((Math.Exp(scale * outputs[index]) / sum) - oneHot) / labels.Length;
    }
}
