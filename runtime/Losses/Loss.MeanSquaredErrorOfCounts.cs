using System;

namespace Edifice;

public static partial class Loss
{
    /// <summary>The mean over batch and classes of (spike count - target count)², divided by T.</summary>
    /// <param name="spikes">[batch, time, classes]: the spikes of a network that ends per step, without a final Decode.</param>
    /// <param name="labels">[batch]: the right class of each sample, in [0, classes).</param>
    /// <param name="timeSteps">T, at least 1.</param>
    /// <param name="gradients">
    /// [batch, time, classes], overwritten: by the spikes, the same at every step. May be the very memory of <paramref name="spikes"/>.
    /// </param>
    /// <param name="correctRate">
    /// Share of the steps in which the label's class should fire, in [0, 1]; the target count is T · rate, cut to a whole number.
    /// </param>
    /// <param name="incorrectRate">The same for the other classes.</param>
    /// <returns>The mean loss.</returns>
    /// <remarks>
    /// snnTorch's mse_count_loss (snntorch/functional/loss.py), which adopts it from SLAYER (Shrestha and Orchard, 2018).
    /// </remarks>
    /// <exception cref="ArgumentException">A span does not have its shape, or overlaps the gradients in a way that it may not.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class, or a number is outside its range.</exception>
    public static float MeanSquaredErrorOfSpikeCounts(
        ReadOnlySpan<float> spikes, ReadOnlySpan<int> labels, int timeSteps, Span<float> gradients,
        double correctRate = 1, double incorrectRate = 0)
    {
        ClassRows rows = ClassRows.Counted(spikes, labels, timeSteps, nameof(spikes));
        return ClassTargets.Counts(timeSteps, correctRate, incorrectRate).MeanSquaredError(rows, labels, gradients, nameof(spikes));
    }

    /// <summary>The same loss without its gradients, for evaluation.</summary>
    /// <inheritdoc cref="MeanSquaredErrorOfSpikeCounts(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, double, double)" path="/*[not(self::summary)]"/>
    public static float MeanSquaredErrorOfSpikeCounts(
        ReadOnlySpan<float> spikes, ReadOnlySpan<int> labels, int timeSteps, double correctRate = 1, double incorrectRate = 0)
    {
        ClassRows rows = ClassRows.Counted(spikes, labels, timeSteps, nameof(spikes));
        return ClassTargets.Counts(timeSteps, correctRate, incorrectRate).MeanSquaredError(rows, labels);
    }

    /// <summary>The mean over batch and classes of (count - target count)², divided by T, for counts that a network decoded itself.</summary>
    /// <param name="counts">[batch, classes]: spike counts, as Decoding.Count gives them.</param>
    /// <param name="labels">[batch]: the right class of each sample, in [0, classes).</param>
    /// <param name="timeSteps">T, in which the spikes were counted; at least 1.</param>
    /// <param name="gradients">[batch, classes], overwritten: by the counts. May be the very memory of <paramref name="counts"/>.</param>
    /// <param name="correctRate">
    /// Share of the steps in which the label's class should fire, in [0, 1]; the target count is T · rate, cut to a whole number.
    /// </param>
    /// <param name="incorrectRate">The same for the other classes.</param>
    /// <returns>The mean loss.</returns>
    /// <remarks>snnTorch's mse_count_loss (snntorch/functional/loss.py), from the counts on.</remarks>
    /// <exception cref="ArgumentException">A span does not have its shape, or overlaps the gradients in a way that it may not.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class, or a number is outside its range.</exception>
    public static float MeanSquaredErrorOfCounts(
        ReadOnlySpan<float> counts, ReadOnlySpan<int> labels, int timeSteps, Span<float> gradients,
        double correctRate = 1, double incorrectRate = 0)
    {
        LossShapes.RequireTimeSteps(timeSteps);
        ClassRows rows = ClassRows.Decoded(counts, labels, nameof(counts));
        return ClassTargets.Counts(timeSteps, correctRate, incorrectRate).MeanSquaredError(rows, labels, gradients, nameof(counts));
    }

    /// <summary>The same loss without its gradients, for evaluation.</summary>
    /// <inheritdoc cref="MeanSquaredErrorOfCounts(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, double, double)" path="/*[not(self::summary)]"/>
    public static float MeanSquaredErrorOfCounts(
        ReadOnlySpan<float> counts, ReadOnlySpan<int> labels, int timeSteps, double correctRate = 1, double incorrectRate = 0)
    {
        LossShapes.RequireTimeSteps(timeSteps);
        ClassRows rows = ClassRows.Decoded(counts, labels, nameof(counts));
        return ClassTargets.Counts(timeSteps, correctRate, incorrectRate).MeanSquaredError(rows, labels);
    }
}
