using System;
using System.Threading;

namespace Edifice;

/// <content>Epochs: the samples, the held-out samples, the choice of the best.</content>
public sealed partial class Trainer<TNetwork>
{
    private int Epoch => history.Count + 1;

    private bool IsOutOfPatience => options.Patience is { } patience && bestEpoch is not null && history.Count - bestEpoch.Epoch >= patience;

    private TrainingReport Run<TSource>(ref TSource source, CancellationToken cancel)
        where TSource : IBatchSource, allows ref struct
    {
        if (options.Patience is not null)
        {
            throw new InvalidOperationException("Patience counts epochs without a better result on held-out samples: give Fit some, or leave Patience out.");
        }

        NoSource none = default;
        return Run(ref source, ref none, hasHeldOut: false, cancel);
    }

    private TrainingReport Run<TSource, TOthers>(ref TSource source, ref TOthers heldOut, CancellationToken cancel)
        where TSource : IBatchSource, allows ref struct
        where TOthers : IBatchSource, allows ref struct
    {
        batch.Require(in heldOut);
        return Run(ref source, ref heldOut, hasHeldOut: true, cancel);
    }

    private TrainingReport Run<TSource, TOthers>(ref TSource source, ref TOthers heldOut, bool hasHeldOut, CancellationToken cancel)
        where TSource : IBatchSource, allows ref struct
        where TOthers : IBatchSource, allows ref struct
    {
        batch.Require(in source);
        RequireIdle();
        RequireFiniteParameters();
        RequireSameData(source.Count);
        TimeGuess guess = new(options.Time, SamplesSoFar(source.Count), source.Count * options.Epochs);
        Unchoose();
        isTraining = true;
        try
        {
            while (Epoch <= options.Epochs && !IsOutOfPatience)
            {
                if (!RunEpoch(ref source, guess, cancel) || !EndEpoch(source.Count, ref heldOut, hasHeldOut, cancel))
                {
                    return new TrainingReport(TrainingEnd.Cancelled, [.. history], bestEpoch);
                }
            }
        }
        finally
        {
            isTraining = false;
            Optimizer.LearningRate = learningRate;
        }

        if (hasHeldOut)
        {
            Choose();
        }

        return new TrainingReport(Epoch > options.Epochs ? TrainingEnd.Completed : TrainingEnd.StoppedEarly, [.. history], bestEpoch);
    }

    /// <summary>The steps of the running epoch that are left; false where the caller cancelled.</summary>
    private bool RunEpoch<TSource>(ref TSource source, TimeGuess guess, CancellationToken cancel)
        where TSource : IBatchSource, allows ref struct
    {
        source.Start(Epoch);
        SkipTo(ref source, sums.Samples);
        while (!cancel.IsCancellationRequested)
        {
            if (!RunStep(ref source))
            {
                return true;
            }

            Tell(source.Count, guess);
        }

        return false;
    }

    private bool EndEpoch<TOthers>(long? expected, ref TOthers heldOut, bool hasHeldOut, CancellationToken cancel)
        where TOthers : IBatchSource, allows ref struct
    {
        if (sums.Samples == 0)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"There is nothing to train on: the source has no samples in epoch {Epoch}."));
        }

        if (expected is { } count && count != sums.Samples)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"The source says that an epoch has {count} samples, but epoch {Epoch} had {sums.Samples}: learning rates go by that number. Give the right one, or none."));
        }

        Evaluation? evaluation = null;
        try
        {
            evaluation = hasHeldOut ? Evaluate(ref heldOut, cancel) : null;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return false;
        }

        EpochReport report = Report(evaluation);
        history.Add(report);
        sums.Clear();
        if (evaluation is not null && IsBetter(report))
        {
            bestEpoch = report;
            best = options.KeepsBest ? Network.Parameters.Storage.ToArray() : null;
        }

        EpochDone?.Invoke(this, report);
        return true;
    }

    private EpochReport Report(Evaluation? heldOut) => new()
    {
        Epoch = Epoch,
        Steps = step,
        Samples = sums.Samples,
        Loss = sums.Loss / sums.Samples,
        Penalty = sums.Penalty / sums.Samples,
        Accuracy = (double)sums.Correct / sums.Samples,
        LearningRate = sums.LearningRate,
        Rates = [.. sums.Rates.Means],
        HeldOutLoss = heldOut?.Loss,
        HeldOutAccuracy = heldOut?.Accuracy,
        Seconds = sums.Seconds,
    };

    private bool IsBetter(EpochReport report)
        => bestEpoch is null
            || report.HeldOutAccuracy > bestEpoch.HeldOutAccuracy
            || (report.HeldOutAccuracy == bestEpoch.HeldOutAccuracy && report.HeldOutLoss < bestEpoch.HeldOutLoss);

    /// <summary>Leaves the network with the best epoch's parameters; the last ones are kept for a training that goes on.</summary>
    private void Choose()
    {
        if (best is not null && bestEpoch!.Epoch != history.Count)
        {
            last = Network.Parameters.Storage.ToArray();
            Give(best);
        }
    }

    private void Unchoose()
    {
        if (last is not null)
        {
            Give(last);
            last = null;
        }
    }

    private void Give(ReadOnlySpan<float> parameters)
    {
        parameters.CopyTo(Network.Parameters.Storage);
        Network.Parameters.MarkChanged();
    }

    private void SkipTo<TSource>(ref TSource source, long samples)
        where TSource : IBatchSource, allows ref struct
    {
        long skipped = 0;
        ulong seen = SeenSamples.Start(source.Count);
        while (skipped < samples)
        {
            batch.Read(ref source, (int)Math.Min(options.BatchSize, samples - skipped));
            skipped += batch.Count > 0
                ? batch.Count
                : throw new InvalidOperationException(FormattableString.Invariant(
                    $"The training stopped behind {samples} samples of epoch {Epoch}; this source has only {skipped}: give it the data that it was trained on."));
            seen = SeenSamples.Add(seen, batch.Samples, batch.Labels);
        }

        if (samples > 0 && seen != sums.Seen)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"The training stopped behind {samples} samples of epoch {Epoch}; those of this source are others, or have other labels: give it the data that it was trained on."));
        }
    }

    private long SamplesSoFar(long? perEpoch) => ((perEpoch ?? 0) * history.Count) + sums.Samples;

    private void RequireIdle()
    {
        if (isTraining)
        {
            throw new InvalidOperationException("This trainer is training: its events may read, evaluate and save; Fit and Resume have to wait until Fit returns.");
        }
    }

    /// <summary>Holds the data of a resumption against those that were saved of.</summary>
    private void RequireSameData(long? count)
    {
        bool isOther = (data is { } then && offered is { } now && then != now)
            || (history.Count > 0 && count is { } samples && samples != history[^1].Samples);
        if (isResumed && isOther)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"The checkpoint is of a training on other samples (its epochs had {(history.Count > 0 ? history[^1].Samples : sums.Samples)}): give Fit the same ones in the same order, or resume with acceptOtherSettings: true to go on with these."));
        }

        (data, isResumed) = (offered, false);
    }

    private void RequireFiniteParameters()
    {
        foreach (TensorInfo tensor in TNetwork.Info.Parameters)
        {
            float[] values = Network.Parameters.Tensor(tensor.Name).ToArray();
            if (((ReadOnlySpan<float>)values).IndexOfNonFinite() >= 0)
            {
                throw new InvalidOperationException($"Parameter {tensor.Name} of {TNetwork.Info.Name} has a number that is not finite: initialise or load the network first.");
            }
        }
    }
}
