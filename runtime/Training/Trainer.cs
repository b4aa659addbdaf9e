using System;
using System.Collections.Generic;
using System.Threading;

namespace Edifice;

/// <summary>Trains a network on labelled samples by back-propagation through time, and can stop and go on at any step.</summary>
/// <typeparam name="TNetwork">The declared class.</typeparam>
/// <remarks>
/// <para>
/// The same network, data, options and optimiser give the same parameters, bit by bit: whatever the number of threads, and
/// whether the training was interrupted, saved and resumed or not. A step allocates nothing.
/// </para>
/// <para>One thread at a time. Events are raised on the thread that called Fit; they may read, evaluate, save and cancel, but not train.</para>
/// </remarks>
public sealed partial class Trainer<TNetwork> : IDisposable
    where TNetwork : class, ITrainableNetwork<TNetwork>
{
    private readonly TrainerOptions options;
    private readonly Adam<TNetwork>? owned;
    private readonly WorkerTeam team;
    private readonly TrainingWorkspace<TNetwork> training;
    private readonly SpikeRates<TNetwork> rates;
    private readonly GradientBlock<TNetwork> gradients;
    private readonly TrainingBatch batch;
    private readonly TrainingSums sums = new();
    private readonly TrainingSums stepSums = new();
    private readonly TrainingProgress progress = new();
    private readonly List<EpochReport> history = [];
    private readonly float[] before = new float[TNetwork.Info.ParameterLength];
    private float learningRate;
    private double gradientNorm;
    private IBatchSource? stream;
    private ulong? offered;
    private ulong? data;
    private bool isResumed;
    private long step;
    private bool isTraining;
    private float[]? best;
    private float[]? last;
    private EpochReport? bestEpoch;

    /// <summary>Prepares a training; nothing is trained yet.</summary>
    /// <param name="network">Its parameters are trained as they are; it remains the caller's.</param>
    /// <param name="options">How to train; null for the defaults.</param>
    /// <param name="optimizer">
    /// Moves the parameters; its learning rate is the schedule's first. It remains the caller's. Null for Adam with 1e-3.
    /// </param>
    /// <param name="loss">What is made small; null for <see cref="TrainingLoss.CrossEntropyOf"/> the network.</param>
    /// <exception cref="ArgumentException">The encoder, or a penalty, is for another network.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A batch of that size is too large for memory.</exception>
    public Trainer(TNetwork network, TrainerOptions? options = null, IOptimizer<TNetwork>? optimizer = null, ITrainingLoss? loss = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        this.options = options ?? new TrainerOptions();
        Network = network;
        Loss = loss ?? TrainingLoss.CrossEntropyOf(TNetwork.Info);
        batch = new TrainingBatch(TNetwork.Info, this.options.BatchSize, this.options.Augmentation, this.options.Encoder, this.options.Seed);
        rates = new SpikeRates<TNetwork>(this.options.BatchSize, [.. this.options.Penalties]);
        owned = optimizer is null ? new Adam<TNetwork>() : null;
        Optimizer = optimizer ?? owned!;
        learningRate = Optimizer.LearningRate;
        gradients = TNetwork.CreateGradients();
        team = new WorkerTeam(this.options.Threads);
        try
        {
            training = TNetwork.CreateTrainingWorkspace(this.options.BatchSize, team, this.options.Lanes);
        }
        catch
        {
            // Nobody could end its threads.
            team.Dispose();
            throw;
        }

        training.Rates = rates;
    }

    /// <summary>Raised after every step of the optimiser. The argument is the same object every time.</summary>
    public event EventHandler<TrainingProgress>? StepDone;

    /// <summary>Raised after every epoch and its held-out samples: a good moment to <see cref="Save"/>.</summary>
    public event EventHandler<EpochReport>? EpochDone;

    /// <summary>The network that is trained.</summary>
    public TNetwork Network { get; }

    /// <summary>What moves its parameters. Fit sets its learning rate in every step and gives it back at the end: to change it on the way, give a schedule.</summary>
    public IOptimizer<TNetwork> Optimizer { get; }

    /// <summary>What is made small.</summary>
    public ITrainingLoss Loss { get; }

    /// <summary>All finished epochs, those before a resumption too.</summary>
    public IReadOnlyList<EpochReport> History => history;

    /// <summary>Steps of the optimiser so far.</summary>
    public long Steps => step;

    /// <summary>Trains until all epochs are done, patience is at its end, or the caller cancels; a second call goes on.</summary>
    /// <param name="samples">Trained on, in another order every epoch.</param>
    /// <param name="heldOut">Never trained on: chooses the best epoch; null for none.</param>
    /// <param name="cancel">Asked between steps. Cancelling throws nothing: the report says so, and the trainer can be saved.</param>
    /// <exception cref="ArgumentException">Samples do not have the network's or the encoder's shape, or a label is no class.</exception>
    /// <exception cref="NonFiniteException">An input, a loss or a gradient is NaN or infinite; the network has the parameters of the last good step.</exception>
    /// <exception cref="InvalidOperationException">Patience needs held-out samples; or the data are not those of the checkpoint.</exception>
    public TrainingReport Fit(SampleSet samples, SampleSet? heldOut = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(samples);
        MemorySource source = ToTrain(samples.Inputs, samples.Labels, samples.Features);
        if (heldOut is null)
        {
            return Run(ref source, cancel);
        }

        MemorySource others = InMemory(heldOut.Inputs, heldOut.Labels, heldOut.Features);
        return Run(ref source, ref others, cancel);
    }

    /// <summary>Trains on samples in memory, without held-out ones.</summary>
    /// <inheritdoc cref="Fit(SampleSet, SampleSet, CancellationToken)"/>
    /// <param name="inputs">[count, values of a sample].</param>
    /// <param name="labels">[count].</param>
    /// <param name="cancel">Asked between steps.</param>
    public TrainingReport Fit(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, CancellationToken cancel = default)
    {
        MemorySource source = ToTrain(inputs, labels, batch.SampleLength);
        return Run(ref source, cancel);
    }

    /// <summary>Trains on samples in memory.</summary>
    /// <inheritdoc cref="Fit(SampleSet, SampleSet, CancellationToken)"/>
    /// <param name="inputs">[count, values of a sample].</param>
    /// <param name="labels">[count].</param>
    /// <param name="heldOutInputs">[held-out count, values of a sample]: never trained on.</param>
    /// <param name="heldOutLabels">[held-out count].</param>
    /// <param name="cancel">Asked between steps.</param>
    public TrainingReport Fit(
        ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, ReadOnlySpan<float> heldOutInputs, ReadOnlySpan<int> heldOutLabels,
        CancellationToken cancel = default)
    {
        MemorySource source = ToTrain(inputs, labels, batch.SampleLength);
        MemorySource others = InMemory(heldOutInputs, heldOutLabels, batch.SampleLength);
        return Run(ref source, ref others, cancel);
    }

    /// <summary>Trains on samples that come as a stream, in its order.</summary>
    /// <inheritdoc cref="Fit(SampleSet, SampleSet, CancellationToken)"/>
    public TrainingReport Fit(IBatchSource samples, IBatchSource? heldOut = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(samples);
        Offer(samples);
        return heldOut is null ? Run(ref samples, cancel) : Run(ref samples, ref heldOut, cancel);
    }

    /// <summary>Trains on samples that come as a stream, in its order, with held-out samples in memory.</summary>
    /// <inheritdoc cref="Fit(SampleSet, SampleSet, CancellationToken)"/>
    public TrainingReport Fit(IBatchSource samples, SampleSet heldOut, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(heldOut);
        MemorySource others = InMemory(heldOut.Inputs, heldOut.Labels, heldOut.Features);
        Offer(samples);
        return Run(ref samples, ref others, cancel);
    }

    /// <summary>Answers samples with the network as it is now, encoded as in training but not augmented.</summary>
    /// <param name="samples">Only read.</param>
    /// <param name="cancel">Asked between batches.</param>
    /// <exception cref="ArgumentException">Samples do not have the network's or the encoder's shape, or a label is no class.</exception>
    /// <exception cref="NonFiniteException">An input or the loss is NaN or infinite.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Evaluation Evaluate(SampleSet samples, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(samples);
        MemorySource source = InMemory(samples.Inputs, samples.Labels, samples.Features);
        return Evaluate(ref source, cancel);
    }

    /// <inheritdoc cref="Evaluate(SampleSet, CancellationToken)"/>
    /// <param name="inputs">[count, values of a sample].</param>
    /// <param name="labels">[count].</param>
    /// <param name="cancel">Asked between batches.</param>
    public Evaluation Evaluate(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, CancellationToken cancel = default)
    {
        MemorySource source = InMemory(inputs, labels, batch.SampleLength);
        return Evaluate(ref source, cancel);
    }

    /// <inheritdoc cref="Evaluate(SampleSet, CancellationToken)"/>
    /// <exception cref="InvalidOperationException">It is the source that is trained on, in the middle of an epoch: it can not be in two places.</exception>
    public Evaluation Evaluate(IBatchSource samples, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(samples);
        if (isTraining && sums.Samples > 0 && ReferenceEquals(samples, stream))
        {
            throw new InvalidOperationException("The training is in the middle of this source: evaluate another one, or this one behind the epoch (EpochDone).");
        }

        return Evaluate(ref samples, cancel);
    }

    /// <summary>Gives threads and memory back, those of the default optimiser too; the network and a given optimiser remain.</summary>
    public void Dispose()
    {
        owned?.Dispose();
        gradients.Dispose();
        training.Dispose();
        rates.Dispose();
        team.Dispose();
    }

    private MemorySource ToTrain(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, int features)
    {
        MemorySource source = InMemory(inputs, labels, features, options.IsShuffled);
        RequireIdle();
        (stream, offered) = (null, DataChecksum.Of(inputs, labels));
        return source;
    }

    private void Offer(IBatchSource samples)
    {
        RequireIdle();
        (stream, offered) = (samples, null);
    }

    /// <summary>Checks samples in memory before anything is done with them.</summary>
    private MemorySource InMemory(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, int features, bool isShuffled = false)
    {
        MemorySource source = new(inputs, labels, features, isShuffled, options.Seed);
        batch.Require(in source);
        TrainingBatch.RequireLabels(TNetwork.Info, labels);
        return source;
    }

    private Evaluation Evaluate<TSource>(ref TSource source, CancellationToken cancel)
        where TSource : IBatchSource, allows ref struct
    {
        batch.Require(in source);
        return new EvaluationRun<TNetwork>(Network, Loss, batch, training).Run(ref source, cancel);
    }
}
