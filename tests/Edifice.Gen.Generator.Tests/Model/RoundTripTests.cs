using System.Globalization;
using CsCheck;
using Edifice.Generator.Model;
using Xunit;

namespace Edifice.Generator.Tests.Model;

public class RoundTripTests
{
    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(1.0 / 3, "0.3333333333333333")]
    [InlineData(-25, "-25")]
    [InlineData(0.0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(double.MaxValue, "1.7976931348623157E+308")]
    [InlineData(double.Epsilon, "4.94065645841247E-324")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void Digits_that_are_needed(double value, string text) => Assert.Equal(text, RoundTrip.Text(value));

    [Fact]
    public void Is_read_as_the_same_number() => Gen.Double.Sample(value =>
        Assert.Equal(value, double.Parse(RoundTrip.Text(value), CultureInfo.InvariantCulture)));
}
