using System;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class ElementaryTests
{
    [Fact]
    public void The_exponential_keeps_its_relative_error()
        => G.Double[-700, 700].Sample(x => Assert.InRange(Exponential.Of(x) / Math.Exp(x), 1 - 1e-15, 1 + 1e-15), iter: 100_000);

    [Fact]
    public void The_exponential_ends_where_doubles_do()
    {
        Assert.Equal(1, Exponential.Of(0));
        Assert.Equal(Exponential.Of(-708), Exponential.Of(double.NegativeInfinity));
        Assert.True(double.IsFinite(Exponential.Of(double.PositiveInfinity)));
        Assert.True(double.IsNaN(Exponential.Of(double.NaN)));
    }

    [Fact]
    public void Sine_and_cosine_are_those_of_the_angle()
        => G.Double[-180, 180].Sample(
            degrees =>
            {
                (double sine, double cosine) = Trigonometry.OfDegrees(degrees);
                Assert.Equal(Math.Sin(degrees * Math.PI / 180), sine, 2e-15);
                Assert.Equal(Math.Cos(degrees * Math.PI / 180), cosine, 2e-15);
            },
            iter: 100_000);

    [Fact]
    public void No_angle_gives_exactly_no_turn() => Assert.Equal((0.0, 1.0), Trigonometry.OfDegrees(0));

    // Φ(1.959963985) = 0.975, Φ(0.6744897502) = 0.75: the points of every table.
    [Theory]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.75, 0.6744897501960817)]
    [InlineData(0.5, 0.0)]
    [InlineData(0.025, -1.959963984540054)]
    [InlineData(0.001, -3.090232306167813)]
    public void A_word_becomes_the_point_of_the_normal_distribution(double share, double point)
        => Assert.Equal(point, Gaussian.Of((uint)(share * 4294967296.0)), 1e-6);

    [Fact]
    public void The_normal_numbers_are_symmetric_and_bounded()
    {
        Assert.InRange(Gaussian.Of(0), -6.4, -6.3);
        G.UInt.Sample(word => Assert.Equal(-Gaussian.Of(word), Gaussian.Of(~word), 1e-6), iter: 10_000);
    }

    [Fact]
    public void The_normal_numbers_have_the_moments_of_the_distribution()
    {
        const int Count = 200_000;
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        for (uint index = 0; index < Count; index++)
        {
            double value = Gaussian.Of(Philox.Next(11, index, 0, 0, 0).First);
            sum += value;
            squares += value * value;
            fourths += value * value * value * value;
        }

        // Five standard deviations: 1, √2 and √96 over √count.
        Assert.Equal(0, sum / Count, 0.0112);
        Assert.Equal(1, squares / Count, 0.0159);
        Assert.Equal(3, fourths / Count, 0.11);
    }
}
