using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Edifice;

/// <summary>How often samples of each class were taken for each class.</summary>
public sealed class ConfusionMatrix
{
    private readonly long[] counts;

    /// <summary>Counts nothing yet.</summary>
    /// <param name="classes">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classes"/> is below 1.</exception>
    public ConfusionMatrix(int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        Classes = classes;
        counts = new long[(long)classes * classes];
    }

    /// <summary>Classes, numbered from 0.</summary>
    public int Classes { get; }

    /// <summary>Samples of class <paramref name="label"/> that were taken for <paramref name="answer"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public long this[int label, int answer] => counts[Place(label, answer)];

    /// <summary>All samples.</summary>
    public long Count => counts.Sum();

    /// <summary>Samples that were taken for what they are.</summary>
    public long Correct => Enumerable.Range(0, Classes).Sum(label => this[label, label]);

    /// <summary>The share of correct answers, 0 to 1; NaN without samples.</summary>
    public double Accuracy => (double)Correct / Count;

    /// <summary>The share of a class's samples that were found, 0 to 1; NaN where the class has none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double RecallOf(int label) => (double)this[label, label] / Enumerable.Range(0, Classes).Sum(answer => this[label, answer]);

    /// <summary>The share of correct ones among the answers for a class, 0 to 1; NaN where it was never answered.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double PrecisionOf(int answer) => (double)this[answer, answer] / Enumerable.Range(0, Classes).Sum(label => this[label, answer]);

    /// <summary>Counts samples of class <paramref name="label"/> that were taken for <paramref name="answer"/>.</summary>
    /// <param name="label">In [0, classes).</param>
    /// <param name="answer">In [0, classes).</param>
    /// <param name="samples">How many, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class, or fewer than no samples; nothing was counted.</exception>
    public void Add(int label, int answer, long samples = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(samples);
        counts[Place(label, answer)] += samples;
    }

    /// <summary>A table: a row for each class, a column for each answer.</summary>
    public override string ToString()
    {
        int width = Math.Max(counts.Max(), Classes - 1).ToString(CultureInfo.InvariantCulture).Length + 1;
        StringBuilder text = new("label\\answer");
        for (int answer = 0; answer < Classes; answer++)
        {
            text.Append(answer.ToString(CultureInfo.InvariantCulture).PadLeft(width));
        }

        for (int label = 0; label < Classes; label++)
        {
            text.Append('\n').Append(label.ToString(CultureInfo.InvariantCulture).PadLeft("label\\answer".Length));
            for (int answer = 0; answer < Classes; answer++)
            {
                text.Append(this[label, answer].ToString(CultureInfo.InvariantCulture).PadLeft(width));
            }
        }

        return text.ToString();
    }

    private int Place(int label, int answer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(label);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(label, Classes);
        ArgumentOutOfRangeException.ThrowIfNegative(answer);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(answer, Classes);
        return (label * Classes) + answer;
    }
}
