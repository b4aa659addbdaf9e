using System;
using System.Numerics;

namespace Edifice.Samples.Digits;

/// <summary>What is on a page besides the digit: grain, specks and stray marks.</summary>
internal static class Paper
{
    /// <summary>Adds dirt to a drawn digit and rounds each pixel to a multiple of 1/255, as a scanner would.</summary>
    public static void Soil(Span<float> pixels, DrawingRandom random)
    {
        if (random.OneIn(4))
            DrawStray(pixels, random);
        for (int specks = random.Below(6); specks > 0; specks--)
            pixels[random.Below(pixels.Length)] = random.Between(0.2f, 0.9f);

        float grain = random.Between(0, 0.1f);
        foreach (ref float pixel in pixels)
            pixel = MathF.Round(255 * Math.Clamp(pixel + random.Around(grain), 0, 1)) / 255;
    }

    // A short faint line, such as the end of a neighbouring digit.
    private static void DrawStray(Span<float> pixels, DrawingRandom random)
    {
        Vector2 start = new(random.Between(0, DigitSet.Side), random.Between(0, DigitSet.Side));
        Vector2 way = new(random.Around(3), random.Around(3));
        Pen pen = new(random.Between(0.4f, 0.9f), 0.6f, random.Between(0.3f, 0.7f));
        new Canvas(pixels).Draw([start, start + way], pen);
    }
}
