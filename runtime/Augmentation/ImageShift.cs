using System;

namespace Edifice;

/// <summary>Shifts an image by whole pixels, down or up and right or left, every distance being equally likely.</summary>
/// <remarks>
/// Both distances are drawn from -most … most, independently, from the first two words of the key's purpose "SHFT":
/// ⌊word · (2 · most + 1) / 2³²⌋ - most. All channels move together.
/// </remarks>
public sealed class ImageShift : IAugmentation
{
    private const uint Purpose = 0x53484654;

    private readonly ImageShape shape;

    /// <summary>Shifts images [channels, height, width].</summary>
    /// <param name="channels">1 or more.</param>
    /// <param name="height">Rows, 1 or more.</param>
    /// <param name="width">Columns, 1 or more.</param>
    /// <param name="most">The largest distance in pixels, 0 to the smaller of height and width less 1.</param>
    /// <param name="fill">What stands where nothing was.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public ImageShift(int channels, int height, int width, int most, float fill = 0f)
    {
        shape = new ImageShape(channels, height, width);
        if (most < 0 || most >= Math.Min(height, width))
        {
            throw new ArgumentOutOfRangeException(
                nameof(most), most, FormattableString.Invariant($"most has to be in [0, {Math.Min(height, width) - 1}], so that something of the image stays."));
        }

        Most = most;
        Fill = fill;
    }

    /// <summary>The largest distance in pixels.</summary>
    public int Most { get; }

    /// <summary>What stands where nothing was.</summary>
    public float Fill { get; }

    /// <inheritdoc/>
    public string Description => FormattableString.Invariant($"shift of {shape.Channels} x {shape.Height} x {shape.Width} by {Most}, filled with {Fill:R}");

    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<float> source, Span<float> destination, SampleKey key)
    {
        shape.RequireSpans(source, destination);
        (uint first, uint second, _, _) = key.Next(0, Purpose);
        int down = Distance(first);
        int right = Distance(second);
        int kept = shape.Width - Math.Abs(right);
        destination.Fill(Fill);
        for (int channel = 0; channel < shape.Channels; channel++)
        {
            int plane = channel * shape.PlaneLength;
            for (int row = Math.Max(0, down); row < Math.Min(shape.Height, shape.Height + down); row++)
            {
                int from = plane + ((row - down) * shape.Width) + Math.Max(0, -right);
                int to = plane + (row * shape.Width) + Math.Max(0, right);
                source.Slice(from, kept).CopyTo(destination[to..]);
            }
        }
    }

    private int Distance(uint word) => (int)(((ulong)word * (uint)((2 * Most) + 1)) >> 32) - Most;
}
