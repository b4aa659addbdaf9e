using System;

namespace Edifice.Samples.Digits;

/// <summary>Where a training stands after a batch.</summary>
/// <param name="Epoch">Running epoch, from 1.</param>
/// <param name="Epochs">Epochs in all.</param>
/// <param name="ImagesDone">Images seen in this epoch.</param>
/// <param name="ImagesTotal">Images of each epoch.</param>
/// <param name="Loss">Mean loss of the images seen in this epoch.</param>
/// <param name="TrainAccuracy">Share of them that was read correctly, 0 to 1.</param>
/// <param name="ImagesPerSecond">Pace of this epoch; 0 as long as no time has passed.</param>
/// <param name="TimeLeft">Until the last epoch ends, at the pace so far; null as long as no time has passed.</param>
internal readonly record struct BatchProgress(
    int Epoch,
    int Epochs,
    int ImagesDone,
    int ImagesTotal,
    double Loss,
    double TrainAccuracy,
    double ImagesPerSecond,
    TimeSpan? TimeLeft);
