using System;

namespace Edifice;

/// <summary>A checksum of which samples a training has seen, with which labels, in which order: data of a resumption are held against it.</summary>
/// <remarks>FNV-1a (Fowler, Noll and Vo) on whole words instead of bytes, 64 bits.</remarks>
internal static class SeenSamples
{
    private const ulong Prime = 0x100000001B3;

    /// <summary>The checksum at the beginning of an epoch.</summary>
    /// <param name="count">Samples that the source promises; null for no promise.</param>
    public static ulong Start(long? count) => ((ulong)(count ?? 0) + 1) * Prime;

    /// <summary>The checksum with a batch more.</summary>
    /// <param name="seen">That of all before.</param>
    /// <param name="samples">Their numbers.</param>
    /// <param name="labels">As many.</param>
    public static ulong Add(ulong seen, ReadOnlySpan<uint> samples, ReadOnlySpan<int> labels)
    {
        for (int slot = 0; slot < samples.Length; slot++)
        {
            seen = (seen ^ (((ulong)samples[slot] << 32) | (uint)labels[slot])) * Prime;
        }

        return seen;
    }
}
