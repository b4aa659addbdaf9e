namespace Edifice.Samples.Digits;

/// <summary>Which test images to show.</summary>
/// <param name="First">Index of the first.</param>
/// <param name="Count">How many, 1 or more.</param>
internal sealed record ShowOptions(int First, int Count)
{
    public static ShowOptions Default { get; } = new(0, 3);
}
