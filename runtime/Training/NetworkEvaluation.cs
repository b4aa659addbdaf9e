using System;
using System.Threading;

namespace Edifice;

/// <summary>Answers labelled samples, without a trainer.</summary>
public static class NetworkEvaluation
{
    private const int BatchSize = 64;

    /// <summary>Answers samples in memory, and counts what was right.</summary>
    /// <param name="network">Its parameters are only read.</param>
    /// <param name="samples">Only read.</param>
    /// <param name="loss">What is measured, and how an answer is read; null for <see cref="TrainingLoss.CrossEntropyOf"/> the network.</param>
    /// <param name="encoder">Turns a sample's values into what the network takes; null where they are that already.</param>
    /// <param name="seed">What the encoder draws from; a <see cref="Trainer{TNetwork}"/> with this seed sees the same spikes when it evaluates.</param>
    /// <param name="threads">The caller's included, 1 or more; results do not depend on it.</param>
    /// <param name="cancel">Asked between batches.</param>
    /// <exception cref="ArgumentException">Samples do not have the network's or the encoder's shape, or a label is no class.</exception>
    /// <exception cref="NonFiniteException">An input or the loss is NaN or infinite.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Evaluation Evaluate<TNetwork>(
        this ITrainableNetwork<TNetwork> network, SampleSet samples, ITrainingLoss? loss = null, IEncoder? encoder = null, long seed = 0,
        int threads = 1, CancellationToken cancel = default)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(samples);
        MemorySource source = new(samples.Inputs, samples.Labels, samples.Features);
        TrainingBatch.RequireLabels(TNetwork.Info, samples.Labels);
        return Run(network, ref source, Math.Min(BatchSize, samples.Count), loss, encoder, seed, threads, cancel);
    }

    /// <summary>Answers a stream of samples.</summary>
    /// <inheritdoc cref="Evaluate{TNetwork}(ITrainableNetwork{TNetwork}, SampleSet, ITrainingLoss, IEncoder, long, int, CancellationToken)"/>
    public static Evaluation Evaluate<TNetwork>(
        this ITrainableNetwork<TNetwork> network, IBatchSource samples, ITrainingLoss? loss = null, IEncoder? encoder = null, long seed = 0,
        int threads = 1, CancellationToken cancel = default)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(samples);
        return Run(network, ref samples, BatchSize, loss, encoder, seed, threads, cancel);
    }

    private static Evaluation Run<TNetwork, TSource>(
        ITrainableNetwork<TNetwork> network, ref TSource source, int batchSize, ITrainingLoss? loss, IEncoder? encoder, long seed, int threads,
        CancellationToken cancel)
        where TNetwork : class, ITrainableNetwork<TNetwork>
        where TSource : IBatchSource, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(network);
        TrainingBatch batch = new(TNetwork.Info, batchSize, augmentation: null, encoder, seed);
        batch.Require(in source);
        using WorkerTeam team = new(threads);
        using SpikeRates<TNetwork> rates = new(batchSize);
        using TrainingWorkspace<TNetwork> training = TNetwork.CreateTrainingWorkspace(batchSize, team);
        training.Rates = rates;
        return new EvaluationRun<TNetwork>(network, loss ?? TrainingLoss.CrossEntropyOf(TNetwork.Info), batch, training).Run(ref source, cancel);
    }
}
