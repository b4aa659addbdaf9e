using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class ImageShiftTests
{
    private const int Height = 5;
    private const int Width = 7;

    // Pixel (c, y, x) is 100 c + 10 y + x + 1, so that a shifted pixel says where it came from.
    private static readonly float[] Image =
        [.. Enumerable.Range(0, 2 * Height * Width).Select(place => 1f + (100 * (place / (Height * Width))) + (10 * (place / Width % Height)) + (place % Width))];

    [Fact]
    public void Every_distance_comes_up_equally_often_and_moves_all_channels_together()
    {
        Dictionary<(int Down, int Right), int> counts = [];
        ImageShift shift = new(2, Height, Width, most: 2, fill: -1f);
        float[] shifted = new float[Image.Length];
        for (uint sample = 0; sample < 5000; sample++)
        {
            shift.Apply(Image, shifted, new SampleKey(3, 0, sample));

            // The middle of the image is never shifted out: its value says where it came from.
            int value = (int)shifted[(2 * Width) + 3] - 1;
            (int down, int right) = (2 - (value / 10), 3 - (value % 10));
            counts[(down, right)] = counts.GetValueOrDefault((down, right)) + 1;
            Assert.Equal(Expected(down, right), shifted);
        }

        // 25 shifts, 200 each, five standard deviations of 13.9.
        Assert.Equal(25, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 130, 270));
    }

    [Fact]
    public void No_distance_leaves_the_image()
    {
        float[] shifted = new float[Image.Length];
        new ImageShift(2, Height, Width, most: 0).Apply(Image, shifted, new SampleKey(1, 2, 3));
        Assert.Equal(Image, shifted);
    }

    [Theory]
    [InlineData(0, 5, 7, 1, "channels")]
    [InlineData(1, 0, 7, 1, "height")]
    [InlineData(1, 5, 0, 1, "width")]
    [InlineData(1 << 20, 1 << 20, 1 << 20, 1, "width")]
    [InlineData(1, 5, 7, -1, "most")]
    [InlineData(1, 5, 7, 5, "most")]
    public void Options_outside_their_ranges_are_refused(int channels, int height, int width, int most, string name)
        => Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => new ImageShift(channels, height, width, most)).ParamName);

    private static float[] Expected(int down, int right)
        => [.. Enumerable.Range(0, Image.Length).Select(place =>
        {
            int plane = place / (Height * Width) * Height * Width;
            int row = (place / Width % Height) - down;
            int column = (place % Width) - right;
            return row is >= 0 and < Height && column is >= 0 and < Width ? Image[plane + (row * Width) + column] : -1f;
        })];
}
