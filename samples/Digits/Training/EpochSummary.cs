namespace Edifice.Samples.Digits;

/// <summary>What an epoch brought.</summary>
/// <param name="Epoch">The epoch that ended, from 1.</param>
/// <param name="Epochs">Epochs in all.</param>
/// <param name="Loss">Mean loss of the training images, each taken before the step that learned from it.</param>
/// <param name="TrainAccuracy">Share of training images read correctly, 0 to 1, taken at the same moment.</param>
/// <param name="TestAccuracy">Share of test images read correctly after the epoch, 0 to 1.</param>
/// <param name="ImagesPerSecond">Training images by the time spent training, without the test.</param>
/// <param name="Seconds">Length of the epoch, test included.</param>
internal sealed record EpochSummary(
    int Epoch,
    int Epochs,
    double Loss,
    double TrainAccuracy,
    double TestAccuracy,
    double ImagesPerSecond,
    double Seconds);
