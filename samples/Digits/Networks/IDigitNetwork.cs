using System;
using System.Threading;

namespace Edifice.Samples.Digits;

/// <summary>One of the sample's networks with its trainer, behind its type.</summary>
internal interface IDigitNetwork : IDisposable
{
    /// <summary>Goes back to where a training was saved.</summary>
    /// <exception cref="DataException">The file cannot be read, or is of another training.</exception>
    void Resume(string checkpoint);

    /// <summary>Trains, and saves a checkpoint after every epoch and when it is cancelled.</summary>
    /// <param name="data">Training and test images; neither set is empty.</param>
    /// <param name="checkpoint">Replaced.</param>
    /// <param name="watch">Told after each step and each epoch, on the calling thread.</param>
    /// <param name="cancel">Asked between steps.</param>
    /// <exception cref="DataException">A checkpoint cannot be saved.</exception>
    TrainingReport Train(DigitData data, string checkpoint, ITrainingWatch watch, CancellationToken cancel);

    /// <summary>Trains without a test or a checkpoint; gives the seconds of the fastest epoch, or infinity where it was cancelled before one was done.</summary>
    double TimeEpochs(DigitSet images, CancellationToken cancel);

    /// <summary>Reads all images.</summary>
    TestResult Test(DigitSet set, CancellationToken cancel);

    /// <summary>What is wrong with the network, if anything, on the first images.</summary>
    HealthReport Inspect(DigitSet set);

    /// <summary>Reads one image and records what every neuron does meanwhile.</summary>
    DigitLook Look(DigitSet set, int index);

    /// <summary>Saves the weights, with the recipe beside them.</summary>
    /// <exception cref="DataException">The file cannot be written.</exception>
    void Save(string weights);

    /// <summary>Loads weights.</summary>
    /// <exception cref="DataException">The file cannot be read, or is of another network.</exception>
    void Load(string weights);

    /// <summary>The weights of the first stage, [neurons, inputs].</summary>
    float[,] FirstWeights();
}
