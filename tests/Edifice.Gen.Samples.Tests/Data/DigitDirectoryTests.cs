using System;
using System.IO;
using System.Linq;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

public sealed class DigitDirectoryTests
{
    [Theory]
    [InlineData("-idx3-ubyte", "-idx1-ubyte")]
    [InlineData("-idx3-ubyte.gz", "-idx1-ubyte.gz")]
    [InlineData(".idx3-ubyte", ".idx1-ubyte")]
    [InlineData(".idx3-ubyte.gz", "-idx1-ubyte")]
    public void Both_sets_serve_as_they_are(string imagesEnd, string labelsEnd)
    {
        using TemporaryDirectory directory = new();
        Write(directory, "train", 30, imagesEnd, labelsEnd);
        Write(directory, "t10k", 20, imagesEnd, labelsEnd);
        DigitData data = DigitDirectory.Read(directory.Path);
        Assert.Equal(30, data.Train.Count);
        Assert.Equal(20, data.Test.Count);
        Assert.Equal("30 training and 20 test images, read from " + directory.Path, data.Description);
    }

    [Theory]
    [InlineData("train")]
    [InlineData("t10k")]
    public void Every_fifth_image_of_a_single_set_is_kept_for_the_test(string name)
    {
        using TemporaryDirectory directory = new();
        Write(directory, name, 23);
        DigitData data = DigitDirectory.Read(directory.Path);
        Assert.Equal([4, 9, 14, 19], Numbers(data.Test));
        Assert.Equal(Enumerable.Range(0, 23).Where(index => index % 5 != 4), Numbers(data.Train));
        Assert.Equal([4, 9, 4, 9], data.Test.Labels);
        Assert.Equal(Numbers(data.Train).Select(number => number % 10), data.Train.Labels);
    }

    [Fact]
    public void A_set_too_small_to_split_is_refused()
    {
        using TemporaryDirectory directory = new();
        Write(directory, "train", 4);
        Assert.Equal(
            directory.Path + ": holds one set of 4 images, expected 5 or more: every fifth is kept for the test.", Problem(directory.Path));
    }

    [Fact]
    public void An_empty_directory_says_what_was_looked_for()
    {
        using TemporaryDirectory directory = new();
        string problem = Problem(directory.Path);
        Assert.StartsWith(directory.Path + ": holds no digits. Looked for train-images-idx3-ubyte", problem, StringComparison.Ordinal);
        Assert.Contains("t10k-labels-idx1-ubyte", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_without_labels_are_refused_even_beside_a_complete_set()
    {
        using TemporaryDirectory directory = new();
        Write(directory, "train", 30);
        string images = directory.Write("t10k-images-idx3-ubyte", IdxBytes.Images(20));
        Assert.Equal(
            images + ": has no labels. Expected t10k-labels-idx1-ubyte or t10k-labels-idx1-ubyte.gz beside it.", Problem(directory.Path));
    }

    [Fact]
    public void Labels_without_images_are_refused()
    {
        using TemporaryDirectory directory = new();
        string labels = directory.Write("train-labels-idx1-ubyte", IdxBytes.Labels(20));
        Assert.Equal(
            labels + ": has no images. Expected train-images-idx3-ubyte or train-images-idx3-ubyte.gz beside it.", Problem(directory.Path));
    }

    [Fact]
    public void A_missing_directory_is_named()
    {
        using TemporaryDirectory directory = new();
        string missing = Path.Combine(directory.Path, "none");
        Assert.Equal(missing + ": there is no such directory. Without --data, digits are drawn.", Problem(missing));
    }

    [Fact]
    public void A_file_is_no_directory()
    {
        using TemporaryDirectory directory = new();
        string file = directory.Write("file", [1]);
        Assert.Equal(file + ": is a file, expected a directory with IDX files.", Problem(file));
    }

    private static void Write(
        TemporaryDirectory directory, string name, int count, string imagesEnd = "-idx3-ubyte", string labelsEnd = "-idx1-ubyte")
    {
        directory.Write(name + "-images" + imagesEnd, Pack(imagesEnd, IdxBytes.Images(count)));
        directory.Write(name + "-labels" + labelsEnd, Pack(labelsEnd, IdxBytes.Labels(count)));
    }

    private static byte[] Pack(string end, byte[] bytes) => end.EndsWith(".gz", StringComparison.Ordinal) ? IdxBytes.Zip(bytes) : bytes;

    // Each test image is filled with its number.
    private static int[] Numbers(DigitSet set) =>
        [.. set.Images.Where((_, place) => place % DigitSet.Pixels == 0).Select(pixel => (int)MathF.Round(255 * pixel))];

    private static string Problem(string directory) => Assert.Throws<DataException>(() => DigitDirectory.Read(directory)).Message;
}
