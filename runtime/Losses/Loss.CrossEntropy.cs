using System;

namespace Edifice;

public static partial class Loss
{
    /// <summary>Softmax cross-entropy: the batch's mean of -log softmax(logitScale · outputs)[label]; in nats, at least 0.</summary>
    /// <param name="outputs">[batch, classes], with the batch of <paramref name="labels"/>: rates, counts or membranes.</param>
    /// <param name="labels">[batch]: the right class of each sample, in [0, classes).</param>
    /// <param name="gradients">
    /// [batch, classes], overwritten with logitScale · (softmax - onehot) / batch (where no sample is smoothed or weighted).
    /// May be the very memory of <paramref name="outputs"/>.
    /// </param>
    /// <param name="logitScale">Factor that makes logits of outputs, above 0: rates in [0, 1] alone can not express certainty.</param>
    /// <param name="labelSmoothing">ε in [0, 1): a sample's target is 1 - ε at its label, and besides ε / classes everywhere.</param>
    /// <param name="classWeights">
    /// [classes], or empty for 1 each: how much each class counts; finite, at least 0, and not all 0 among the labels.
    /// </param>
    /// <returns>The mean loss.</returns>
    /// <remarks>
    /// torch.nn.CrossEntropyLoss, with the row's largest logit subtracted before exp. With class weights w the mean is
    /// Σ loss / Σ w[label], and the smoothed part counts each class with its own weight. An exponential below 1e-30 counts
    /// as 0, which keeps gradients clear of subnormal numbers.
    /// </remarks>
    /// <exception cref="ArgumentException">A span does not have its shape, or overlaps the gradients in a way that it may not.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class, or a number is outside its range.</exception>
    public static float CrossEntropy(
        ReadOnlySpan<float> outputs, ReadOnlySpan<int> labels, Span<float> gradients,
        float logitScale = 1f, float labelSmoothing = 0f, ReadOnlySpan<float> classWeights = default)
    {
        LossNumbers.RequireScale(logitScale);
        ClassRows rows = ClassRows.Decoded(outputs, labels, nameof(outputs));
        return CrossEntropyPass.Run(rows, SoftLabels.Of(rows, labels, labelSmoothing, classWeights), gradients, logitScale, nameof(outputs));
    }

    /// <summary>The same loss without its gradients, for evaluation.</summary>
    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, Span{float}, float, float, ReadOnlySpan{float})" path="/*[not(self::summary)]"/>
    public static float CrossEntropy(
        ReadOnlySpan<float> outputs, ReadOnlySpan<int> labels,
        float logitScale = 1f, float labelSmoothing = 0f, ReadOnlySpan<float> classWeights = default)
    {
        LossNumbers.RequireScale(logitScale);
        ClassRows rows = ClassRows.Decoded(outputs, labels, nameof(outputs));
        return CrossEntropyPass.Run(rows, SoftLabels.Of(rows, labels, labelSmoothing, classWeights), logitScale);
    }
}
