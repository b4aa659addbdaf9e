namespace Edifice.Samples.Digits;

/// <summary>What a run learns from and what it is tested on; no image is in both.</summary>
/// <param name="Train">Training images, 1 or more.</param>
/// <param name="Test">Test images, 1 or more.</param>
/// <param name="Description">Where the images come from, in a few words.</param>
internal sealed record DigitData(DigitSet Train, DigitSet Test, string Description);
