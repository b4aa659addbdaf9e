using System;
using System.IO;

namespace Edifice.Samples.Digits;

/// <summary>Makes a set of digits from a file of images and a file of labels.</summary>
internal static class IdxDigits
{
    private const int Side = DigitSet.Side;
    private const int HighestLabel = DigitSet.Classes - 1;
    private const float White = 255f;

    /// <exception cref="DataException">A file cannot be read, or both are not digits of 28 x 28 pixels with their labels.</exception>
    public static DigitSet Read(string imagesPath, string labelsPath)
    {
        string path = imagesPath;
        try
        {
            using ArrayReader images = IdxFile.Open(imagesPath);
            path = labelsPath;
            using ArrayReader labels = IdxFile.Open(labelsPath);
            return Combine(images, labels);
        }
        catch (InvalidDataException problem)
        {
            throw new DataException(problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new DataException(path, $"cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>Checks that images and labels belong together, and reads both.</summary>
    /// <exception cref="DataException">They do not.</exception>
    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    public static DigitSet Combine(ArrayReader images, ArrayReader labels)
    {
        RequireBytes(images, dimensions: 3);
        RequireBytes(labels, dimensions: 1);
        (long count, long height, long width) = (images.Shape[0], images.Shape[1], images.Shape[2]);
        if (height != Side || width != Side)
            throw new DataException(images.Name, $"holds images of {height} x {width} pixels, expected {Side} x {Side}.");
        if (count == 0)
            throw new DataException(images.Name, $"holds no images, expected 1 or more.");
        if (count != labels.Count)
            throw new DataException(labels.Name, $"holds {labels.Count} labels, expected {count}, one for each image of {images.Name}.");

        SampleSet set = SampleSet.Read(images, labels, divisor: White);
        int bad = set.Labels.AsSpan().IndexOfAnyExceptInRange(0, HighestLabel);
        if (bad >= 0)
            throw new DataException(labels.Name, $"label {bad} is {set.Labels[bad]}, expected 0 to {HighestLabel}.");
        return new DigitSet(set.Inputs, set.Labels);
    }

    private static void RequireBytes(ArrayReader array, int dimensions)
    {
        if (array.Shape.Count != dimensions)
            throw new DataException(
                array.Name,
                $"holds an array of {array.Shape.Count} dimensions, expected {dimensions}. Images have 3, labels have 1: were the files swapped?");
        if (array.ElementType != ElementType.UInt8)
            throw new DataException(array.Name, $"holds values of type {array.ElementType}, expected unsigned bytes.");
    }
}
