using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Samples.Digits;

/// <summary>A curve of any length in a fixed width: when it is full, neighbours become their mean.</summary>
/// <param name="width">The most points, an even number.</param>
internal sealed class Curve(int width)
{
    private const string Eighths = " ▁▂▃▄▅▆▇█";

    private readonly List<double> points = [];
    private int valuesPerPoint = 1;
    private double sum;
    private int waiting;

    /// <summary>Means of as many values each; values that do not fill a point yet are not in it.</summary>
    public IReadOnlyList<double> Points => points;

    public void Add(double value)
    {
        sum += value;
        if (++waiting < valuesPerPoint)
            return;

        points.Add(sum / waiting);
        (sum, waiting) = (0, 0);
        if (points.Count == width)
            Halve();
    }

    /// <summary>Columns from 0 to the largest point, the highest line first.</summary>
    public IEnumerable<string> Draw(int height)
    {
        double largest = Math.Max(points.Max(), double.Epsilon);
        int[] eighths = [.. points.Select(point => (int)Math.Round(point / largest * height * 8))];
        for (int line = height - 1; line >= 0; line--)
            yield return string.Concat(eighths.Select(column => Eighths[Math.Clamp(column - (line * 8), 0, 8)]));
    }

    private void Halve()
    {
        for (int point = 0; point < width / 2; point++)
            points[point] = (points[2 * point] + points[(2 * point) + 1]) / 2;
        points.RemoveRange(width / 2, width / 2);
        valuesPerPoint *= 2;
    }
}
