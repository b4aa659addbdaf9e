using System;
using System.Numerics;

namespace Edifice.Samples.Digits;

/// <summary>Ink on an image: how much of it covers a pixel follows from the distance to the pen's way.</summary>
internal readonly ref struct Canvas(Span<float> pixels)
{
    private readonly Span<float> pixels = pixels;

    /// <summary>Draws the way of a pen. Ink does not add up where ways cross.</summary>
    /// <param name="path">Points in pixels from the upper left corner.</param>
    /// <param name="pen">What it is drawn with.</param>
    public void Draw(ReadOnlySpan<Vector2> path, Pen pen)
    {
        for (int i = 1; i < path.Length; i++)
            DrawSegment(path[i - 1], path[i], pen);
    }

    private void DrawSegment(Vector2 start, Vector2 end, Pen pen)
    {
        float reach = pen.HalfWidth + pen.Softness;
        Vector2 low = Vector2.Min(start, end) - new Vector2(reach);
        Vector2 high = Vector2.Max(start, end) + new Vector2(reach);
        for (int y = Pixel(low.Y); y <= Pixel(high.Y); y++)
        {
            for (int x = Pixel(low.X); x <= Pixel(high.X); x++)
            {
                float ink = pen.InkAt(Distance(new Vector2(x + 0.5f, y + 0.5f), start, end));
                ref float pixel = ref pixels[y * DigitSet.Side + x];
                pixel = MathF.Max(pixel, ink);
            }
        }
    }

    private static int Pixel(float coordinate) => (int)Math.Clamp(coordinate, 0, DigitSet.Side - 1);

    private static float Distance(Vector2 point, Vector2 start, Vector2 end)
    {
        Vector2 way = end - start;
        float length = way.LengthSquared();
        float share = length > 0 ? Math.Clamp(Vector2.Dot(point - start, way) / length, 0, 1) : 0;
        return Vector2.Distance(point, start + share * way);
    }
}
