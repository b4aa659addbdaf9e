using System;

namespace Edifice;

public static partial class Loss
{
    /// <summary>The mean over the time steps of every step's softmax cross-entropy; for spikes as well as for membranes.</summary>
    /// <param name="outputs">[batch, time, classes]: the signal of a network that ends per step, without a final Decode.</param>
    /// <param name="labels">[batch]: the right class of each sample at every step, in [0, classes).</param>
    /// <param name="timeSteps">T, at least 1.</param>
    /// <param name="gradients">[batch, time, classes], overwritten. May be the very memory of <paramref name="outputs"/>.</param>
    /// <param name="logitScale">Factor that makes logits of outputs, above 0.</param>
    /// <param name="labelSmoothing">ε in [0, 1): a sample's target is 1 - ε at its label, and besides ε / classes everywhere.</param>
    /// <param name="classWeights">
    /// [classes], or empty for 1 each: how much each class counts; finite, at least 0, and not all 0 among the labels.
    /// </param>
    /// <returns>The mean loss, in nats.</returns>
    /// <remarks>
    /// snnTorch's ce_rate_loss (snntorch/functional/loss.py): (1/T) Σ over t of torch.nn.CrossEntropyLoss at step t. Class
    /// weights follow torch, which divides by the labels' weights; snnTorch divides a weighted loss by the batch.
    /// </remarks>
    /// <exception cref="ArgumentException">A span does not have its shape, or overlaps the gradients in a way that it may not.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class, or a number is outside its range.</exception>
    public static float CrossEntropyPerStep(
        ReadOnlySpan<float> outputs, ReadOnlySpan<int> labels, int timeSteps, Span<float> gradients,
        float logitScale = 1f, float labelSmoothing = 0f, ReadOnlySpan<float> classWeights = default)
    {
        LossNumbers.RequireScale(logitScale);
        ClassRows rows = ClassRows.PerStep(outputs, labels, timeSteps, nameof(outputs));
        return CrossEntropyPass.Run(rows, SoftLabels.Of(rows, labels, labelSmoothing, classWeights), gradients, logitScale, nameof(outputs));
    }

    /// <summary>The same loss without its gradients, for evaluation.</summary>
    /// <inheritdoc cref="CrossEntropyPerStep(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, float, ReadOnlySpan{float})" path="/*[not(self::summary)]"/>
    public static float CrossEntropyPerStep(
        ReadOnlySpan<float> outputs, ReadOnlySpan<int> labels, int timeSteps,
        float logitScale = 1f, float labelSmoothing = 0f, ReadOnlySpan<float> classWeights = default)
    {
        LossNumbers.RequireScale(logitScale);
        ClassRows rows = ClassRows.PerStep(outputs, labels, timeSteps, nameof(outputs));
        return CrossEntropyPass.Run(rows, SoftLabels.Of(rows, labels, labelSmoothing, classWeights), logitScale);
    }
}
