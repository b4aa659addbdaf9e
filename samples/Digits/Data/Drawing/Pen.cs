using System;

namespace Edifice.Samples.Digits;

/// <summary>What a stroke is drawn with.</summary>
/// <param name="HalfWidth">From the middle of the line to where half the ink is gone, in pixels.</param>
/// <param name="Softness">Width of the edge to each side of that, in pixels; from half a pixel on, edges are without steps.</param>
/// <param name="Ink">Darkness in the middle, 0 to 1.</param>
internal readonly record struct Pen(float HalfWidth, float Softness, float Ink)
{
    /// <summary>Darkness of a pixel at a distance from the pen's way.</summary>
    public float InkAt(float distance)
    {
        float share = Math.Clamp((HalfWidth + Softness - distance) / (2 * Softness), 0, 1);
        return Ink * share * share * (3 - 2 * share);
    }
}
