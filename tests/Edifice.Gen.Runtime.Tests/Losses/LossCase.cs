using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>One loss with drawn labels and options, beside its definition in double precision.</summary>
/// <param name="Name">What the case is called where it fails.</param>
/// <param name="Outputs">What the loss is taken of.</param>
/// <param name="WithGradients">The loss of outputs, writing gradients.</param>
/// <param name="Alone">The overload without gradients.</param>
/// <param name="Exact">The definition.</param>
/// <param name="Steepness">About how large second derivatives become: the factor of the logits.</param>
internal sealed record LossCase(
    string Name,
    float[] Outputs,
    Func<float[], float[], float> WithGradients,
    Func<float[], float> Alone,
    Func<double[], double> Exact,
    float Steepness)
{
    /// <summary>Every loss that takes labels, with one draw of sizes, labels and options.</summary>
    public static IEnumerable<LossCase> All(int batch, int timeSteps, int classes, long seed)
    {
        int[] labels = [.. Floats.Uniform(batch, 0f, classes, seed).Select(value => Math.Min((int)value, classes - 1))];
        float[] spikes = [.. Floats.Uniform(batch * timeSteps * classes, 0f, 1f, seed + 1).Select(value => value < 0.4f ? 1f : 0f)];
        float[] membranes = Floats.Uniform(spikes.Length, -2f, 2f, seed + 2);
        float[] decoded = Floats.Uniform(batch * classes, -2f, 2f, seed + 3);
        float[] times = [.. Floats.Uniform(decoded.Length, 0f, timeSteps + 0.99f, seed + 4).Select(MathF.Floor)];
        float[] drawn = Floats.Uniform(3, 0f, 1f, seed + 5);
        foreach (bool weighted in new[] { false, true })
        {
            float scale = 0.1f + (4 * drawn[0]);
            float smoothing = weighted ? 0.9f * drawn[1] : 0;
            float[] w = weighted ? WeightsOf(labels, classes, seed + 6) : [];
            double[]? exactWeights = weighted ? Doubles(w) : null;
            string kind = weighted ? ", smoothed and weighted" : "";
            yield return new LossCase(
                "cross entropy" + kind, decoded,
                (outputs, gradients) => Loss.CrossEntropy(outputs, labels, gradients, scale, smoothing, w),
                outputs => Loss.CrossEntropy(outputs, labels, scale, smoothing, w),
                outputs => DoubleLosses.CrossEntropy(outputs, labels, scale, smoothing, exactWeights), scale);
            foreach ((string signal, float[] values) in new[] { ("spikes", spikes), ("membranes", membranes) })
            {
                yield return new LossCase(
                    $"cross entropy per step of {signal}{kind}", values,
                    (outputs, gradients) => Loss.CrossEntropyPerStep(outputs, labels, timeSteps, gradients, scale, smoothing, w),
                    outputs => Loss.CrossEntropyPerStep(outputs, labels, timeSteps, scale, smoothing, w),
                    outputs => DoubleLosses.CrossEntropyPerStep(outputs, labels, timeSteps, scale, smoothing, exactWeights), scale);
            }

            yield return new LossCase(
                "cross entropy of spike counts" + kind, spikes,
                (outputs, gradients) => Loss.CrossEntropyOfSpikeCounts(outputs, labels, timeSteps, gradients, scale, smoothing, w),
                outputs => Loss.CrossEntropyOfSpikeCounts(outputs, labels, timeSteps, scale, smoothing, w),
                outputs => DoubleLosses.CrossEntropyOfCounts(outputs, labels, timeSteps, scale, smoothing, exactWeights), scale);
            yield return new LossCase(
                "cross entropy of first spikes" + kind, times,
                (outputs, gradients) => Loss.CrossEntropyOfFirstSpikes(outputs, labels, gradients, scale, smoothing, w),
                outputs => Loss.CrossEntropyOfFirstSpikes(outputs, labels, scale, smoothing, w),
                outputs => DoubleLosses.CrossEntropy(outputs, labels, -scale, smoothing, exactWeights), scale);
        }

        double right = drawn[1];
        double wrong = drawn[2];
        int rightCount = (int)(timeSteps * right);
        int wrongCount = (int)(timeSteps * wrong);
        yield return new LossCase(
            "mean square of spike counts", spikes,
            (outputs, gradients) => Loss.MeanSquaredErrorOfSpikeCounts(outputs, labels, timeSteps, gradients, right, wrong),
            outputs => Loss.MeanSquaredErrorOfSpikeCounts(outputs, labels, timeSteps, right, wrong),
            outputs => DoubleLosses.MeanSquare(DoubleLosses.Counts(outputs, batch, timeSteps), labels, rightCount, wrongCount) / timeSteps, 1);
        yield return new LossCase(
            "mean square of counts", times,
            (outputs, gradients) => Loss.MeanSquaredErrorOfCounts(outputs, labels, timeSteps, gradients, right, wrong),
            outputs => Loss.MeanSquaredErrorOfCounts(outputs, labels, timeSteps, right, wrong),
            outputs => DoubleLosses.MeanSquare(DoubleLosses.Rows(outputs, batch), labels, rightCount, wrongCount) / timeSteps, 1);
        float early = timeSteps * drawn[1];
        float late = timeSteps * drawn[2];
        yield return new LossCase(
            "mean square of first spikes", times,
            (outputs, gradients) => Loss.MeanSquaredErrorOfFirstSpikes(outputs, labels, timeSteps, gradients, early, late),
            outputs => Loss.MeanSquaredErrorOfFirstSpikes(outputs, labels, timeSteps, early, late),
            outputs => DoubleLosses.MeanSquare(DoubleLosses.Rows(outputs, batch), labels, early, late) / (timeSteps * timeSteps), 1);
        yield return new LossCase(
            "mean square per step", membranes,
            (outputs, gradients) => Loss.MeanSquaredErrorPerStep(outputs, labels, timeSteps, gradients, drawn[1], drawn[2]),
            outputs => Loss.MeanSquaredErrorPerStep(outputs, labels, timeSteps, drawn[1], drawn[2]),
            outputs => DoubleLosses.MeanSquare(
                DoubleLosses.Rows(outputs, batch * timeSteps), [.. labels.SelectMany(label => Enumerable.Repeat(label, timeSteps))], drawn[1], drawn[2]), 1);
    }

    public static double[] Doubles(float[] values) => [.. values.Select(value => (double)value)];

    // Some weights are 0, but never those of all labels.
    private static float[] WeightsOf(int[] labels, int classes, long seed)
    {
        float[] weights = [.. Floats.Uniform(classes, -0.5f, 3f, seed).Select(weight => MathF.Max(weight, 0))];
        weights[labels[0]] += 0.5f;
        return weights;
    }
}
