using System;
using System.Collections.Generic;
using System.Threading;
using Xunit;

namespace Edifice.Golden.Tests;

/// <typeparam name="TNetwork">The network.</typeparam>
/// <param name="options">Threads are set per run.</param>
/// <param name="optimizer">Makes a fresh one.</param>
/// <param name="samples">Trained on.</param>
/// <param name="heldOut">Chooses the best epoch; null for none.</param>
internal sealed class TrainingCase<TNetwork>(TrainerOptions options, Func<IOptimizer<TNetwork>> optimizer, SampleSet samples, SampleSet? heldOut)
    : ITrainingCase
    where TNetwork : class, ITrainableNetwork<TNetwork>
{
    public long Steps
    {
        get
        {
            int batches = (samples.Count + options.BatchSize - 1) / options.BatchSize;
            return (long)options.Epochs * ((batches + options.AccumulatedBatches - 1) / options.AccumulatedBatches);
        }
    }

    public TrainingOutcome Train(int threads)
    {
        TrainingOutcome outcome = Run(threads, seed: 1, prepare: _ => { }, finish: _ => { }, CancellationToken.None);
        Assert.Equal(Steps, outcome.Steps);
        return outcome;
    }

    public TrainingOutcome TrainWithStops(string path, IReadOnlyList<long> stops)
    {
        for (int index = 0; index < stops.Count; index++)
        {
            using CancellationTokenSource cancel = new();
            long stop = stops[index];
            void Prepare(Trainer<TNetwork> trainer)
            {
                Resume(trainer, path, index > 0);
                trainer.StepDone += (_, progress) =>
                {
                    if (progress.Step == stop)
                    {
                        cancel.Cancel();
                    }
                };
            }

            TrainingOutcome stopped = Run(threads: 1 + (index % 3), seed: 1 + index, Prepare, trainer => trainer.Save(path), cancel.Token);
            Assert.Equal((stop, TrainingEnd.Cancelled), (stopped.Steps, stopped.End));
        }

        return Run(threads: 2, seed: 99, trainer => Resume(trainer, path, stops.Count > 0), _ => { }, CancellationToken.None);
    }

    public TrainingOutcome TrainAgainFrom(string path, long step)
    {
        void Prepare(Trainer<TNetwork> trainer) => trainer.StepDone += (_, progress) =>
        {
            if (progress.Step == step)
            {
                trainer.Save(path);
            }
        };
        Run(threads: 2, seed: 1, Prepare, _ => { }, CancellationToken.None);
        return Run(threads: 1, seed: 99, trainer => trainer.Resume(path), _ => { }, CancellationToken.None);
    }

    private static void Resume(Trainer<TNetwork> trainer, string path, bool isThere)
    {
        if (isThere)
        {
            trainer.Resume(path);
        }
    }

    private TrainingOutcome Run(int threads, long seed, Action<Trainer<TNetwork>> prepare, Action<Trainer<TNetwork>> finish, CancellationToken cancel)
    {
        using IOptimizer<TNetwork> fresh = optimizer();
        TNetwork network = TNetwork.Create(seed);
        Enliven(network.Parameters);
        using Trainer<TNetwork> trainer = new(network, options with { Threads = threads }, fresh);
        prepare(trainer);
        TrainingReport report = trainer.Fit(samples, heldOut, cancel);
        finish(trainer);
        return TrainingOutcome.Of(trainer, report);
    }

    // As they are drawn, networks of hard spikes are nearly silent for a while.
    private static void Enliven(ParameterBlock<TNetwork> parameters)
    {
        foreach (ref float parameter in parameters.Storage)
        {
            parameter *= 2.5f;
        }

        parameters.MarkChanged();
    }
}
