using System;

namespace Edifice;

public static partial class Loss
{
    /// <summary>Softmax cross-entropy of the neurons' spike counts; the gradients are by the spikes of every step.</summary>
    /// <param name="spikes">[batch, time, classes]: the spikes of a network that ends per step, without a final Decode.</param>
    /// <param name="labels">[batch]: the right class of each sample, in [0, classes).</param>
    /// <param name="timeSteps">T, at least 1.</param>
    /// <param name="gradients">
    /// [batch, time, classes], overwritten; the same at every step. May be the very memory of <paramref name="spikes"/>.
    /// </param>
    /// <param name="logitScale">Factor that makes logits of counts, above 0.</param>
    /// <param name="labelSmoothing">ε in [0, 1): a sample's target is 1 - ε at its label, and besides ε / classes everywhere.</param>
    /// <param name="classWeights">
    /// [classes], or empty for 1 each: how much each class counts; finite, at least 0, and not all 0 among the labels.
    /// </param>
    /// <returns>The mean loss, in nats.</returns>
    /// <remarks>
    /// snnTorch's ce_count_loss (snntorch/functional/loss.py): torch.nn.CrossEntropyLoss with the logits Σ over t of the
    /// spikes. Class weights follow torch, which divides by the labels' weights; snnTorch divides a weighted loss by the
    /// batch. For a network that decodes its counts itself, CrossEntropy is the same loss.
    /// </remarks>
    /// <exception cref="ArgumentException">A span does not have its shape, or overlaps the gradients in a way that it may not.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class, or a number is outside its range.</exception>
    public static float CrossEntropyOfSpikeCounts(
        ReadOnlySpan<float> spikes, ReadOnlySpan<int> labels, int timeSteps, Span<float> gradients,
        float logitScale = 1f, float labelSmoothing = 0f, ReadOnlySpan<float> classWeights = default)
    {
        LossNumbers.RequireScale(logitScale);
        ClassRows rows = ClassRows.Counted(spikes, labels, timeSteps, nameof(spikes));
        return CrossEntropyPass.Run(rows, SoftLabels.Of(rows, labels, labelSmoothing, classWeights), gradients, logitScale, nameof(spikes));
    }

    /// <summary>The same loss without its gradients, for evaluation.</summary>
    /// <inheritdoc cref="CrossEntropyOfSpikeCounts(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, float, ReadOnlySpan{float})" path="/*[not(self::summary)]"/>
    public static float CrossEntropyOfSpikeCounts(
        ReadOnlySpan<float> spikes, ReadOnlySpan<int> labels, int timeSteps,
        float logitScale = 1f, float labelSmoothing = 0f, ReadOnlySpan<float> classWeights = default)
    {
        LossNumbers.RequireScale(logitScale);
        ClassRows rows = ClassRows.Counted(spikes, labels, timeSteps, nameof(spikes));
        return CrossEntropyPass.Run(rows, SoftLabels.Of(rows, labels, labelSmoothing, classWeights), logitScale);
    }
}
