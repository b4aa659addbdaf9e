using System;
using System.Buffers.Binary;

namespace Edifice;

/// <summary>The packed bytes of an archive's entry, and behind them what they unpack to.</summary>
/// <remarks>
/// Where the sizes stand behind the bytes (APPNOTE 4.3.9), as programs write them that cannot seek, the end is where the mark of such
/// sizes stands with the number of bytes before it: bytes that look so by chance are one in 2⁶⁴, and checksum and length would not agree.
/// </remarks>
internal sealed class ZipEntryStream(ZipBytes archive, ZipEntry entry) : ForwardStream
{
    private const string Part = "entries";

    private readonly int sizesLength = entry.Is64 ? 24 : 16;
    private long taken;

    private static ReadOnlySpan<byte> Mark => [(byte)'P', (byte)'K', 7, 8];

    /// <summary>What the archive says of the entry; null as long as it is not known.</summary>
    public ZipSizes? Sizes { get; private set; } = entry.Sizes;

    /// <summary>Whether all bytes were read.</summary>
    public bool IsAtEnd => Sizes?.PackedLength == taken;

    public override int Read(Span<byte> buffer)
    {
        int count = archive.Read(buffer[..(int)Math.Min(buffer.Length, FindBytes())]);
        taken += count;
        return count;
    }

    /// <summary>Passes over what was not read.</summary>
    /// <exception cref="System.IO.InvalidDataException">The archive ends before.</exception>
    public void SkipRest()
    {
        while (!IsAtEnd)
        {
            // Where nothing is left to look at, the archive is cut short.
            long count = Math.Max(1, FindBytes());
            if (!IsAtEnd)
            {
                archive.Skip(count, Part);
                taken += count;
            }
        }
    }

    // How many of the bytes that come next are the entry's for certain; reads the sizes where they stand.
    private long FindBytes()
    {
        if (Sizes is { } known)
        {
            return known.PackedLength - taken;
        }

        ReadOnlySpan<byte> ahead = archive.Peek(sizesLength);
        if (ahead.Length >= sizesLength && ahead.StartsWith(Mark) && ReadSizes(ahead) is var found && found.PackedLength == taken)
        {
            archive.Skip(sizesLength, Part);
            Sizes = found;
            return 0;
        }

        if (ahead.Length < sizesLength)
        {
            return ahead.Length;
        }

        int next = ahead[1..].IndexOf(Mark);
        return next >= 0 ? next + 1 : ahead.Length - (Mark.Length - 1);
    }

    private ZipSizes ReadSizes(ReadOnlySpan<byte> bytes)
    {
        uint checksum = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        return entry.Is64
            ? new(checksum, BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]), BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]))
            : new(checksum, BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]), BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]));
    }
}
