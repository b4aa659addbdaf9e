using System;

namespace Edifice;

/// <summary>One target for the label's class and one for all others, and the squared distance of rows from them.</summary>
/// <param name="correct">The target of the label's class.</param>
/// <param name="incorrect">The target of every other class.</param>
/// <param name="factor">What the mean square is multiplied by.</param>
internal readonly struct ClassTargets(double correct, double incorrect, double factor)
{
    /// <summary>Any two numbers.</summary>
    public static ClassTargets Levels(float correct, float incorrect)
    {
        LossNumbers.RequireFinite(correct, "correctTarget");
        LossNumbers.RequireFinite(incorrect, "incorrectTarget");
        return new ClassTargets(correct, incorrect, 1);
    }

    /// <summary>Whole numbers of spikes in <paramref name="timeSteps"/> steps; the mean square is divided by T.</summary>
    public static ClassTargets Counts(int timeSteps, double correctRate, double incorrectRate)
    {
        LossNumbers.RequireBetween(correctRate, 0, 1, "correctRate");
        LossNumbers.RequireBetween(incorrectRate, 0, 1, "incorrectRate");
        return new ClassTargets(Math.Truncate(timeSteps * correctRate), Math.Truncate(timeSteps * incorrectRate), 1.0 / timeSteps);
    }

    /// <summary>Times in steps; the mean square is divided by T², so that it does not depend on the length of a step.</summary>
    public static ClassTargets Times(int timeSteps, float correctTime, float incorrectTime)
    {
        LossNumbers.RequireBetween(correctTime, 0, timeSteps, "correctTime");
        LossNumbers.RequireBetween(incorrectTime, 0, timeSteps, "incorrectTime");
        return new ClassTargets(correctTime, incorrectTime, 1.0 / ((double)timeSteps * timeSteps));
    }

    /// <summary>factor · the mean of (number - target)² over all rows and classes, summed in ascending order.</summary>
    public float MeanSquaredError(ClassRows rows, ReadOnlySpan<int> labels)
    {
        double sum = 0;
        for (int row = 0; row < rows.Count; row++)
        {
            for (int index = 0; index < rows.Classes; index++)
            {
                double difference = rows[row, index] - Target(labels[row / rows.RowsPerLabel], index);
                sum += difference * difference;
            }
        }

        return (float)(factor * sum / Numbers(rows));
    }

    /// <summary>The same with its gradients, once their span is known to fit.</summary>
    public float MeanSquaredError(ClassRows rows, ReadOnlySpan<int> labels, Span<float> gradients, string name)
    {
        LossShapes.RequireGradients(rows.Values, gradients, name);
        LossShapes.RequireApart(labels, gradients, nameof(labels));
        double sum = 0;
        double share = 2 * factor / Numbers(rows);
        for (int row = 0; row < rows.Count; row++)
        {
            Span<float> rowGradients = rows.FirstStep(gradients, row);
            for (int index = 0; index < rows.Classes; index++)
            {
                double difference = rows[row, index] - Target(labels[row / rows.RowsPerLabel], index);
                sum += difference * difference;
                rowGradients[index] = (float)(share * difference);
            }

            rows.RepeatFirstStep(gradients, row);
        }

        return (float)(factor * sum / Numbers(rows));
    }

    private double Target(int label, int index) => index == label ? correct : incorrect;

    private static double Numbers(ClassRows rows) => (double)rows.Count * rows.Classes;
}
