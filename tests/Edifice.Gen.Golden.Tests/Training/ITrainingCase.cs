using System.Collections.Generic;

namespace Edifice.Golden.Tests;

/// <summary>A network with data and a way to train it.</summary>
internal interface ITrainingCase
{
    /// <summary>Steps of the whole training.</summary>
    long Steps { get; }

    /// <summary>From the beginning to the end without a stop.</summary>
    TrainingOutcome Train(int threads);

    /// <summary>With stops; behind each everything is made anew, and what is known comes from the file.</summary>
    /// <param name="path">The checkpoint.</param>
    /// <param name="stops">Steps, ascending; the training is cancelled as soon as each is done.</param>
    TrainingOutcome TrainWithStops(string path, IReadOnlyList<long> stops);

    /// <summary>Saves behind a step without stopping, then trains the rest again from the file.</summary>
    TrainingOutcome TrainAgainFrom(string path, long step);
}
