using System;

namespace Edifice;

public static partial class Loss
{
    /// <summary>
    /// The mean over batch and classes of ((time - target time) / T)²: the label's class should fire first at one time, the
    /// others at another.
    /// </summary>
    /// <param name="times">[batch, classes]: first-spike times in steps, as Decoding.FirstSpike gives them; T for a silent neuron.</param>
    /// <param name="labels">[batch]: the right class of each sample, in [0, classes).</param>
    /// <param name="timeSteps">T, at least 1.</param>
    /// <param name="gradients">[batch, classes], overwritten: by the times. May be the very memory of <paramref name="times"/>.</param>
    /// <param name="correctTime">When the label's class should fire first, counted from 0; in [0, T].</param>
    /// <param name="incorrectTime">When the other classes should, in [0, T]; left out it is T, never.</param>
    /// <returns>The mean loss.</returns>
    /// <remarks>
    /// snnTorch's mse_temporal_loss without tolerance (snntorch/functional/loss.py). Its own default is the last step, T - 1,
    /// which there is also the time of a silent neuron; Decoding.FirstSpike gives T. For a target of each neuron's own
    /// there is <see cref="MeanSquaredError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">A span does not have its shape, or overlaps the gradients in a way that it may not.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class, or a number is outside its range.</exception>
    public static float MeanSquaredErrorOfFirstSpikes(
        ReadOnlySpan<float> times, ReadOnlySpan<int> labels, int timeSteps, Span<float> gradients,
        float correctTime = 0f, float? incorrectTime = null)
    {
        LossShapes.RequireTimeSteps(timeSteps);
        ClassRows rows = ClassRows.Decoded(times, labels, nameof(times));
        return ClassTargets.Times(timeSteps, correctTime, incorrectTime ?? timeSteps).MeanSquaredError(rows, labels, gradients, nameof(times));
    }

    /// <summary>The same loss without its gradients, for evaluation.</summary>
    /// <inheritdoc cref="MeanSquaredErrorOfFirstSpikes(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, float?)" path="/*[not(self::summary)]"/>
    public static float MeanSquaredErrorOfFirstSpikes(
        ReadOnlySpan<float> times, ReadOnlySpan<int> labels, int timeSteps, float correctTime = 0f, float? incorrectTime = null)
    {
        LossShapes.RequireTimeSteps(timeSteps);
        ClassRows rows = ClassRows.Decoded(times, labels, nameof(times));
        return ClassTargets.Times(timeSteps, correctTime, incorrectTime ?? timeSteps).MeanSquaredError(rows, labels);
    }
}
