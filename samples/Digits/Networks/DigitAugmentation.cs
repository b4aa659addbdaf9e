namespace Edifice.Samples.Digits;

/// <summary>Handwriting that was not collected: turned a little, and a little beside the middle.</summary>
internal static class DigitAugmentation
{
    private const float Degrees = 10;
    private const int MostPixels = 1;

    public static IAugmentation Create() => new AugmentationChain(
        new ImageRotation(1, DigitSet.Side, DigitSet.Side, Degrees),
        new ImageShift(1, DigitSet.Side, DigitSet.Side, MostPixels));
}
