using System.Numerics;

namespace Edifice.Samples.Digits;

/// <summary>Where a point of a skeleton lands on the image: turned, sheared, scaled, bent and moved.</summary>
/// <remarks>Only additions, products and quotients, each rounded by itself: a seed gives the same digits on every machine.</remarks>
internal sealed class Deformation
{
    private readonly Vector2 right;
    private readonly Vector2 down;
    private readonly Vector2 centre;
    private readonly ElasticField elastic;

    public Deformation(DrawingRandom random)
    {
        float height = random.Between(8.2f, 10.5f);
        float width = height * random.Between(0.8f, 1.2f);
        float shear = random.Around(0.18f);

        // The tangent of half the angle gives sine and cosine by division.
        float halfTangent = random.Around(0.07f);
        float square = halfTangent * halfTangent;
        float sine = 2 * halfTangent / (1 + square);
        float cosine = (1 - square) / (1 + square);

        right = width * new Vector2(cosine, sine);
        down = height * (new Vector2(-sine, cosine) + shear * new Vector2(cosine, sine));
        centre = new Vector2(DigitSet.Side / 2f + random.Around(0.75f), DigitSet.Side / 2f + random.Around(0.75f));
        elastic = new ElasticField(0.8f, random);
    }

    /// <summary>Maps a point to pixels from the upper left corner.</summary>
    public Vector2 Map(Vector2 point)
    {
        Vector2 flat = centre + point.X * right + point.Y * down;
        return flat + elastic.At(flat);
    }
}
