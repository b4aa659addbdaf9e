using System;
using System.IO;
using System.Linq;
using System.Threading;

namespace Edifice.Samples.Digits;

/// <summary>A network with its trainer: Adam along a cosine, the cross entropy that suits its outputs.</summary>
internal sealed class DigitNetwork<TNetwork> : IDigitNetwork
    where TNetwork : class, ITrainableNetwork<TNetwork>
{
    private const int InspectedImages = 500;

    private readonly Recipe recipe;
    private readonly TNetwork network;
    private readonly IEncoder? encoder = InputEncoders.Of(TNetwork.Info);
    private readonly Adam<TNetwork> adam;
    private readonly Trainer<TNetwork> trainer;

    /// <param name="recipe">How to train.</param>
    /// <param name="batchSize">Images between two steps.</param>
    /// <param name="threads">Threads, this one included; results do not depend on them.</param>
    public DigitNetwork(Recipe recipe, int batchSize, int threads)
    {
        this.recipe = recipe;
        network = TNetwork.Create(recipe.Seed);
        WeightScale.Apply(network.Parameters, recipe.WeightScale);
        adam = new Adam<TNetwork>(recipe.LearningRate);
        trainer = new Trainer<TNetwork>(
            network,
            new TrainerOptions
            {
                Epochs = recipe.Epochs,
                BatchSize = batchSize,
                Seed = recipe.Seed,
                Threads = threads,
                Schedule = LearningRateSchedule.Cosine(),
                Augmentation = recipe.Augment ? DigitAugmentation.Create() : null,
                Encoder = encoder,
            },
            adam);
    }

    public void Resume(string checkpoint) => Files.Reading(checkpoint, () => trainer.Resume(checkpoint));

    public TrainingReport Train(DigitData data, string checkpoint, ITrainingWatch watch, CancellationToken cancel)
    {
        (SampleSet train, SampleSet? heldOut) = data.Train.HoldOut(recipe.HeldOut, recipe.Seed);
        trainer.StepDone += (_, progress) => watch.StepDone(progress);
        trainer.EpochDone += (_, report) =>
        {
            SaveCheckpoint(checkpoint);
            watch.EpochDone(new EpochLine(report, recipe.Epochs, trainer.Evaluate(data.Test.Samples, CancellationToken.None).Accuracy));
        };
        TrainingReport report = trainer.Fit(train, heldOut, cancel);
        SaveCheckpoint(checkpoint);
        return report;
    }

    public double TimeEpochs(DigitSet images, CancellationToken cancel)
        => trainer.Fit(images.Samples, heldOut: null, cancel).History.Select(epoch => epoch.Seconds).DefaultIfEmpty(double.PositiveInfinity).Min();

    public TestResult Test(DigitSet set, CancellationToken cancel)
        => TestResult.Of(TNetwork.Info, trainer.Evaluate(set.Samples, cancel), new ActivityMeter<TNetwork>(network, encoder).Measure(set, cancel));

    public HealthReport Inspect(DigitSet set)
    {
        int count = Math.Min(InspectedImages, set.Count);
        float[] inputs = new float[count * TNetwork.Info.InputLength];
        set.Encode(encoder, first: 0, count, inputs);
        float logitScale = TNetwork.Info.FinalDecoding is Decoding.Rate ? TNetwork.Info.TimeSteps / 2f : 1;
        return network.Inspect(inputs, set.Labels.AsSpan(0, count), logitScale, batchSize: 100);
    }

    public DigitLook Look(DigitSet set, int index) => new DigitRecorder<TNetwork>(network, encoder).Record(set, index);

    public void Save(string weights) => Files.Writing(weights, () => network.Save(weights, RecipeText.Of(recipe)));

    public void Load(string weights) => Files.Reading(weights, () => network.Load(weights));

    public float[,] FirstWeights()
    {
        MatrixView weights = network.Parameters.Tensor(TNetwork.Info.Stages[0].Name + ".weight");
        float[,] copy = new float[weights.Rows, weights.Columns];
        for (int row = 0; row < weights.Rows; row++)
        {
            for (int column = 0; column < weights.Columns; column++)
            {
                copy[row, column] = weights[row, column];
            }
        }

        return copy;
    }

    public void Dispose()
    {
        trainer.Dispose();
        adam.Dispose();
    }

    private void SaveCheckpoint(string path) => Files.Writing(path, () => trainer.Save(path, RecipeText.Of(recipe)));
}
