using System;

namespace Edifice;

public static partial class Loss
{
    /// <summary>The mean of (output - target)² over all elements; at least 0.</summary>
    /// <param name="outputs">
    /// Any shape, at least one number: [batch, outputs], [batch, time, outputs] spikes or membranes, first-spike times.
    /// </param>
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
}
