using System;
using System.Numerics;

namespace Edifice.Samples.Digits;

/// <summary>A smooth random displacement: random at the corners of a coarse grid, blended between them.</summary>
internal sealed class ElasticField
{
    private const int Corners = 5;
    private const float Cell = DigitSet.Side / (float)(Corners - 1);

    private readonly Vector2[] displacement = new Vector2[Corners * Corners];

    /// <param name="strength">Standard deviation at the corners, in pixels.</param>
    public ElasticField(float strength, DrawingRandom random)
    {
        for (int i = 0; i < displacement.Length; i++)
            displacement[i] = new Vector2(random.Around(strength), random.Around(strength));
    }

    /// <summary>The displacement at a place of the image, in pixels.</summary>
    public Vector2 At(Vector2 place)
    {
        (int column, float right) = Locate(place.X);
        (int row, float down) = Locate(place.Y);
        ReadOnlySpan<Vector2> corner = displacement.AsSpan(row * Corners + column);
        Vector2 above = Blend(corner[0], corner[1], right);
        Vector2 below = Blend(corner[Corners], corner[Corners + 1], right);
        return Blend(above, below, down);
    }

    // Not Vector2.Lerp: it rounds once or twice, as the processor likes.
    private static Vector2 Blend(Vector2 from, Vector2 to, float share) => from + share * (to - from);

    // Smoothstep: without kinks where cells meet.
    private static (int Cell, float Share) Locate(float coordinate)
    {
        float cells = Math.Clamp(coordinate / Cell, 0, Corners - 1);
        int cell = Math.Min((int)cells, Corners - 2);
        float share = cells - cell;
        return (cell, share * share * (3 - 2 * share));
    }
}
