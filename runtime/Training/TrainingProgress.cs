using System;
using System.Collections.Generic;

namespace Edifice;

/// <summary>How far a training is after a step. One object for all steps: read it while the event is raised, or copy what is to be kept.</summary>
public sealed class TrainingProgress
{
    /// <summary>The running epoch, from 1.</summary>
    public int Epoch { get; internal set; }

    /// <summary>Epochs in all.</summary>
    public int Epochs { get; internal set; }

    /// <summary>Optimiser steps so far, over all epochs.</summary>
    public long Step { get; internal set; }

    /// <summary>Samples of this epoch so far.</summary>
    public long Samples { get; internal set; }

    /// <summary>Samples of an epoch; null where the source does not say.</summary>
    public long? SampleCount { get; internal set; }

    /// <summary>Mean loss of the step's samples, without penalties.</summary>
    public double StepLoss { get; internal set; }

    /// <summary>Mean loss of this epoch's samples so far, each taken before the step that learned from it; without penalties.</summary>
    public double Loss { get; internal set; }

    /// <summary>Mean of the spike-rate penalties of this epoch so far.</summary>
    public double Penalty { get; internal set; }

    /// <summary>Share of this epoch's samples answered correctly so far, 0 to 1.</summary>
    public double Accuracy { get; internal set; }

    /// <summary>The learning rate of the step.</summary>
    public float LearningRate { get; internal set; }

    /// <summary>The global norm of the step's gradient before it was clipped.</summary>
    public double GradientNorm { get; internal set; }

    /// <summary>Spikes per neuron and step of every stage that fires, mean of this epoch so far.</summary>
    public IReadOnlyList<StageRate> Rates { get; internal set; } = [];

    /// <summary>Samples by the time spent training in this epoch; 0 before any passed.</summary>
    public double SamplesPerSecond { get; internal set; }

    /// <summary>Expected time to the end, held-out evaluations included; null where the source does not say how many samples there are.</summary>
    public TimeSpan? TimeLeft { get; internal set; }
}
