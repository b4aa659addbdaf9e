using System;
using System.Collections.Generic;
using System.Threading;

namespace Edifice.Samples.Digits;

/// <summary>Times a recipe's epochs by one thread, by two, and so on, in turns: whatever slows the machine down meanwhile slows all of them.</summary>
internal static class Pace
{
    private const int Rounds = 5;

    /// <summary>The fewest seconds of an epoch, without its test, for each number of threads from 1 on.</summary>
    /// <param name="recipe">What is trained, anew in every turn.</param>
    /// <param name="images">What is trained on.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancel">Asked between steps.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<double> Measure(Recipe recipe, DigitSet images, int threads, CancellationToken cancel)
    {
        double[] least = new double[threads];
        Array.Fill(least, double.PositiveInfinity);
        for (int turn = 0; turn < Rounds * threads; turn++)
        {
            int count = (turn % threads) + 1;
            using IDigitNetwork network = DigitNetworks.ForTraining(recipe, images.Count, count);
            least[count - 1] = Math.Min(least[count - 1], network.TimeEpochs(images, cancel));
            cancel.ThrowIfCancellationRequested();
        }

        return least;
    }
}
