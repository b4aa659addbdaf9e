using System;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>What all threads allocate is the process's: nothing else may run meanwhile.</summary>
[Collection(nameof(TrainerStepAllocationTests))]
[CollectionDefinition(nameof(TrainerStepAllocationTests), DisableParallelization = true)]
public sealed class TrainerStepAllocationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_step_allocates_nothing_on_any_thread(int threads)
    {
        TrainerOptions options = new()
        {
            Epochs = 1,
            BatchSize = 16,
            AccumulatedBatches = 2,
            Threads = threads,
            MaxGradientNorm = 0.5,
            Schedule = LearningRateSchedule.WarmUp(5, LearningRateSchedule.Cosine()),
            Penalties = [SpikeRatePenalty.Band("hidden1", 0.1f, 0.2f, 1)],
            Augmentation = new AugmentationChain(new ImageShift(1, 1, 19, most: 0), new GaussianNoise(0.1f, 0, 1)),
            Encoder = new RateEncoder(19, 7),
        };
        using AdamW<StreamedSpikes> adam = new(1e-3f);
        using Trainer<StreamedSpikes> trainer = new(StreamedSpikes.Create(seed: 1), options, adam);
        long[] allocated = new long[40];
        trainer.StepDone += (_, progress) => allocated[progress.Step - 1] = GC.GetTotalAllocatedBytes(precise: true);
        trainer.Fit(Blobs.Draw(40 * 32, seed: 1, features: 19, classes: 5));
        long[] steps = [.. allocated.Skip(1).Zip(allocated, (after, before) => after - before)];

        // The first steps compile, and threads of the runtime and of the test host allocate once in a while: most steps see none.
        Assert.Equal(0, steps.Skip(5).Order().ElementAt(17));
    }
}
