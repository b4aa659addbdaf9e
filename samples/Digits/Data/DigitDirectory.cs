using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Edifice.Samples.Digits;

/// <summary>Finds MNIST-style files in a directory: a training and a test set, or one set that serves as both.</summary>
internal static class DigitDirectory
{
    private const int SplitEvery = 5;

    private const string LookedFor =
        "train-images-idx3-ubyte with train-labels-idx1-ubyte and for t10k-images-idx3-ubyte with t10k-labels-idx1-ubyte, "
        + "plain or .gz, also written train-images.idx3-ubyte";

    /// <summary>Reads what the directory holds.</summary>
    /// <remarks>Of a single set, the images with index mod 5 = 4 are kept for the test.</remarks>
    /// <exception cref="DataException">The directory is missing or incomplete, or a file in it is broken.</exception>
    public static DigitData Read(string directory)
    {
        if (File.Exists(directory))
            throw new DataException(directory, $"is a file, expected a directory with IDX files.");
        if (!Directory.Exists(directory))
            throw new DataException(directory, $"there is no such directory. Without --data, digits are drawn.");

        DigitSet? train = ReadSet(directory, "train");
        DigitSet? test = ReadSet(directory, "t10k");
        return (train, test) switch
        {
            (not null, not null) => new DigitData(train, test, Describe(train, test, "read from " + directory)),
            (not null, null) => Split(train, directory),
            (null, not null) => Split(test, directory),
            _ => throw new DataException(directory, $"holds no digits. Looked for {LookedFor}."),
        };
    }

    private static DigitSet? ReadSet(string directory, string name)
    {
        string? images = Find(directory, name + "-images", "idx3-ubyte");
        string? labels = Find(directory, name + "-labels", "idx1-ubyte");
        return (images, labels) switch
        {
            (null, null) => null,
            (null, not null) => throw Lacking(labels, "images", $"{name}-images-idx3-ubyte"),
            (not null, null) => throw Lacking(images, "labels", $"{name}-labels-idx1-ubyte"),
            _ => IdxDigits.Read(images, labels),
        };
    }

    private static DataException Lacking(string found, string missing, string expected) =>
        new(found, $"has no {missing}. Expected {expected} or {expected}.gz beside it.");

    private static string? Find(string directory, string stem, string format) =>
        new[] { $"{stem}-{format}", $"{stem}-{format}.gz", $"{stem}.{format}", $"{stem}.{format}.gz" }
            .Select(name => Path.Combine(directory, name))
            .FirstOrDefault(File.Exists);

    private static DigitData Split(DigitSet all, string directory)
    {
        if (all.Count < SplitEvery)
            throw new DataException(
                directory, $"holds one set of {all.Count} images, expected {SplitEvery} or more: every fifth is kept for the test.");

        DigitSet train = Select(all, index => index % SplitEvery != SplitEvery - 1);
        DigitSet test = Select(all, index => index % SplitEvery == SplitEvery - 1);
        return new DigitData(train, test, Describe(train, test, $"one set from {directory}, every fifth image kept for the test"));
    }

    private static DigitSet Select(DigitSet all, Func<int, bool> wanted)
    {
        int[] indices = [.. Enumerable.Range(0, all.Count).Where(wanted)];
        float[] images = new float[indices.Length * DigitSet.Pixels];
        for (int i = 0; i < indices.Length; i++)
            all.Images.AsSpan(indices[i] * DigitSet.Pixels, DigitSet.Pixels).CopyTo(images.AsSpan(i * DigitSet.Pixels));
        return new DigitSet(images, Array.ConvertAll(indices, index => all.Labels[index]));
    }

    private static string Describe(DigitSet train, DigitSet test, string source) =>
        string.Create(CultureInfo.InvariantCulture, $"{train.Count} training and {test.Count} test images, {source}");
}
