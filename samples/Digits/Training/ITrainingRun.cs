using System.Threading;

namespace Edifice.Samples.Digits;

/// <summary>One training with its options; <see cref="TrainingRuns"/> makes it.</summary>
internal interface ITrainingRun
{
    /// <summary>Trains on the training images, then classifies every test image.</summary>
    /// <param name="data">Training and test images; neither set is empty.</param>
    /// <param name="progress">Told after each batch and each epoch, on the calling thread.</param>
    /// <param name="cancel">Asked between batches.</param>
    /// <exception cref="System.OperationCanceledException">The token was cancelled.</exception>
    TrainingResult Train(DigitData data, ITrainingProgress progress, CancellationToken cancel);
}
