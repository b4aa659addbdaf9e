using System.Collections.Generic;

namespace Edifice.Golden.Tests;

/// <summary>Kinds of networks, optimisers and options, three epochs each.</summary>
internal static class TrainingCases
{
    public static IReadOnlyDictionary<string, ITrainingCase> All { get; } = new Dictionary<string, ITrainingCase>
    {
        ["spike trains, Adam, warm-up and cosine"] = new TrainingCase<BlobNet>(
            new TrainerOptions
            {
                Epochs = 3,
                BatchSize = 40,
                Seed = 11,
                Schedule = LearningRateSchedule.WarmUp(5, LearningRateSchedule.Cosine(0.05)),
                Penalties = [SpikeRatePenalty.Band("hidden1", 0.05f, 0.2f, 2), SpikeRatePenalty.L2("output", 0.3f), SpikeRatePenalty.L1("hidden1", 0.01f)],
            },
            () => new Adam<BlobNet>(1e-2f),
            Blobs.Draw(190, seed: 3),
            Blobs.Draw(60, seed: 4, spread: 0.4f)),
        ["rates, SGD with momentum and decay, clipped, fewer and fewer"] = new TrainingCase<RateBlobNet>(
            new TrainerOptions { Epochs = 3, BatchSize = 33, Seed = 12, MaxGradientNorm = 0.4, Schedule = LearningRateSchedule.Step(1, 0.5), KeepsBest = false },
            () => new Sgd<RateBlobNet>(0.1f, momentum: 0.9f, weightDecay: 1e-3f),
            Blobs.Draw(170, seed: 3),
            Blobs.Draw(50, seed: 4)),
        ["spikes per step behind an encoder, AdamW, accumulated"] = new TrainingCase<StreamedSpikes>(
            new TrainerOptions
            {
                Epochs = 3,
                BatchSize = 20,
                AccumulatedBatches = 3,
                Seed = 13,
                Encoder = new RateEncoder(features: 19, timeSteps: 7, gain: 0.8f),
                Penalties = [SpikeRatePenalty.L1("hidden1", 0.2f)],
            },
            () => new AdamW<StreamedSpikes>(3e-3f, weightDecay: 0.02f),
            Blobs.Draw(210, seed: 3, features: 19, classes: 5),
            Blobs.Draw(45, seed: 4, features: 19, classes: 5)),
        ["many stages, augmented, accumulated, clipped, not held out"] = new TrainingCase<ManyStages>(
            new TrainerOptions
            {
                Epochs = 3,
                BatchSize = 35,
                AccumulatedBatches = 2,
                Seed = 14,
                MaxGradientNorm = 1,
                Augmentation = new AugmentationChain(new ImageShift(1, 5, 6, most: 1), new GaussianNoise(0.05f, least: 0)),
            },
            () => new Adam<ManyStages>(2e-3f),
            Blobs.Draw(150, seed: 3, features: 30, classes: 4),
            heldOut: null),
    };
}
