using System.Collections.Generic;

namespace Edifice.Samples.Digits;

/// <summary>What the trained network did on the test images.</summary>
/// <param name="Correct">Images read correctly.</param>
/// <param name="Total">Images in all, 1 or more.</param>
/// <param name="Confusion">[true digit, digit read], counts of images.</param>
/// <param name="Stages">Firing rates, from the input to the readout.</param>
/// <param name="SynapticOperationsPerImage">Weights added because a spike arrived, and multiply-adds where no spikes are, mean over the images.</param>
/// <param name="DenseMultiplyAddsPerImage">The same if every neuron fired at every time step, for comparison.</param>
internal sealed record TrainingResult(
    int Correct,
    int Total,
    int[,] Confusion,
    IReadOnlyList<StageActivity> Stages,
    double SynapticOperationsPerImage,
    double DenseMultiplyAddsPerImage)
{
    /// <summary>Share of test images read correctly, 0 to 1.</summary>
    public double Accuracy => (double)Correct / Total;
}
