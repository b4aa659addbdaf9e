using System;

namespace Edifice.Golden.Tests;

/// <summary>A short training of one kind, as often as it is wanted.</summary>
internal sealed class CheckpointRun : IDisposable
{
    public static readonly TrainerOptions Options = new() { Epochs = 2, BatchSize = 16, Seed = 5, Threads = 1 };

    public static readonly SampleSet Samples = Blobs.Draw(64, seed: 1);

    public static readonly SampleSet HeldOut = Blobs.Draw(30, seed: 2, spread: 0.4f);

    public CheckpointRun(TrainerOptions? options = null, IOptimizer<RateBlobNet>? optimizer = null, ITrainingLoss? loss = null, long seed = 1)
    {
        Optimizer = optimizer ?? new Adam<RateBlobNet>(5e-3f);
        Trainer = new Trainer<RateBlobNet>(RateBlobNet.Create(seed), options ?? Options, Optimizer, loss);
    }

    public IOptimizer<RateBlobNet> Optimizer { get; }

    public Trainer<RateBlobNet> Trainer { get; }

    public RateBlobNet Network => Trainer.Network;

    public TrainingReport Fit() => Trainer.Fit(Samples, HeldOut);

    public void Dispose()
    {
        Trainer.Dispose();
        Optimizer.Dispose();
    }
}
