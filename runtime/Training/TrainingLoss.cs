using System;
using System.Globalization;
using System.Linq;

namespace Edifice;

/// <summary>The losses of <see cref="Loss"/> as a trainer takes them: with their settings, and with the answer that they aim at.</summary>
/// <remarks>The answer is the class of the largest output, of the largest sum over time, or of the earliest spike; of equals, the first.</remarks>
public static class TrainingLoss
{
    /// <summary>The cross-entropy that suits what a network gives.</summary>
    /// <param name="info">
    /// Spike rates count as half a spike count each (logit scale T / 2), spike counts as half of themselves: whole counts
    /// saturate the softmax early. First-spike times have the cross-entropy of their negative, and outputs at every step
    /// their mean over the steps. Everything else is taken as it is.
    /// </param>
    public static ITrainingLoss CrossEntropyOf(NetworkInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        return info switch
        {
            { OutputIsPerStep: true } => CrossEntropyPerStep(),
            { FinalDecoding: Decoding.FirstSpike } => CrossEntropyOfFirstSpikes(),
            { FinalDecoding: Decoding.Rate } => CrossEntropy(info.TimeSteps / 2f),
            { FinalDecoding: Decoding.Count } => CrossEntropy(0.5f),
            _ => CrossEntropy(),
        };
    }

    /// <summary><see cref="Loss.CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, Span{float}, float, float, ReadOnlySpan{float})"/> of [batch, classes].</summary>
    /// <param name="logitScale">Factor that makes logits of outputs, finite and above 0.</param>
    /// <param name="labelSmoothing">ε in [0, 1).</param>
    /// <param name="classWeights">[classes], copied, each finite and 0 or more; null for 1 each.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static ITrainingLoss CrossEntropy(float logitScale = 1f, float labelSmoothing = 0f, float[]? classWeights = null)
    {
        float[] weights = Require(logitScale, labelSmoothing, classWeights);
        return new ClassificationLoss(
            Describe("cross-entropy", logitScale, labelSmoothing, weights),
            (in LossBatch batch, Span<float> gradients) => Loss.CrossEntropy(batch.Outputs, batch.Labels, gradients, logitScale, labelSmoothing, weights),
            (in LossBatch batch) => Loss.CrossEntropy(batch.Outputs, batch.Labels, logitScale, labelSmoothing, weights),
            ClassAnswer.Largest);
    }

    /// <summary><see cref="Loss.CrossEntropyPerStep(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, float, ReadOnlySpan{float})"/> of [batch, time, classes].</summary>
    /// <inheritdoc cref="CrossEntropy"/>
    public static ITrainingLoss CrossEntropyPerStep(float logitScale = 1f, float labelSmoothing = 0f, float[]? classWeights = null)
    {
        float[] weights = Require(logitScale, labelSmoothing, classWeights);
        return new ClassificationLoss(
            Describe("cross-entropy per step", logitScale, labelSmoothing, weights),
            (in LossBatch batch, Span<float> gradients)
                => Loss.CrossEntropyPerStep(batch.Outputs, batch.Labels, batch.TimeSteps, gradients, logitScale, labelSmoothing, weights),
            (in LossBatch batch) => Loss.CrossEntropyPerStep(batch.Outputs, batch.Labels, batch.TimeSteps, logitScale, labelSmoothing, weights),
            ClassAnswer.LargestSum);
    }

    /// <summary><see cref="Loss.CrossEntropyOfSpikeCounts(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, float, ReadOnlySpan{float})"/> of spikes [batch, time, classes].</summary>
    /// <inheritdoc cref="CrossEntropy"/>
    public static ITrainingLoss CrossEntropyOfSpikeCounts(float logitScale = 1f, float labelSmoothing = 0f, float[]? classWeights = null)
    {
        float[] weights = Require(logitScale, labelSmoothing, classWeights);
        return new ClassificationLoss(
            Describe("cross-entropy of spike counts", logitScale, labelSmoothing, weights),
            (in LossBatch batch, Span<float> gradients)
                => Loss.CrossEntropyOfSpikeCounts(batch.Outputs, batch.Labels, batch.TimeSteps, gradients, logitScale, labelSmoothing, weights),
            (in LossBatch batch) => Loss.CrossEntropyOfSpikeCounts(batch.Outputs, batch.Labels, batch.TimeSteps, logitScale, labelSmoothing, weights),
            ClassAnswer.LargestSum);
    }

    /// <summary><see cref="Loss.CrossEntropyOfFirstSpikes(ReadOnlySpan{float}, ReadOnlySpan{int}, Span{float}, float, float, ReadOnlySpan{float})"/> of times [batch, classes].</summary>
    /// <inheritdoc cref="CrossEntropy"/>
    public static ITrainingLoss CrossEntropyOfFirstSpikes(float logitScale = 1f, float labelSmoothing = 0f, float[]? classWeights = null)
    {
        float[] weights = Require(logitScale, labelSmoothing, classWeights);
        return new ClassificationLoss(
            Describe("cross-entropy of first spikes", logitScale, labelSmoothing, weights),
            (in LossBatch batch, Span<float> gradients)
                => Loss.CrossEntropyOfFirstSpikes(batch.Outputs, batch.Labels, gradients, logitScale, labelSmoothing, weights),
            (in LossBatch batch) => Loss.CrossEntropyOfFirstSpikes(batch.Outputs, batch.Labels, logitScale, labelSmoothing, weights),
            ClassAnswer.Smallest);
    }

    /// <summary><see cref="Loss.MeanSquaredErrorOfSpikeCounts(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, double, double)"/> of spikes [batch, time, classes].</summary>
    /// <param name="correctRate">Spikes per step that the right class's neuron shall have, in [0, 1].</param>
    /// <param name="incorrectRate">What all others shall have, in [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static ITrainingLoss MeanSquaredErrorOfSpikeCounts(double correctRate = 1, double incorrectRate = 0)
    {
        LossNumbers.RequireBetween(correctRate, 0, 1, nameof(correctRate));
        LossNumbers.RequireBetween(incorrectRate, 0, 1, nameof(incorrectRate));
        return new ClassificationLoss(
            FormattableString.Invariant($"squared error of spike counts, rates {correctRate:R} and {incorrectRate:R}"),
            (in LossBatch batch, Span<float> gradients)
                => Loss.MeanSquaredErrorOfSpikeCounts(batch.Outputs, batch.Labels, batch.TimeSteps, gradients, correctRate, incorrectRate),
            (in LossBatch batch) => Loss.MeanSquaredErrorOfSpikeCounts(batch.Outputs, batch.Labels, batch.TimeSteps, correctRate, incorrectRate),
            ClassAnswer.LargestSum);
    }

    /// <summary><see cref="Loss.MeanSquaredErrorOfCounts(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, double, double)"/> of counts [batch, classes].</summary>
    /// <param name="correctRate">Spikes per step that the right class's neuron shall have, in [0, 1].</param>
    /// <param name="incorrectRate">What all others shall have, in [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static ITrainingLoss MeanSquaredErrorOfCounts(double correctRate = 1, double incorrectRate = 0)
    {
        LossNumbers.RequireBetween(correctRate, 0, 1, nameof(correctRate));
        LossNumbers.RequireBetween(incorrectRate, 0, 1, nameof(incorrectRate));
        return new ClassificationLoss(
            FormattableString.Invariant($"squared error of counts, rates {correctRate:R} and {incorrectRate:R}"),
            (in LossBatch batch, Span<float> gradients)
                => Loss.MeanSquaredErrorOfCounts(batch.Outputs, batch.Labels, batch.TimeSteps, gradients, correctRate, incorrectRate),
            (in LossBatch batch) => Loss.MeanSquaredErrorOfCounts(batch.Outputs, batch.Labels, batch.TimeSteps, correctRate, incorrectRate),
            ClassAnswer.Largest);
    }

    /// <summary><see cref="Loss.MeanSquaredErrorOfFirstSpikes(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, float?)"/> of times [batch, classes].</summary>
    /// <param name="correctTime">When the right class's neuron shall fire first, in [0, T] time steps.</param>
    /// <param name="incorrectTime">When all others shall, in [0, T]; null for the last step.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static ITrainingLoss MeanSquaredErrorOfFirstSpikes(float correctTime = 0f, float? incorrectTime = null)
    {
        LossNumbers.RequireBetween(correctTime, 0, int.MaxValue, nameof(correctTime));
        LossNumbers.RequireBetween(incorrectTime ?? 0, 0, int.MaxValue, nameof(incorrectTime));
        string others = incorrectTime is { } time ? time.ToString("R", CultureInfo.InvariantCulture) : "the last step";
        return new ClassificationLoss(
            FormattableString.Invariant($"squared error of first spikes, times {correctTime:R} and {others}"),
            (in LossBatch batch, Span<float> gradients)
                => Loss.MeanSquaredErrorOfFirstSpikes(batch.Outputs, batch.Labels, batch.TimeSteps, gradients, correctTime, incorrectTime),
            (in LossBatch batch) => Loss.MeanSquaredErrorOfFirstSpikes(batch.Outputs, batch.Labels, batch.TimeSteps, correctTime, incorrectTime),
            ClassAnswer.Smallest);
    }

    /// <summary><see cref="Loss.MeanSquaredErrorPerStep(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, float)"/> of [batch, time, classes].</summary>
    /// <param name="correctTarget">What the right class's output shall be at every step.</param>
    /// <param name="incorrectTarget">What all others shall be.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static ITrainingLoss MeanSquaredErrorPerStep(float correctTarget = 1f, float incorrectTarget = 0f)
    {
        LossNumbers.RequireFinite(correctTarget, nameof(correctTarget));
        LossNumbers.RequireFinite(incorrectTarget, nameof(incorrectTarget));
        return new ClassificationLoss(
            FormattableString.Invariant($"squared error per step, targets {correctTarget:R} and {incorrectTarget:R}"),
            (in LossBatch batch, Span<float> gradients)
                => Loss.MeanSquaredErrorPerStep(batch.Outputs, batch.Labels, batch.TimeSteps, gradients, correctTarget, incorrectTarget),
            (in LossBatch batch) => Loss.MeanSquaredErrorPerStep(batch.Outputs, batch.Labels, batch.TimeSteps, correctTarget, incorrectTarget),
            ClassAnswer.LargestSum);
    }

    private static float[] Require(float logitScale, float labelSmoothing, float[]? classWeights)
    {
        LossNumbers.RequireScale(logitScale);
        LossNumbers.RequireSmoothing(labelSmoothing);
        foreach (float weight in classWeights ?? [])
        {
            if (!float.IsFinite(weight) || weight < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(classWeights), weight, "Class weights have to be finite and 0 or more.");
            }
        }

        return classWeights is null ? [] : [.. classWeights];
    }

    private static string Describe(string kind, float logitScale, float labelSmoothing, float[] weights)
    {
        string scale = FormattableString.Invariant($"{kind}, scale {logitScale:R}");
        string smoothing = labelSmoothing == 0 ? "" : FormattableString.Invariant($", smoothing {labelSmoothing:R}");
        string classes = weights.Length == 0 ? "" : ", weights " + string.Join(' ', weights.Select(weight => weight.ToString("R", CultureInfo.InvariantCulture)));
        return scale + smoothing + classes;
    }
}
