using System;
using System.Numerics;

namespace Edifice.Samples.Digits;

/// <summary>Draws digits as different hands would, on paper that is not clean.</summary>
internal sealed class DigitDrawing(int seed)
{
    private const int ForLabels = 0;
    private const int ForImages = 1;

    /// <summary>Draws one image: the same for the same seed and index, whatever was drawn before.</summary>
    /// <param name="index">Number of the image, 0 or more.</param>
    /// <param name="pixels">[784], overwritten.</param>
    /// <returns>The digit.</returns>
    public int Draw(int index, Span<float> pixels)
    {
        int label = Label(index);
        DrawingRandom random = new(seed, index, ForImages);
        pixels.Clear();
        Canvas canvas = new(pixels);

        Stroke[][] styles = Skeletons.Styles[label];
        Deformation deformation = new(random);
        Pen pen = new(random.Between(0.9f, 2f), random.Between(0.6f, 1.3f), random.Between(0.7f, 1f));
        float unsteadiness = random.Between(0.02f, 0.06f);
        foreach (Stroke stroke in styles[random.Below(styles.Length)])
            canvas.Draw(Array.ConvertAll(PenPath.Follow(stroke, unsteadiness, random), deformation.Map), pen);

        Paper.Soil(pixels, random);
        return label;
    }

    // Each ten images hold every digit once, in an order of their own.
    private int Label(int index)
    {
        DrawingRandom random = new(seed, index / DigitSet.Classes, ForLabels);
        Span<int> order = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
        for (int i = order.Length - 1; i > 0; i--)
        {
            int other = random.Below(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order[index % DigitSet.Classes];
    }
}
