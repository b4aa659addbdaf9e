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
}
