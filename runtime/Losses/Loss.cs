using System;
using Edifice.Numerics;

namespace Edifice;

/// <summary>Losses over a batch, with their gradients by the network's outputs, which Backward takes.</summary>
/// <remarks>
/// Sums run in double in ascending order and are rounded to float once: within a numeric class the bits are the same on
/// every machine. A NaN among the numbers gives a NaN loss. Nothing is allocated, and nothing is written before the checks.
/// </remarks>
public static class Loss
{
    /// <summary>Softmax cross-entropy: the batch's mean of -log softmax(logitScale · outputs)[label]; in nats, at least 0.</summary>
    /// <param name="outputs">[batch, classes], with the batch of <paramref name="labels"/>: rates, counts or membranes.</param>
    /// <param name="labels">[batch]: the right class of each sample, in [0, classes).</param>
    /// <param name="gradients">
    /// [batch, classes], overwritten with logitScale · (softmax - onehot) / batch. May be the very memory of <paramref name="outputs"/>.
    /// </param>
    /// <param name="logitScale">Factor that makes logits of outputs, above 0: rates in [0, 1] alone can not express certainty.</param>
    /// <returns>The mean loss.</returns>
    /// <remarks>
    /// torch.nn.CrossEntropyLoss, with the row's largest logit subtracted before exp. An exponential below 1e-30 counts as
    /// 0, which keeps gradients clear of subnormal numbers.
    /// </remarks>
    /// <exception cref="ArgumentException">A span does not have its shape, or the two overlap in part.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class, or the scale is not above 0 and finite.</exception>
    public static float CrossEntropy(ReadOnlySpan<float> outputs, ReadOnlySpan<int> labels, Span<float> gradients, float logitScale = 1f)
    {
        LossShapes.RequireLabels(outputs.Length, labels, logitScale);
        LossShapes.RequireGradients(outputs, gradients, nameof(outputs));
        return MeanCrossEntropy(outputs, labels, gradients, logitScale);
    }

    /// <summary>The same loss without its gradients, for evaluation.</summary>
    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, Span{float}, float)" path="/*[not(self::summary)]"/>
    public static float CrossEntropy(ReadOnlySpan<float> outputs, ReadOnlySpan<int> labels, float logitScale = 1f)
    {
        LossShapes.RequireLabels(outputs.Length, labels, logitScale);
        return MeanCrossEntropy(outputs, labels, default, logitScale);
    }

    /// <summary>The mean of (output - target)² over all elements; at least 0.</summary>
    /// <param name="outputs">Any shape, at least one number.</param>
    /// <param name="targets">The same shape.</param>
    /// <param name="gradients">
    /// The same shape, overwritten with 2 (output - target) / count. May be the very memory of one of the others.
    /// </param>
    /// <returns>The mean loss.</returns>
    /// <remarks>torch.nn.MSELoss.</remarks>
    /// <exception cref="ArgumentException">The spans differ in length, are empty, or overlap in part.</exception>
    public static float MeanSquaredError(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, Span<float> gradients)
    {
        LossShapes.RequireTargets(outputs.Length, targets.Length);
        LossShapes.RequireGradients(outputs, gradients, nameof(outputs));
        LossShapes.RequireGradients(targets, gradients, nameof(targets));
        double sum = 0;
        double share = 2.0 / outputs.Length;
        for (int index = 0; index < outputs.Length; index++)
        {
            double difference = (double)outputs[index] - targets[index];
            sum += difference * difference;
            gradients[index] = (float)(share * difference);
        }

        return (float)(sum / outputs.Length);
    }

    /// <summary>The same loss without its gradients, for evaluation.</summary>
    /// <inheritdoc cref="MeanSquaredError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})" path="/*[not(self::summary)]"/>
    public static float MeanSquaredError(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        LossShapes.RequireTargets(outputs.Length, targets.Length);
        double sum = 0;
        for (int index = 0; index < outputs.Length; index++)
        {
            double difference = (double)outputs[index] - targets[index];
            sum += difference * difference;
        }

        return (float)(sum / outputs.Length);
    }

    private static float MeanCrossEntropy(ReadOnlySpan<float> outputs, ReadOnlySpan<int> labels, Span<float> gradients, float logitScale)
    {
        CrossEntropyPass pass = new(outputs, labels, gradients, logitScale);
        LaneDispatch.Run(ref pass, LaneWidth.One);      // one lane of the process's numeric class, for its exponential
        return (float)(pass.Sum / labels.Length);
    }
}
