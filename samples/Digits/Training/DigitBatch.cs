using System;

namespace Edifice.Samples.Digits;

/// <summary>Memory for one batch of images, their labels, and what a network says of them.</summary>
internal sealed class DigitBatch(int capacity)
{
    private readonly float[] images = new float[capacity * DigitSet.Pixels];
    private readonly int[] labels = new int[capacity];
    private readonly float[] outputs = new float[capacity * DigitSet.Classes];
    private readonly float[] outputGradients = new float[capacity * DigitSet.Classes];

    /// <summary>Images loaded.</summary>
    public int Count { get; private set; }

    /// <summary>[count, 784].</summary>
    public ReadOnlySpan<float> Images => images.AsSpan(0, Count * DigitSet.Pixels);

    /// <summary>[count].</summary>
    public ReadOnlySpan<int> Labels => labels.AsSpan(0, Count);

    /// <summary>[count, 10].</summary>
    public Span<float> Outputs => outputs.AsSpan(0, Count * DigitSet.Classes);

    /// <summary>[count, 10].</summary>
    public Span<float> OutputGradients => outputGradients.AsSpan(0, Count * DigitSet.Classes);

    /// <summary>Copies the images of these indices.</summary>
    public void Load(DigitSet set, ReadOnlySpan<int> indices)
    {
        Count = indices.Length;
        for (int slot = 0; slot < indices.Length; slot++)
        {
            set.Images.AsSpan(indices[slot] * DigitSet.Pixels, DigitSet.Pixels).CopyTo(images.AsSpan(slot * DigitSet.Pixels));
            labels[slot] = set.Labels[indices[slot]];
        }
    }

    /// <summary>The digit that the outputs of one image speak for: the first of the largest.</summary>
    public int Answer(int slot)
    {
        ReadOnlySpan<float> scores = outputs.AsSpan(slot * DigitSet.Classes, DigitSet.Classes);
        int best = 0;
        for (int digit = 1; digit < scores.Length; digit++)
        {
            if (scores[digit] > scores[best])
            {
                best = digit;
            }
        }

        return best;
    }

    /// <summary>How many of the loaded images were read correctly.</summary>
    public int CountCorrect()
    {
        int correct = 0;
        for (int slot = 0; slot < Count; slot++)
        {
            correct += Answer(slot) == labels[slot] ? 1 : 0;
        }

        return correct;
    }
}
