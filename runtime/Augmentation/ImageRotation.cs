using System;

namespace Edifice;

/// <summary>Turns an image about its centre by a random angle, and makes it larger or smaller where a range of scales is given.</summary>
/// <remarks>
/// Angle and scale are uniform in their ranges. The pixel at row y and column x, seen from the centre, takes the value at
/// (x cos φ - y sin φ, x sin φ + y cos φ) / scale, between four pixels bilinearly; what lies outside is the fill value. A positive angle
/// turns counter-clockwise as the image is seen, with its first row on top. Places are computed in double without a
/// platform's library. All channels turn together.
/// </remarks>
public sealed class ImageRotation : IAugmentation
{
    private const uint Purpose = 0x524F5441;

    private readonly ImageShape shape;

    /// <summary>Turns images [channels, height, width].</summary>
    /// <param name="channels">1 or more.</param>
    /// <param name="height">Rows, 1 or more.</param>
    /// <param name="width">Columns, 1 or more.</param>
    /// <param name="degrees">The largest angle either way, in [0, 180].</param>
    /// <param name="leastScale">The smallest scale, finite and above 0.</param>
    /// <param name="mostScale">The largest scale, finite, <paramref name="leastScale"/> or more.</param>
    /// <param name="fill">What stands where nothing was; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public ImageRotation(
        int channels, int height, int width, float degrees, float leastScale = 1f, float mostScale = 1f, float fill = 0f)
    {
        shape = new ImageShape(channels, height, width);
        Degrees = degrees is >= 0 and <= 180
            ? degrees
            : throw new ArgumentOutOfRangeException(nameof(degrees), degrees, "degrees has to be in [0, 180].");
        LeastScale = float.IsFinite(leastScale) && leastScale > 0
            ? leastScale
            : throw new ArgumentOutOfRangeException(nameof(leastScale), leastScale, "leastScale has to be finite and above 0.");
        MostScale = float.IsFinite(mostScale) && mostScale >= leastScale
            ? mostScale
            : throw new ArgumentOutOfRangeException(nameof(mostScale), mostScale, "mostScale has to be finite and leastScale or more.");
        Fill = float.IsFinite(fill) ? fill : throw new ArgumentOutOfRangeException(nameof(fill), fill, "fill has to be finite.");
    }

    /// <summary>The largest angle either way.</summary>
    public float Degrees { get; }

    /// <summary>The smallest scale.</summary>
    public float LeastScale { get; }

    /// <summary>The largest scale.</summary>
    public float MostScale { get; }

    /// <summary>What stands where nothing was.</summary>
    public float Fill { get; }

    /// <inheritdoc/>
    public string Description => FormattableString.Invariant(
        $"rotation of {shape.Channels} x {shape.Height} x {shape.Width} by {Degrees:R} degrees, scaled by [{LeastScale:R}, {MostScale:R}], filled with {Fill:R}");

    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<float> source, Span<float> destination, SampleKey key)
    {
        shape.RequireSpans(source, destination);
        (uint first, uint second, _, _) = key.Next(0, Purpose);
        (double sine, double cosine) = Trigonometry.OfDegrees(Degrees * ((2 * Share(first)) - 1));
        double scale = LeastScale + (((double)MostScale - LeastScale) * Share(second));
        Turn(source, destination, sine / scale, cosine / scale);
    }

    // In [0, 1].
    private static double Share(uint word) => word * (1.0 / uint.MaxValue);

    private void Turn(ReadOnlySpan<float> source, Span<float> destination, double sine, double cosine)
    {
        double middleRow = (shape.Height - 1) * 0.5;
        double middleColumn = (shape.Width - 1) * 0.5;
        for (int row = 0; row < shape.Height; row++)
        {
            for (int column = 0; column < shape.Width; column++)
            {
                double y = row - middleRow;
                double x = column - middleColumn;
                double fromRow = middleRow + (x * sine) + (y * cosine);
                double fromColumn = middleColumn + (x * cosine) - (y * sine);
                int place = (row * shape.Width) + column;
                for (int plane = 0; plane < source.Length; plane += shape.PlaneLength)
                {
                    destination[plane + place] = Sample(source.Slice(plane, shape.PlaneLength), fromRow, fromColumn);
                }
            }
        }
    }

    private float Sample(ReadOnlySpan<float> plane, double row, double column)
    {
        // Beyond one pixel outside there is only the fill value; a small scale could lead beyond an int's range.
        if (!(row > -1 && row < shape.Height && column > -1 && column < shape.Width))
        {
            return Fill;
        }

        int top = (int)Math.Floor(row);
        int left = (int)Math.Floor(column);
        float below = (float)(row - top);
        float beside = (float)(column - left);
        float upper = Between(Pixel(plane, top, left), Pixel(plane, top, left + 1), beside);
        float lower = Between(Pixel(plane, top + 1, left), Pixel(plane, top + 1, left + 1), beside);
        return Between(upper, lower, below);
    }

    private static float Between(float first, float second, float share) => first + (share * (second - first));

    private float Pixel(ReadOnlySpan<float> plane, int row, int column)
        => (uint)row < (uint)shape.Height && (uint)column < (uint)shape.Width ? plane[(row * shape.Width) + column] : Fill;
}
