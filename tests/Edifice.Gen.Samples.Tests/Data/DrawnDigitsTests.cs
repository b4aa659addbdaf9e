using System;
using System.Linq;
using System.Threading;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

public sealed class DrawnDigitsTests
{
    private static readonly DigitSet Drawn = DrawnDigits.Draw(seed: 1, first: 0, count: 1000, CancellationToken.None);

    [Fact]
    public void The_same_seed_draws_the_same_digits()
    {
        DigitSet again = DrawnDigits.Draw(1, 0, 1000, CancellationToken.None);
        Assert.Equal(Drawn.Images, again.Images);
        Assert.Equal(Drawn.Labels, again.Labels);
    }

    [Fact]
    public void An_image_does_not_depend_on_what_was_drawn_before()
    {
        DigitDrawing drawing = new(1);
        float[] pixels = new float[DigitSet.Pixels];
        for (int index = 999; index >= 0; index -= 37)
        {
            Assert.Equal(Drawn.Labels[index], drawing.Draw(index, pixels));
            Assert.Equal(Image(Drawn, index), pixels);
        }
    }

    [Fact]
    public void Pixels_are_multiples_of_a_255th_from_0_to_1()
    {
        Assert.All(Drawn.Images, pixel => Assert.InRange(pixel, 0f, 1f));
        Assert.All(Drawn.Images, pixel => Assert.Equal(MathF.Round(255 * pixel) / 255, pixel));
    }

    [Fact]
    public void Each_ten_images_hold_every_digit_once() => Assert.All(
        Drawn.Labels.Chunk(10), labels => Assert.Equal(Enumerable.Range(0, 10), labels.Order()));

    [Fact]
    public void The_order_of_digits_varies() =>
        Assert.True(Drawn.Labels.Chunk(10).Select(labels => string.Concat(labels)).Distinct().Count() > 90);

    [Fact]
    public void Every_image_shows_something_on_mostly_empty_paper() => Assert.All(
        Enumerable.Range(0, Drawn.Count), index => Assert.InRange(Image(Drawn, index).Sum(), 25f, 350f));

    [Fact]
    public void No_two_images_are_alike()
    {
        DigitSet other = DrawnDigits.Draw(2, 0, 1000, CancellationToken.None);
        int different = Enumerable.Range(0, Drawn.Count)
            .SelectMany(index => new[] { Image(Drawn, index), Image(other, index) })
            .Select(image => Convert.ToHexString(Array.ConvertAll(image, pixel => (byte)(255 * pixel))))
            .Distinct()
            .Count();
        Assert.Equal(2000, different);
    }

    // Guards against a digit whose strokes land outside the image or are swapped with another's.
    [Fact]
    public void A_digit_resembles_the_mean_of_its_own_kind_most()
    {
        float[][] means = [.. Enumerable.Range(0, 10).Select(Mean)];
        int right = Enumerable.Range(0, Drawn.Count).Count(index =>
        {
            float[] image = Image(Drawn, index);
            return Enumerable.Range(0, 10).MinBy(digit => Difference(image, means[digit])) == Drawn.Labels[index];
        });
        Assert.InRange(right, 600, 900);
    }

    // The images themselves are part of what a seed promises: published accuracies depend on them.
    [Fact]
    public void The_digits_of_seed_1_stay_what_they_were()
    {
        uint hash = 2166136261;
        foreach (float pixel in Drawn.Images)
            hash = (hash ^ (byte)MathF.Round(255 * pixel)) * 16777619;
        Assert.Equal(4209640987u, hash);
    }

    [Fact]
    public void The_default_data_has_8000_training_and_2000_other_test_images()
    {
        DigitData data = DrawnDigits.Create(3, CancellationToken.None);
        Assert.Equal(8000, data.Train.Count);
        Assert.Equal(2000, data.Test.Count);
        Assert.Equal("8000 training and 2000 test images, drawn with seed 3", data.Description);
        Assert.NotEqual(Image(data.Train, 0), Image(data.Test, 0));
    }

    [Fact]
    public void Drawing_can_be_cancelled() => Assert.ThrowsAny<OperationCanceledException>(
        () => DrawnDigits.Create(1, new CancellationToken(canceled: true)));

    private static float[] Image(DigitSet set, int index) => set.Images[(index * DigitSet.Pixels)..((index + 1) * DigitSet.Pixels)];

    private static float[] Mean(int digit)
    {
        float[] mean = new float[DigitSet.Pixels];
        int[] indices = [.. Enumerable.Range(0, Drawn.Count).Where(index => Drawn.Labels[index] == digit)];
        foreach (int index in indices)
        {
            float[] image = Image(Drawn, index);
            for (int i = 0; i < mean.Length; i++)
                mean[i] += image[i] / indices.Length;
        }

        return mean;
    }

    private static float Difference(float[] left, float[] right) => left.Zip(right, (a, b) => (a - b) * (a - b)).Sum();
}
