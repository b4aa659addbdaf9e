using System;
using System.Linq;
using Edifice.Numerics;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class GradientNormTests
{
    public static TheoryData<LaneWidth> Widths => [LaneWidth.One, LaneWidth.Four, LaneWidth.Eight, LaneWidth.Sixteen];

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_norm_is_that_of_double_precision_and_has_the_same_bits_at_every_width(LaneWidth width)
    {
        foreach (int length in new[] { 0, 16, 48, 1008, 1024, 1040, 5008 })
        {
            float[] numbers = [.. Enumerable.Range(0, length).Select(index => MathF.Sin(index) * MathF.ScaleB(1, index % 9))];
            double exact = Math.Sqrt(numbers.Sum(number => (double)number * number));
            double norm = GradientNorm.Of(numbers, width);
            Assert.Equal(exact, norm, 1e-6 * Math.Max(exact, 1));
            Assert.Equal(BitConverter.DoubleToInt64Bits(GradientNorm.Of(numbers, LaneWidth.Automatic)), BitConverter.DoubleToInt64Bits(norm));
        }
    }

    [Fact]
    public void Numbers_whose_squares_leave_single_precision_have_a_norm()
    {
        float[] numbers = new float[32];
        (numbers[3], numbers[17]) = (3e30f, 4e30f);
        Assert.Equal(5e30, GradientNorm.Of(numbers, LaneWidth.Automatic), 1e24);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void A_number_that_is_not_finite_shows(float number)
    {
        float[] numbers = new float[48];
        numbers[33] = number;
        Assert.False(double.IsFinite(GradientNorm.Of(numbers, LaneWidth.Automatic)));
    }
}
