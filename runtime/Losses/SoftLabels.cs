using System;

namespace Edifice;

/// <summary>What a row's probabilities should be: its label's class, smoothed over all classes, each counted with its weight.</summary>
internal readonly ref struct SoftLabels
{
    private readonly ReadOnlySpan<int> labels;
    private readonly ReadOnlySpan<float> weights;
    private readonly int rowsPerLabel;
    private readonly double onLabel;
    private readonly double everywhere;
    private readonly double weightOfClasses;

    private SoftLabels(ClassRows rows, ReadOnlySpan<int> labels, float smoothing, ReadOnlySpan<float> weights)
    {
        this.labels = labels;
        this.weights = weights;
        rowsPerLabel = rows.RowsPerLabel;
        onLabel = 1.0 - smoothing;
        everywhere = (double)smoothing / rows.Classes;
        for (int index = 0; index < rows.Classes; index++)
        {
            weightOfClasses += WeightOf(index);
        }

        foreach (int label in labels)
        {
            WeightOfRows += WeightOf(label) * rowsPerLabel;
        }
    }

    /// <summary>Whether classes other than the label have a target above 0.</summary>
    public bool IsSmooth => everywhere > 0;

    /// <summary>The weights of all rows' labels: what the sum of losses is divided by.</summary>
    public double WeightOfRows { get; }

    public static SoftLabels Of(ClassRows rows, ReadOnlySpan<int> labels, float smoothing, ReadOnlySpan<float> weights)
    {
        LossNumbers.RequireSmoothing(smoothing);
        LossNumbers.RequireWeights(weights, rows.Classes, labels);
        return new SoftLabels(rows, labels, smoothing, weights);
    }

    /// <summary>Refuses gradients over memory that is read until the last of them is written.</summary>
    public void RequireApart(Span<float> gradients)
    {
        LossShapes.RequireApart(labels, gradients, nameof(labels));
        LossShapes.RequireApart(weights, gradients, "classWeights");
    }

    /// <summary>The label of a row.</summary>
    public int LabelOf(int row) => labels[row / rowsPerLabel];

    /// <summary>The weighted target of a class in a row with this label.</summary>
    public double Target(int label, int index) => WeightOf(index) * (everywhere + (index == label ? onLabel : 0));

    /// <summary>The sum of a row's weighted targets.</summary>
    public double TargetSum(int label) => (onLabel * WeightOf(label)) + (everywhere * weightOfClasses);

    private double WeightOf(int index) => weights.IsEmpty ? 1 : weights[index];
}
