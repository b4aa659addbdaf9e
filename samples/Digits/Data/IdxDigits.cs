using System;

namespace Edifice.Samples.Digits;

/// <summary>Makes a set of digits from a file of images and a file of labels.</summary>
internal static class IdxDigits
{
    private const int Side = DigitSet.Side;
    private const int HighestLabel = DigitSet.Classes - 1;

    /// <exception cref="DataException">A file cannot be read, or both are not digits of 28 x 28 pixels with their labels.</exception>
    public static DigitSet Read(string imagesPath, string labelsPath) =>
        Combine(IdxFile.Read(imagesPath, dimensions: 3), imagesPath, IdxFile.Read(labelsPath, dimensions: 1), labelsPath);

    /// <summary>Checks that images and labels belong together.</summary>
    /// <exception cref="DataException">They do not.</exception>
    public static DigitSet Combine(IdxFile images, string imagesName, IdxFile labels, string labelsName)
    {
        (int count, int height, int width) = (images.Dimensions[0], images.Dimensions[1], images.Dimensions[2]);
        if (height != Side || width != Side)
            throw new DataException(imagesName, $"holds images of {height} x {width} pixels, expected {Side} x {Side}.");
        if (count == 0)
            throw new DataException(imagesName, $"holds no images, expected 1 or more.");
        if (count != labels.Values.Length)
            throw new DataException(
                labelsName, $"holds {labels.Values.Length} labels, expected {count}, one for each image of {imagesName}.");

        int bad = labels.Values.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)HighestLabel);
        if (bad >= 0)
            throw new DataException(labelsName, $"label {bad} is {labels.Values[bad]}, expected 0 to {HighestLabel}.");

        float[] pixels = Array.ConvertAll(images.Values, value => value / 255f);
        return new DigitSet(pixels, Array.ConvertAll(labels.Values, label => (int)label));
    }
}
