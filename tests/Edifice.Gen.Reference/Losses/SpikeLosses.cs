using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>snnTorch's losses on the spikes of the output layer, [T, batch, n].</summary>
public static class SpikeLosses
{
    /// <summary>The cross entropy of the spike counts.</summary>
    public static LossResult CrossEntropyOfCounts(double[] spikes, int[] labels, int timeSteps) =>
        OfCounts(spikes, timeSteps, counts => CrossEntropy.Of(counts, labels));

    /// <summary>The cross entropy of each step's spikes, the mean over the steps.</summary>
    public static LossResult CrossEntropyPerStep(double[] spikes, int[] labels, int timeSteps) =>
        CrossEntropy.Of(spikes, [.. Enumerable.Repeat(labels, timeSteps).SelectMany(each => each)]);

    /// <summary>The squared error of the spike counts, the mean over batch and classes, divided by T.</summary>
    public static LossResult SquaredErrorOfCounts(double[] spikes, double[] targets, int timeSteps) => OfCounts(spikes, timeSteps, counts =>
    {
        LossResult loss = MeanSquaredError.Of(counts, targets);
        return new LossResult(loss.Value / timeSteps, [.. loss.Gradient.Select(gradient => gradient / timeSteps)]);
    });

    /// <summary>What a loss of the counts is as a loss of the spikes: each step has the gradient of the count.</summary>
    private static LossResult OfCounts(double[] spikes, int timeSteps, Func<double[], LossResult> loss)
    {
        double[] counts = new double[spikes.Length / timeSteps];
        for (int position = 0; position < spikes.Length; position++)
        {
            counts[position % counts.Length] += spikes[position];
        }

        (double value, IReadOnlyList<double> gradient) = loss(counts);
        return new LossResult(value, [.. Enumerable.Repeat(gradient, timeSteps).SelectMany(each => each)]);
    }
}
