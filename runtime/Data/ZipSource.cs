using System;
using System.IO;
using System.IO.Compression;
using Edifice.Persistence;

namespace Edifice;

/// <summary>The unpacked bytes of an archive's current entry, held against its checksum and its length.</summary>
internal sealed class ZipSource : ByteSource
{
    private readonly ZipEntryStream packed;
    private readonly Stream stream;
    private uint checksum;
    private bool isClosed;

    public ZipSource(string archive, ZipEntry entry, ZipEntryStream packed)
        : base($"{archive}, entry {FileText.Quote(entry.Name)}")
    {
        this.packed = packed;
        stream = entry.IsDeflated ? new DeflateStream(packed, CompressionMode.Decompress, leaveOpen: true) : packed;
    }

    /// <summary>The archive goes on without it: later reads throw.</summary>
    public override void Dispose()
    {
        isClosed = true;
        stream.Dispose();
    }

    protected override int Read(Span<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        try
        {
            int count = stream.Read(buffer);
            checksum = Crc32.Append(checksum, buffer[..count]);
            return count;
        }
        catch (InvalidDataException problem)
        {
            throw BadData.In(Name, $"does not unpack after {Position} bytes. It is damaged. Fetch it again.", problem);
        }
    }

    protected override void RequireWhole()
    {
        Span<byte> more = stackalloc byte[1];
        if (packed.Read(more) > 0 || !packed.IsAtEnd)
        {
            throw BadData.In(Name, $"unpacks to {Position} bytes, but its packed bytes go on or are cut short. It is damaged. Fetch it again.");
        }

        if (packed.Sizes is { } sizes && (Position != sizes.Length || checksum != sizes.Checksum))
        {
            throw BadData.In(
                Name, $"unpacks to {Position} bytes with checksum {checksum:X8}, expected {sizes.Length} bytes with {sizes.Checksum:X8}. It is damaged. Fetch it again.");
        }
    }
}
