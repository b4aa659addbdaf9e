using System;
using System.Collections.Generic;

namespace Edifice;

/// <summary>How a <see cref="Trainer{TNetwork}"/> trains. Every number is checked as it is set.</summary>
public sealed record TrainerOptions
{
    /// <summary>Passes over the training samples, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public int Epochs { get; init => field = RequireCount(value, nameof(Epochs)); } = 10;

    /// <summary>Samples of one Forward and Backward, 1 or more; the last batch of an epoch has what is left.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public int BatchSize { get; init => field = RequireCount(value, nameof(BatchSize)); } = 64;

    /// <summary>Batches whose gradients make one step, weighted by their samples: as one batch of all of them, in the memory of one. Penalties are of each batch's own rates.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public int AccumulatedBatches { get; init => field = RequireCount(value, nameof(AccumulatedBatches)); } = 1;

    /// <summary>What orders, augmentations and encoders draw from; the same seed gives the same training, bit by bit.</summary>
    public long Seed { get; init; }

    /// <summary>Whether every epoch goes through samples in memory in an order of its own. Streams keep theirs.</summary>
    public bool IsShuffled { get; init; } = true;

    /// <summary>Threads, the caller's included, 1 or more; as many as the machine has processors unless set. Results do not depend on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public int Threads
    {
        get;
        init => field = value <= WorkerTeam.MaxThreads
            ? RequireCount(value, nameof(Threads))
            : throw new ArgumentOutOfRangeException(nameof(Threads), value, FormattableString.Invariant($"Threads has to be in [1, {WorkerTeam.MaxThreads}]."));
    } = Math.Min(Environment.ProcessorCount, WorkerTeam.MaxThreads);

    /// <summary>The width to compute with.</summary>
    public LaneWidth Lanes { get; init; } = LaneWidth.Automatic;

    /// <summary>The longest gradient, by its global L2 norm; a longer one is shortened to it. Above 0; infinity for no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double MaxGradientNorm
    {
        get;
        init => field = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxGradientNorm), value, "MaxGradientNorm has to be above 0; infinity means no limit.");
    } = double.PositiveInfinity;

    /// <summary>What the optimiser's learning rate is multiplied by as the training goes on.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public LearningRateSchedule Schedule { get; init => field = value ?? throw new ArgumentNullException(nameof(Schedule)); } = LearningRateSchedule.Constant;

    /// <summary>Epochs without a better result on the held-out samples before training stops, 1 or more; null to never stop early.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public int? Patience { get; init => field = value is null ? null : RequireCount(value.Value, nameof(Patience)); }

    /// <summary>
    /// Whether the network is left with the parameters of the epoch that answered most held-out samples correctly (of
    /// equals, the one with the smaller loss), where there are held-out samples; else with those of the last epoch.
    /// </summary>
    public bool KeepsBest { get; init; } = true;

    /// <summary>Changes every training sample before it is encoded, each epoch in its own way; null for none.</summary>
    public IAugmentation? Augmentation { get; init; }

    /// <summary>Turns the values of every sample into what the network takes; null where they are that already.</summary>
    public IEncoder? Encoder { get; init; }

    /// <summary>What stages pay for how often they fire.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public IReadOnlyList<SpikeRatePenalty> Penalties { get; init => field = value ?? throw new ArgumentNullException(nameof(Penalties)); } = [];

    /// <summary>The clock of the progress; no result depends on it.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider Time { get; init => field = value ?? throw new ArgumentNullException(nameof(Time)); } = TimeProvider.System;

    private static int RequireCount(int value, string name)
        => value >= 1 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} has to be 1 or more.");
}
