using System;

namespace Edifice;

public static partial class Loss
{
    /// <summary>
    /// The mean over batch, time steps and classes of (output - target)², with one target for the label's class and one for
    /// the others.
    /// </summary>
    /// <param name="outputs">[batch, time, classes]: membranes or spikes of a network that ends per step, without a final Decode.</param>
    /// <param name="labels">[batch]: the right class of each sample at every step, in [0, classes).</param>
    /// <param name="timeSteps">T, at least 1.</param>
    /// <param name="gradients">[batch, time, classes], overwritten. May be the very memory of <paramref name="outputs"/>.</param>
    /// <param name="correctTarget">The value that the label's class should have at every step; finite.</param>
    /// <param name="incorrectTarget">The value that the other classes should have at every step; finite.</param>
    /// <returns>The mean loss.</returns>
    /// <remarks>
    /// snnTorch's mse_membrane_loss with on_target and off_target (snntorch/functional/loss.py). For targets that change
    /// from step to step there is <see cref="MeanSquaredError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">A span does not have its shape, or overlaps the gradients in a way that it may not.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class, or a number is outside its range.</exception>
    public static float MeanSquaredErrorPerStep(
        ReadOnlySpan<float> outputs, ReadOnlySpan<int> labels, int timeSteps, Span<float> gradients,
        float correctTarget = 1f, float incorrectTarget = 0f)
    {
        ClassRows rows = ClassRows.PerStep(outputs, labels, timeSteps, nameof(outputs));
        return ClassTargets.Levels(correctTarget, incorrectTarget).MeanSquaredError(rows, labels, gradients, nameof(outputs));
    }

    /// <summary>The same loss without its gradients, for evaluation.</summary>
    /// <inheritdoc cref="MeanSquaredErrorPerStep(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, float)" path="/*[not(self::summary)]"/>
    public static float MeanSquaredErrorPerStep(
        ReadOnlySpan<float> outputs, ReadOnlySpan<int> labels, int timeSteps, float correctTarget = 1f, float incorrectTarget = 0f)
    {
        ClassRows rows = ClassRows.PerStep(outputs, labels, timeSteps, nameof(outputs));
        return ClassTargets.Levels(correctTarget, incorrectTarget).MeanSquaredError(rows, labels);
    }
}
