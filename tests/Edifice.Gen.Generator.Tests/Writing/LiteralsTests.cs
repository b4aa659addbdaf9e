using System;
using System.Globalization;
using Edifice.Generator.Tests.Harness;
using Edifice.Generator.Writing;
using Xunit;

namespace Edifice.Generator.Tests.Writing;

public class LiteralsTests
{
    [Theory]
    [InlineData(0f, "0f")]
    [InlineData(-0f, "-0f")]
    [InlineData(1f, "1f")]
    [InlineData(0.1f, "0.100000001f")]
    [InlineData(1e-40f, "9.9999461E-41f")]
    [InlineData(float.NaN, "float.NaN")]
    [InlineData(float.PositiveInfinity, "float.PositiveInfinity")]
    [InlineData(float.NegativeInfinity, "float.NegativeInfinity")]
    public void Floats_everywhere_alike(float value, string text) => Assert.Equal(text, Culture.In("de-DE", () => Literals.Float(value)));

    [Fact]
    public void Floats_keep_their_bits()
    {
        Random random = new(1);
        for (int trial = 0; trial < 1000; trial++)
        {
            float value = BitConverter.Int32BitsToSingle(random.Next());
            if (float.IsFinite(value))
            {
                Assert.Equal(value, float.Parse(Literals.Float(value).TrimEnd('f'), CultureInfo.InvariantCulture));
            }
        }
    }

    [Fact]
    public void Strings_are_escaped() => Assert.Equal("\"a\\\"b\\\\c\\n\"", Literals.String("a\"b\\c\n"));

    [Fact]
    public void Integers() => Assert.Equal("-12 3L true", Literals.Int(-12) + " " + Literals.Long(3) + " " + Literals.Bool(true));
}
