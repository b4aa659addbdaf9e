using System;

namespace Edifice.Samples.Digits;

/// <summary>Images of digits and what they show.</summary>
/// <param name="Images">[count, 784]: rows from the top, 0 for paper to 1 for ink, each a multiple of 1/255.</param>
/// <param name="Labels">[count], 0 to 9.</param>
internal sealed record DigitSet(float[] Images, int[] Labels)
{
    public const int Side = 28;
    public const int Pixels = Side * Side;
    public const int Classes = 10;

    public int Count => Labels.Length;

    /// <summary>The same arrays as a trainer takes them.</summary>
    public SampleSet Samples => new(Images, Labels, Pixels);

    /// <summary>Deals some of the images out at random; both parts keep one at least.</summary>
    /// <param name="share">0 to 1; 0 for none.</param>
    /// <param name="seed">The same seed deals the same images out.</param>
    /// <exception cref="DataException">There is one image only.</exception>
    public (SampleSet Train, SampleSet? HeldOut) HoldOut(float share, long seed)
    {
        if (share == 0)
            return (Samples, null);
        if (Count < 2)
            throw new DataException("--held-out", $"needs 2 training images or more, there is {Count}.");

        return Samples.Split(Math.Clamp((int)Math.Round((double)share * Count), 1, Count - 1), seed);
    }

    /// <summary>Writes what a network takes for some of the images.</summary>
    /// <param name="encoder">Null where it takes the pixels.</param>
    /// <param name="first">The first image.</param>
    /// <param name="count">How many.</param>
    /// <param name="inputs">[count, what the encoder gives], overwritten.</param>
    public void Encode(IEncoder? encoder, int first, int count, Span<float> inputs)
    {
        if (encoder is null)
        {
            Images.AsSpan(first * Pixels, count * Pixels).CopyTo(inputs);
            return;
        }

        for (int slot = 0; slot < count; slot++)
        {
            ReadOnlySpan<float> image = Images.AsSpan((first + slot) * Pixels, Pixels);
            encoder.Encode(image, inputs.Slice(slot * encoder.OutputLength, encoder.OutputLength), default);
        }
    }
}
