using System;
using System.IO;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

public sealed class IdxDigitsTests
{
    [Fact]
    public void Gives_pixels_as_shares_of_255()
    {
        DigitSet set = Combine(IdxBytes.Images(20), IdxBytes.Labels(20));
        Assert.Equal(20, set.Count);
        Assert.Equal(20 * 784, set.Images.Length);
        Assert.Equal(0f, set.Images[0]);
        Assert.Equal(19 / 255f, set.Images[^1]);
        Assert.Equal(9, set.Labels[^1]);
    }

    [Fact]
    public void Rejects_images_of_another_size() => Assert.Equal(
        "images: holds images of 27 x 28 pixels, expected 28 x 28.", Problem(IdxBytes.Images(20, 27), IdxBytes.Labels(20)));

    [Fact]
    public void Rejects_more_images_than_labels() => Assert.Equal(
        "labels: holds 19 labels, expected 20, one for each image of images.", Problem(IdxBytes.Images(20), IdxBytes.Labels(19)));

    [Fact]
    public void Rejects_a_set_without_images() => Assert.Equal(
        "images: holds no images, expected 1 or more.", Problem(IdxBytes.Images(0), IdxBytes.Labels(0)));

    [Fact]
    public void Rejects_a_label_above_9()
    {
        byte[] labels = IdxBytes.Labels(20);
        labels[8 + 13] = 10;
        Assert.Equal("labels: label 13 is 10, expected 0 to 9.", Problem(IdxBytes.Images(20), labels));
    }

    [Fact]
    public void Rejects_labels_where_images_are_due() => Assert.Equal(
        "images: holds an array of 1 dimensions, expected 3. Images have 3, labels have 1: were the files swapped?",
        Problem(IdxBytes.Labels(20), IdxBytes.Images(20)));

    [Fact]
    public void Rejects_pixels_that_are_no_bytes()
    {
        byte[] images = IdxBytes.Images(20);
        images[2] = 0x09;
        Assert.Equal("images: holds values of type Int8, expected unsigned bytes.", Problem(images, IdxBytes.Labels(20)));
    }

    [Fact]
    public void Names_a_file_that_is_missing_and_one_that_is_damaged()
    {
        using TemporaryDirectory directory = new();
        string images = directory.Write("images", IdxBytes.Images(3));
        string missing = Path.Combine(directory.Path, "none");
        Assert.StartsWith(missing + ": cannot be read: ", Assert.Throws<DataException>(() => IdxDigits.Read(images, missing)).Message, StringComparison.Ordinal);
        Assert.StartsWith(missing + ": cannot be read: ", Assert.Throws<DataException>(() => IdxDigits.Read(missing, images)).Message, StringComparison.Ordinal);
        string labels = directory.Write("labels", IdxBytes.Labels(3)[..^1]);
        Assert.StartsWith(labels + ": ends after 2 ", Assert.Throws<DataException>(() => IdxDigits.Read(images, labels)).Message, StringComparison.Ordinal);
    }

    private static DigitSet Combine(byte[] images, byte[] labels)
    {
        using ArrayReader first = IdxFile.Open(new MemoryStream(images), "images");
        using ArrayReader second = IdxFile.Open(new MemoryStream(labels), "labels");
        return IdxDigits.Combine(first, second);
    }

    private static string Problem(byte[] images, byte[] labels) => Assert.Throws<DataException>(() => Combine(images, labels)).Message;
}
