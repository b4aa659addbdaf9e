using System;
using CsCheck;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class ConfusionMatrixTests
{
    [Fact]
    public void Shares_are_those_of_the_counts()
    {
        ConfusionMatrix matrix = new(3);
        matrix.Add(label: 0, answer: 0, samples: 8);
        matrix.Add(0, 1, 2);
        matrix.Add(1, 1, 5);
        matrix.Add(1, 0);
        matrix.Add(1, 0, 0);
        Assert.Equal((16L, 13L, 13 / 16.0), (matrix.Count, matrix.Correct, matrix.Accuracy));
        Assert.Equal((0.8, 5 / 6.0, double.NaN), (matrix.RecallOf(0), matrix.RecallOf(1), matrix.RecallOf(2)));
        Assert.Equal((8 / 9.0, 5 / 7.0, double.NaN), (matrix.PrecisionOf(0), matrix.PrecisionOf(1), matrix.PrecisionOf(2)));
        Assert.Equal((2L, 1L), (matrix[0, 1], matrix[1, 0]));
    }

    [Fact]
    public void Nothing_counted_has_no_accuracy() => Assert.Equal((0L, double.NaN), (new ConfusionMatrix(4).Count, new ConfusionMatrix(4).Accuracy));

    [Fact]
    public void Its_table_has_a_row_for_each_class()
    {
        ConfusionMatrix matrix = new(2);
        matrix.Add(0, 0, 120);
        matrix.Add(1, 0, 7);
        Assert.Equal("label\\answer   0   1\n           0 120   0\n           1   7   0", matrix.ToString());
    }

    [Fact]
    public void Every_sample_is_in_one_row_and_one_column()
        => CsCheck.Gen.Select(CsCheck.Gen.Int[0, 4], CsCheck.Gen.Int[0, 4]).Array[0, 60].Sample(samples =>
        {
            ConfusionMatrix matrix = new(5);
            long correct = 0;
            foreach ((int label, int answer) in samples)
            {
                matrix.Add(label, answer);
                correct += label == answer ? 1 : 0;
            }

            Assert.Equal((samples.Length, correct), (matrix.Count, matrix.Correct));
        }, iter: 200);

    [Fact]
    public void Classes_that_are_not_there_are_refused_and_nothing_is_counted()
    {
        ConfusionMatrix matrix = new(3);
        Assert.Throws<ArgumentOutOfRangeException>("label", () => matrix.Add(3, 0));
        Assert.Throws<ArgumentOutOfRangeException>("label", () => matrix[-1, 0]);
        Assert.Throws<ArgumentOutOfRangeException>("answer", () => matrix.Add(0, 3));
        Assert.Throws<ArgumentOutOfRangeException>("answer", () => matrix[0, -1]);
        Assert.Throws<ArgumentOutOfRangeException>("samples", () => matrix.Add(0, 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix.RecallOf(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix.PrecisionOf(-1));
        Assert.Throws<ArgumentOutOfRangeException>("classes", () => new ConfusionMatrix(0));
        Assert.Equal(0, matrix.Count);
    }
}
