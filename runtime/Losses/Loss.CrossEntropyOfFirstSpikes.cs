using System;

namespace Edifice;

public static partial class Loss
{
    /// <summary>Softmax cross-entropy of first-spike times, the earliest being the largest: logits are -logitScale · time.</summary>
    /// <param name="times">[batch, classes]: first-spike times in steps, as Decoding.FirstSpike gives them; T for a silent neuron.</param>
    /// <param name="labels">[batch]: the class that should fire first, in [0, classes).</param>
    /// <param name="gradients">[batch, classes], overwritten: by the times. May be the very memory of <paramref name="times"/>.</param>
    /// <param name="logitScale">Factor that makes logits of times, above 0: how much one step earlier is worth.</param>
    /// <param name="labelSmoothing">ε in [0, 1): a sample's target is 1 - ε at its label, and besides ε / classes everywhere.</param>
    /// <param name="classWeights">
    /// [classes], or empty for 1 each: how much each class counts; finite, at least 0, and not all 0 among the labels.
    /// </param>
    /// <returns>The mean loss, in nats.</returns>
    /// <remarks>
    /// snnTorch's ce_temporal_loss with inverse "negate" (snntorch/functional/loss.py): torch.nn.CrossEntropyLoss of the
    /// negative times. snnTorch takes T - 1 for a silent neuron, Decoding.FirstSpike takes T.
    /// </remarks>
    /// <exception cref="ArgumentException">A span does not have its shape, or overlaps the gradients in a way that it may not.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class, or a number is outside its range.</exception>
    public static float CrossEntropyOfFirstSpikes(
        ReadOnlySpan<float> times, ReadOnlySpan<int> labels, Span<float> gradients,
        float logitScale = 1f, float labelSmoothing = 0f, ReadOnlySpan<float> classWeights = default)
    {
        LossNumbers.RequireScale(logitScale);
        ClassRows rows = ClassRows.Decoded(times, labels, nameof(times));
        return CrossEntropyPass.Run(rows, SoftLabels.Of(rows, labels, labelSmoothing, classWeights), gradients, -logitScale, nameof(times));
    }

    /// <summary>The same loss without its gradients, for evaluation.</summary>
    /// <inheritdoc cref="CrossEntropyOfFirstSpikes(ReadOnlySpan{float}, ReadOnlySpan{int}, Span{float}, float, float, ReadOnlySpan{float})" path="/*[not(self::summary)]"/>
    public static float CrossEntropyOfFirstSpikes(
        ReadOnlySpan<float> times, ReadOnlySpan<int> labels,
        float logitScale = 1f, float labelSmoothing = 0f, ReadOnlySpan<float> classWeights = default)
    {
        LossNumbers.RequireScale(logitScale);
        ClassRows rows = ClassRows.Decoded(times, labels, nameof(times));
        return CrossEntropyPass.Run(rows, SoftLabels.Of(rows, labels, labelSmoothing, classWeights), -logitScale);
    }
}
