using System;
using System.Threading;

namespace Edifice;

/// <summary>Sums up answers, losses and rates of batches.</summary>
/// <typeparam name="TNetwork">The network that answers.</typeparam>
/// <param name="network">Its parameters are only read.</param>
/// <param name="loss">What is measured.</param>
/// <param name="batch">Overwritten.</param>
/// <param name="training">Overwritten; its rates are measured.</param>
internal sealed class EvaluationRun<TNetwork>(
    ITrainableNetwork<TNetwork> network, ITrainingLoss loss, TrainingBatch batch, TrainingWorkspace<TNetwork> training)
    where TNetwork : class, ITrainableNetwork<TNetwork>
{
    /// <summary>One pass over the samples.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled between two batches.</exception>
    public Evaluation Run<TSource>(ref TSource source, CancellationToken cancel)
        where TSource : IBatchSource, allows ref struct
    {
        ConfusionMatrix confusion = new(TNetwork.Info.OutputSize);
        RateMeans rates = new();
        double sum = 0;
        long count = 0;
        source.Start(0);
        while (batch.Next(ref source, epoch: 0, step: 0, training.Team))
        {
            cancel.ThrowIfCancellationRequested();
            network.Forward(batch.Inputs, batch.Outputs, training);
            NonFiniteSearch<TNetwork>.RequireOutputs(network, batch, step: 0);
            float mean = loss.Evaluate(batch.ForLoss);
            if (!float.IsFinite(mean))
            {
                throw new NonFiniteSearch<TNetwork>(network, batch, step: 0).OfLoss(mean);
            }

            sum += (double)mean * batch.Count;
            count += batch.Count;
            rates.Add(training.Rates!.Stages, batch.Count);
            for (int slot = 0; slot < batch.Count; slot++)
            {
                confusion.Add(batch.Labels[slot], loss.Answer(batch.OutputsOf(slot), TNetwork.Info.TimeSteps));
            }
        }

        return count > 0
            ? new Evaluation(sum / count, confusion, [.. rates.Means])
            : throw new ArgumentException("There is nothing to evaluate: the source has no samples.", nameof(source));
    }
}
