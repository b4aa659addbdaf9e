namespace Edifice.Samples.Digits;

/// <summary>What an epoch brought.</summary>
/// <param name="Report">Of the training images, and of those held out.</param>
/// <param name="Epochs">Epochs in all.</param>
/// <param name="TestAccuracy">Share of test images read correctly after the epoch, 0 to 1; NaN where that is no longer known.</param>
internal sealed record EpochLine(EpochReport Report, int Epochs, double TestAccuracy);
