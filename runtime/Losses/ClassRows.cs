using System;

namespace Edifice;

/// <summary>A batch's outputs as rows of one number per class, whatever shape they came in; checked when made.</summary>
internal readonly ref struct ClassRows
{
    private readonly ReadOnlySpan<float> values;

    // Time steps that are added up in one row: T for counts, else 1.
    private readonly int summed;

    private ClassRows(ReadOnlySpan<float> values, int classes, int summed, int rowsPerLabel)
    {
        this.values = values;
        this.summed = summed;
        Classes = classes;
        RowsPerLabel = rowsPerLabel;
    }

    /// <summary>Numbers of a row.</summary>
    public int Classes { get; }

    /// <summary>Rows that share a label: T where every step is a row of its own, else 1.</summary>
    public int RowsPerLabel { get; }

    /// <summary>Rows in all.</summary>
    public int Count => values.Length / (Classes * summed);

    /// <summary>The numbers that the rows are made of.</summary>
    public ReadOnlySpan<float> Values => values;

    /// <summary>[batch, classes]: a row per sample.</summary>
    public static ClassRows Decoded(ReadOnlySpan<float> values, ReadOnlySpan<int> labels, string name)
        => new(values, LossShapes.RequireLabels(values.Length, labels, name), summed: 1, rowsPerLabel: 1);

    /// <summary>[batch, time, classes]: a row per sample and step.</summary>
    public static ClassRows PerStep(ReadOnlySpan<float> values, ReadOnlySpan<int> labels, int timeSteps, string name)
        => new(values, LossShapes.RequireLabels(values.Length, labels, timeSteps, name), summed: 1, rowsPerLabel: timeSteps);

    /// <summary>[batch, time, classes]: a row per sample, summed over its steps.</summary>
    public static ClassRows Counted(ReadOnlySpan<float> values, ReadOnlySpan<int> labels, int timeSteps, string name)
        => new(values, LossShapes.RequireLabels(values.Length, labels, timeSteps, name), summed: timeSteps, rowsPerLabel: 1);

    /// <summary>A row's number for one class: steps added in double in ascending order, rounded once.</summary>
    public float this[int row, int index]
    {
        get
        {
            int place = (row * summed * Classes) + index;
            if (summed == 1)
            {
                return values[place];
            }

            double sum = 0;
            for (int step = 0; step < summed; step++)
            {
                sum += values[place + (step * Classes)];
            }

            return (float)sum;
        }
    }

    /// <summary>Where in the row's memory, and so in gradients of the same shape, the numbers of its first step lie.</summary>
    public Span<float> FirstStep(Span<float> gradients, int row) => gradients.Slice(row * summed * Classes, Classes);

    /// <summary>Gives every step of a row the gradients that its first step has.</summary>
    public void RepeatFirstStep(Span<float> gradients, int row)
    {
        Span<float> first = FirstStep(gradients, row);
        for (int step = 1; step < summed; step++)
        {
            first.CopyTo(gradients[(((row * summed) + step) * Classes)..]);
        }
    }
}
