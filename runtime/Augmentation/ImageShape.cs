using System;

namespace Edifice;

/// <summary>Checks the sizes of images [channels, height, width] and the spans of one of them.</summary>
internal readonly record struct ImageShape
{
    public ImageShape(int channels, int height, int width)
    {
        Channels = Require(channels, nameof(channels));
        Height = Require(height, nameof(height));
        Width = Require(width, nameof(width));
        if ((Int128)channels * height * width > Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(width),
                width,
                FormattableString.Invariant($"An image of {channels} x {height} x {width} values is more than one array can hold ({Array.MaxLength})."));
        }
    }

    public int Channels { get; }

    public int Height { get; }

    public int Width { get; }

    public int PlaneLength => Height * Width;

    public int Length => Channels * PlaneLength;

    /// <summary>Throws unless both spans hold one image and do not overlap.</summary>
    public void RequireSpans(ReadOnlySpan<float> source, Span<float> destination)
    {
        if (source.Length != Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"An image of {Channels} x {Height} x {Width} has {Length} values; got {source.Length}."), nameof(source));
        }

        RequirePair(source, destination);
    }

    /// <summary>Throws unless both spans are equally long and do not overlap.</summary>
    public static void RequirePair(ReadOnlySpan<float> source, Span<float> destination)
    {
        if (destination.Length != source.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"A sample of {source.Length} values needs as much room; got {destination.Length}."), nameof(destination));
        }

        if (source.Overlaps(destination))
        {
            throw new ArgumentException("The sample and its changed copy share memory: write into memory of its own.", nameof(destination));
        }
    }

    private static int Require(int size, string name)
        => size >= 1 ? size : throw new ArgumentOutOfRangeException(name, size, $"{name} has to be 1 or more.");
}
