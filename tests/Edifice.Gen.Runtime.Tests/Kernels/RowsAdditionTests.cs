using System.Linq;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class RowsAdditionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(37)]
    public void A_row_of_any_length_is_added_once_to_each_row_and_to_nothing_between(int width)
    {
        const int Rows = 3;
        int stride = width + 2;
        float[] row = [.. Enumerable.Range(1, width).Select(number => number * 0.5f)];
        float[] destination = [.. Enumerable.Repeat(7f, Rows * stride)];
        Edifice.CompilerServices.Rows.AddToEach(Rows, row, destination, stride);
        Assert.Equal(
            Enumerable.Range(0, Rows * stride).Select(index => index % stride < width ? 7 + row[index % stride] : 7),
            destination);
    }
}
