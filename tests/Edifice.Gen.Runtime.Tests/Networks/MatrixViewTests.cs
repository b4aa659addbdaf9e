using System;
using System.Linq;
using CsCheck;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class MatrixViewTests
{
    private static readonly WeightLayout Layout = new(Outputs: 5, Inputs: 3, TileWidth: 16, HasZeroRow: true);

    [Fact]
    public void What_is_copied_in_comes_out_again_and_padding_stays_zero() => WeightLayoutTests.Layouts.Sample(
        layout =>
        {
            float[] values = Enumerable.Range(1, layout.Outputs * layout.Inputs).Select(value => (float)value).ToArray();
            float[] storage = new float[layout.Length];
            MatrixView view = new(storage, layout);
            view.CopyFrom(values);
            Assert.Equal(values, view.ToArray());
            Assert.Equal(values.Length, storage.Count(number => number != 0));
            Assert.Equal(values[((layout.Outputs - 1) * layout.Inputs) + layout.Inputs - 1], view[layout.Outputs - 1, layout.Inputs - 1]);
        },
        iter: 100);

    [Fact]
    public void The_indexer_writes_to_the_storage()
    {
        float[] storage = new float[Layout.Length];
        MatrixView view = new(storage, Layout);
        view[4, 2] = 7f;
        Assert.Equal((5, 3), (view.Rows, view.Columns));
        Assert.Equal(7f, storage[Layout.IndexOf(4, 2)]);
        Assert.Equal(7f, view.ToArray()[14]);
        Assert.True(view.Storage.Overlaps(storage));
    }

    [Theory]
    [InlineData(5, 0, "output")]
    [InlineData(-1, 0, "output")]
    [InlineData(0, 3, "input")]
    [InlineData(0, -1, "input")]
    [InlineData(0, int.MinValue, "input")]
    public void An_index_outside_the_matrix_is_refused(int output, int input, string argument)
        => Assert.Throws<ArgumentOutOfRangeException>(argument, () => new MatrixView(new float[Layout.Length], Layout)[output, input]);

    [Theory]
    [InlineData(14)]
    [InlineData(16)]
    [InlineData(0)]
    public void Copies_of_another_size_are_refused_and_write_nothing(int length)
    {
        float[] storage = new float[Layout.Length];
        float[] other = Enumerable.Repeat(7f, length).ToArray();
        ArgumentException error = Assert.Throws<ArgumentException>("source", () => new MatrixView(storage, Layout).CopyFrom(other));
        Assert.Contains($"The matrix is [5, 3], 15 numbers; source has {length}.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("destination", () => new MatrixView(storage, Layout).CopyTo(other));
        Assert.All(storage, number => Assert.Equal(0f, number));
        Assert.All(other, number => Assert.Equal(7f, number));
    }

    [Fact]
    public void Storage_of_another_length_is_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>("storage", () => new MatrixView(new float[Layout.Length - 1], Layout).Rows);
        Assert.Contains($"takes {Layout.Length} numbers; the storage has {Layout.Length - 1}", error.Message, StringComparison.Ordinal);
    }
}
