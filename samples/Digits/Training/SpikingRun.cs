using System;
using System.Linq;
using System.Threading;

namespace Edifice.Samples.Digits;

/// <summary>Trains a network by back-propagation through time: cross entropy, Adam, a new order of the images every epoch.</summary>
/// <param name="options">Epochs, batch size, learning rate and seed.</param>
/// <param name="logitScale">What the outputs are multiplied by to be logits.</param>
/// <param name="time">The clock of the progress.</param>
internal sealed class SpikingRun<TNetwork>(DigitsOptions options, float logitScale, TimeProvider time) : ITrainingRun
    where TNetwork : class, ITrainableNetwork<TNetwork>
{
    public TrainingResult Train(DigitData data, ITrainingProgress progress, CancellationToken cancel)
    {
        int batchSize = Math.Min(options.BatchSize, data.Train.Count);
        TNetwork network = TNetwork.Create(options.Seed);
        using TrainingWorkspace<TNetwork> workspace = TNetwork.CreateTrainingWorkspace(batchSize);
        using GradientBlock<TNetwork> gradients = TNetwork.CreateGradients();
        using Adam<TNetwork> adam = new(options.LearningRate);
        DigitBatch batch = new(batchSize);
        DigitTest<TNetwork> test = new(data.Test);
        TrainingMeter meter = new(time, options.Epochs, data.Train.Count);
        CosineDecay decay = new(options.LearningRate, (long)options.Epochs * ((data.Train.Count + batchSize - 1) / batchSize));
        int[] order = [.. Enumerable.Range(0, data.Train.Count)];
        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            Philox.Shuffle(order, options.Seed, (uint)epoch);
            meter.StartEpoch();
            for (int first = 0; first < order.Length; first += batchSize)
            {
                cancel.ThrowIfCancellationRequested();
                batch.Load(data.Train, order.AsSpan(first, Math.Min(batchSize, order.Length - first)));
                network.Forward(batch.Images, batch.Outputs, workspace);
                float loss = Loss.CrossEntropy(batch.Outputs, batch.Labels, batch.OutputGradients, logitScale);
                int correct = batch.CountCorrect();
                gradients.Clear();
                network.Backward(batch.OutputGradients, gradients, workspace);
                adam.LearningRate = decay.Next();
                adam.Step(network.Parameters, gradients);
                progress.BatchDone(meter.AddBatch(batch.Count, (double)loss * batch.Count, correct));
            }

            progress.EpochDone(meter.EndEpoch(test.Run(network, cancel).Accuracy));
        }

        return test.Run(network, cancel);
    }
}
