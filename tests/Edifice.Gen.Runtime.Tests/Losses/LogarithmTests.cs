using System;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class LogarithmTests
{
    [Fact]
    public void The_logarithm_keeps_its_relative_error()
        => G.Double[-700, 700].Sample(
            exponent =>
            {
                double x = Math.Exp(exponent);
                Assert.InRange(Logarithm.Of(x), Math.Log(x) - (1e-15 * Math.Abs(Math.Log(x))), Math.Log(x) + (1e-15 * Math.Abs(Math.Log(x))));
            },
            iter: 100_000);

    [Fact]
    public void Close_to_one_it_keeps_its_digits()
        => G.Double[1e-15, 0.5].Sample(
            little => Assert.InRange(Logarithm.Of(1 + little) / Math.Log(1 + little), 1 - 1e-15, 1 + 1e-15), iter: 100_000);

    [Fact]
    public void One_gives_zero_and_NaN_stays_NaN()
    {
        Assert.Equal(0, Logarithm.Of(1));
        Assert.Equal(Math.Log(2), Logarithm.Of(2));
        Assert.True(double.IsNaN(Logarithm.Of(double.NaN)));
    }
}
