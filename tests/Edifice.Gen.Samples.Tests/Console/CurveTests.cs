using System.Linq;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

public sealed class CurveTests
{
    [Fact]
    public void Neighbours_become_their_mean_when_the_width_is_used_up()
    {
        Curve curve = new(4);
        for (int value = 1; value <= 11; value++)
            curve.Add(value);
        Assert.Equal([2.5, 6.5], curve.Points);
        curve.Add(12);
        Assert.Equal([2.5, 6.5, 10.5], curve.Points);
    }

    [Fact]
    public void The_largest_point_reaches_the_top_and_half_of_it_the_middle()
    {
        Curve curve = new(10);
        foreach (double value in new[] { 4, 2, 1, 0.25, 0 })
            curve.Add(value);
        Assert.Equal(["█    ", "██▄▁ "], curve.Draw(2));
    }

    [Fact]
    public void A_loss_of_zero_is_an_empty_curve()
    {
        Curve curve = new(4);
        curve.Add(0);
        Assert.Equal([" ", " "], curve.Draw(2));
    }

    [Theory]
    [InlineData(0, "    ")]
    [InlineData(0.5, "██  ")]
    [InlineData(0.59, "██▍ ")]
    [InlineData(1, "████")]
    [InlineData(7, "████")]
    [InlineData(-1, "    ")]
    [InlineData(double.NaN, "    ")]
    public void A_bar_is_as_wide_as_its_share(double share, string expected) => Assert.Equal(expected, BarText.Of(share, 4));
}
