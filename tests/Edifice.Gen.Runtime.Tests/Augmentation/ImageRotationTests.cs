using System;
using System.Linq;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class ImageRotationTests
{
    [Fact]
    public void No_angle_leaves_the_bits_of_the_image()
    {
        float[] image = EncoderCase.Values(2 * 6 * 9);
        Bits.AssertSame(image, Turned(new ImageRotation(2, 6, 9, degrees: 0f), image, 1));
    }

    // The formula of the documentation, step by step, with the platform's sine and cosine.
    [Fact]
    public void A_turned_pixel_is_interpolated_at_the_documented_place()
    {
        const int Height = 9;
        const int Width = 11;
        float[] image = EncoderCase.Values(Height * Width);
        ImageRotation rotation = new(1, Height, Width, degrees: 180f, leastScale: 0.5f, mostScale: 2f, fill: 0.25f);
        for (uint sample = 0; sample < 50; sample++)
        {
            SampleKey key = new(7, 0, sample);
            (uint first, uint second, _, _) = key.Next(0, 0x524F5441);
            double angle = 180 * ((2.0 * first / uint.MaxValue) - 1) * Math.PI / 180;
            double scale = 0.5 + (1.5 * second / uint.MaxValue);
            float[] turned = Turned(rotation, image, sample);
            for (int place = 0; place < turned.Length; place++)
            {
                double y = (place / Width) - 4;
                double x = (place % Width) - 5;
                double column = 5 + (((x * Math.Cos(angle)) - (y * Math.Sin(angle))) / scale);
                double row = 4 + (((x * Math.Sin(angle)) + (y * Math.Cos(angle))) / scale);
                Assert.Equal(Bilinear(image, Height, Width, row, column, 0.25), turned[place], 1e-5);
            }
        }
    }

    [Fact]
    public void A_positive_angle_turns_counter_clockwise()
    {
        // One bright pixel right of the centre; the first word of this key gives the angle.
        float[] image = new float[9 * 9];
        image[(4 * 9) + 7] = 1f;
        uint sample = (uint)Enumerable.Range(0, 1000).First(
            index => 90 * ((2.0 * new SampleKey(7, 0, (uint)index).Next(0, 0x524F5441).First / uint.MaxValue) - 1) is > 85 and < 90);
        float[] turned = Turned(new ImageRotation(1, 9, 9, degrees: 90f), image, sample);
        Assert.Equal((1 * 9) + 4, Array.IndexOf(turned, turned.Max()));
    }

    [Fact]
    public void Angles_fill_their_range_evenly()
    {
        // A ramp along x: the pixel right of the centre shows the cosine, the one above it the sine of the angle.
        float[] ramp = [.. Enumerable.Range(0, 81).Select(place => (place % 9) - 4f)];
        ImageRotation rotation = new(1, 9, 9, degrees: 20f);
        double[] angles = [.. Enumerable.Range(0, 2000).Select(sample =>
        {
            float[] turned = Turned(rotation, ramp, (uint)sample);
            return Math.Atan2(turned[(3 * 9) + 4], turned[(4 * 9) + 5]) * 180 / Math.PI;
        })];
        Assert.All(angles, angle => Assert.InRange(angle, -20.001, 20.001));

        // Five standard deviations of the mean of 2000 uniform angles.
        Assert.Equal(0, angles.Average(), 5 * 20 / Math.Sqrt(3 * 2000));
        Assert.All(Enumerable.Range(-4, 8), bin => Assert.InRange(angles.Count(angle => Math.Floor(angle / 5) == bin), 180, 320));
    }

    [Theory]
    [InlineData(-1f, 1f, 1f, 0f, "degrees")]
    [InlineData(181f, 1f, 1f, 0f, "degrees")]
    [InlineData(float.NaN, 1f, 1f, 0f, "degrees")]
    [InlineData(5f, 0f, 1f, 0f, "leastScale")]
    [InlineData(5f, float.NaN, 1f, 0f, "leastScale")]
    [InlineData(5f, 1f, 0.9f, 0f, "mostScale")]
    [InlineData(5f, 1f, float.PositiveInfinity, 0f, "mostScale")]
    [InlineData(5f, 1f, 1f, float.NaN, "fill")]
    public void Options_outside_their_ranges_are_refused(float degrees, float least, float most, float fill, string name)
        => Assert.Equal(
            name, Assert.Throws<ArgumentOutOfRangeException>(() => new ImageRotation(1, 5, 5, degrees, least, most, fill)).ParamName);

    private static float[] Turned(ImageRotation rotation, float[] image, uint sample)
    {
        float[] turned = new float[image.Length];
        Array.Fill(turned, float.NaN);
        rotation.Apply(image, turned, new SampleKey(7, 0, sample));
        return turned;
    }

    private static double Bilinear(float[] image, int height, int width, double row, double column, double fill)
    {
        double Pixel(double y, double x) => y >= 0 && y < height && x >= 0 && x < width ? image[((int)y * width) + (int)x] : fill;

        double sum = 0;
        foreach (double y in new[] { Math.Floor(row), Math.Floor(row) + 1 })
        {
            foreach (double x in new[] { Math.Floor(column), Math.Floor(column) + 1 })
            {
                sum += Pixel(y, x) * (1 - Math.Abs(row - y)) * (1 - Math.Abs(column - x));
            }
        }

        return sum;
    }
}
