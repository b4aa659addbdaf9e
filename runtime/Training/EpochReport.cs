using System;
using System.Collections.Generic;

namespace Edifice;

/// <summary>What an epoch brought.</summary>
public sealed class EpochReport
{
    /// <summary>The epoch, from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>Optimiser steps so far, over all epochs.</summary>
    public required long Steps { get; init; }

    /// <summary>Samples of the epoch.</summary>
    public required long Samples { get; init; }

    /// <summary>Mean loss of the training samples, each taken before the step that learned from it; without penalties.</summary>
    public required double Loss { get; init; }

    /// <summary>Mean of the spike-rate penalties.</summary>
    public required double Penalty { get; init; }

    /// <summary>Share of training samples answered correctly, 0 to 1, taken at the same moments.</summary>
    public required double Accuracy { get; init; }

    /// <summary>The learning rate of the epoch's last step.</summary>
    public required float LearningRate { get; init; }

    /// <summary>Spikes per neuron and step of every stage that fires, mean over the training samples.</summary>
    public required IReadOnlyList<StageRate> Rates { get; init; }

    /// <summary>Mean loss of the held-out samples after the epoch; null without any.</summary>
    public double? HeldOutLoss { get; init; }

    /// <summary>Share of held-out samples answered correctly after the epoch, 0 to 1; null without any.</summary>
    public double? HeldOutAccuracy { get; init; }

    /// <summary>Seconds spent training, without the held-out samples.</summary>
    public required double Seconds { get; init; }

    /// <summary>Such as "epoch 2: loss 0.2613, accuracy 92.15 %, held out 93.35 %, 0.2 s; hidden1 0.201, hidden2 0.167".</summary>
    public override string ToString()
    {
        string heldOut = HeldOutAccuracy is { } share ? FormattableString.Invariant($", held out {100 * share:F2} %") : "";
        string rates = Rates.Count == 0 ? "" : "; " + string.Join(", ", Rates);
        return FormattableString.Invariant($"epoch {Epoch}: loss {Loss:F4}, accuracy {100 * Accuracy:F2} %{heldOut}, {Seconds:F1} s") + rates;
    }
}
