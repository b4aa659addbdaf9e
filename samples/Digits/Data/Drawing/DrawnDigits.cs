using System;
using System.Globalization;
using System.Threading;

namespace Edifice.Samples.Digits;

/// <summary>Data without a download: every image is drawn by <see cref="DigitDrawing"/>.</summary>
internal static class DrawnDigits
{
    public const int TrainingCount = 8000;
    public const int TestCount = 2000;

    // Far from the training images, so that a larger training set keeps the same test images.
    private const int FirstTestIndex = 1_000_000_000;

    /// <summary>Draws the training and the test images of a seed.</summary>
    public static DigitData Create(int seed, CancellationToken cancel) => new(
        Draw(seed, 0, TrainingCount, cancel),
        Draw(seed, FirstTestIndex, TestCount, cancel),
        string.Create(CultureInfo.InvariantCulture, $"{TrainingCount} training and {TestCount} test images, drawn with seed {seed}"));

    /// <summary>Draws images <paramref name="first"/> and following; any ten from a multiple of ten on hold each digit once.</summary>
    public static DigitSet Draw(int seed, int first, int count, CancellationToken cancel)
    {
        float[] images = new float[count * DigitSet.Pixels];
        int[] labels = new int[count];
        DigitDrawing drawing = new(seed);
        for (int i = 0; i < count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            labels[i] = drawing.Draw(first + i, images.AsSpan(i * DigitSet.Pixels, DigitSet.Pixels));
        }

        return new DigitSet(images, labels);
    }
}
