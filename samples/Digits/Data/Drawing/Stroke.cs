using System.Numerics;

namespace Edifice.Samples.Digits;

/// <summary>One movement of the pen: straight between its points, or a smooth curve through them.</summary>
/// <param name="Points">x to the right and y down; a digit fills about -0.6 to 0.6 by -1 to 1.</param>
/// <param name="Smooth">Whether the pen rounds the points.</param>
internal sealed record Stroke(Vector2[] Points, bool Smooth)
{
    public static Stroke Line(params float[] coordinates) => new(Pairs(coordinates), Smooth: false);

    public static Stroke Curve(params float[] coordinates) => new(Pairs(coordinates), Smooth: true);

    private static Vector2[] Pairs(float[] coordinates)
    {
        Vector2[] points = new Vector2[coordinates.Length / 2];
        for (int i = 0; i < points.Length; i++)
            points[i] = new Vector2(coordinates[2 * i], coordinates[2 * i + 1]);
        return points;
    }
}
