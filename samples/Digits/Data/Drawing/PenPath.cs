using System;
using System.Numerics;

namespace Edifice.Samples.Digits;

/// <summary>Follows a stroke in short steps, after an unsteady hand moved its points.</summary>
internal static class PenPath
{
    private const int StepsPerSpan = 5;

    /// <summary>Moves the points and returns the way between them.</summary>
    /// <param name="unsteadiness">Standard deviation of each coordinate, in units of the stroke.</param>
    public static Vector2[] Follow(Stroke stroke, float unsteadiness, DrawingRandom random)
    {
        Vector2[] points = Array.ConvertAll(
            stroke.Points, point => point + new Vector2(random.Around(unsteadiness), random.Around(unsteadiness)));
        Vector2[] path = new Vector2[(points.Length - 1) * StepsPerSpan + 1];
        for (int i = 0; i < path.Length; i++)
        {
            int span = Math.Min(i / StepsPerSpan, points.Length - 2);
            float share = (i - span * StepsPerSpan) / (float)StepsPerSpan;
            path[i] = stroke.Smooth ? CurvePoint(points, span, share) : points[span] + share * (points[span + 1] - points[span]);
        }

        return path;
    }

    // Catmull and Rom, 1974: through every point, with the direction from the one before it to the one after it.
    private static Vector2 CurvePoint(Vector2[] points, int span, float t)
    {
        Vector2 before = points[Math.Max(span - 1, 0)];
        Vector2 start = points[span];
        Vector2 end = points[span + 1];
        Vector2 after = points[Math.Min(span + 2, points.Length - 1)];
        return 0.5f * (2 * start
            + t * (end - before + t * (2 * before - 5 * start + 4 * end - after + t * (3 * (start - end) + after - before))));
    }
}
