using System.Collections.Generic;

namespace Edifice;

/// <summary>What a network did on labelled samples.</summary>
/// <param name="Loss">The mean loss of all samples.</param>
/// <param name="Confusion">Answers by class.</param>
/// <param name="Rates">Spikes per neuron and time step of every stage that fires, 0 to 1, in the order of the stages.</param>
public sealed record Evaluation(double Loss, ConfusionMatrix Confusion, IReadOnlyList<StageRate> Rates)
{
    /// <summary>Samples.</summary>
    public long Count => Confusion.Count;

    /// <summary>The share of correct answers, 0 to 1.</summary>
    public double Accuracy => Confusion.Accuracy;
}
