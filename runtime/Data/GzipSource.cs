using System;
using System.IO;
using System.IO.Compression;

namespace Edifice;

/// <summary>A gzip file (RFC 1952) of one member, held against the checksum and the length at its end.</summary>
internal sealed class GzipSource : ByteSource
{
    private readonly TailStream packed;
    private readonly GZipStream unpacked;
    private uint checksum;

    public GzipSource(TailStream packed, string name)
        : base(name)
    {
        this.packed = packed;
        unpacked = new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true);
    }

    public override void Dispose()
    {
        unpacked.Dispose();
        packed.Dispose();
    }

    protected override int Read(Span<byte> buffer)
    {
        try
        {
            int count = unpacked.Read(buffer);
            checksum = Crc32.Append(checksum, buffer[..count]);
            return count;
        }
        catch (InvalidDataException problem)
        {
            throw BadData.In(
                Name, $"starts like a gzip file but does not unpack after {Position} bytes; it is cut off or damaged. Fetch it again.", problem);
        }
    }

    // GZipStream accepts a file that lacks its end, and with it checksum and length, as well as bytes behind the end.
    protected override void RequireWhole()
    {
        Span<byte> more = stackalloc byte[1];
        ulong promised = ((ulong)(uint)Position << 32) | checksum;
        if (packed.Read(more) > 0 || packed.Last != promised)
        {
            throw BadData.In(
                Name,
                $"unpacks to {Position} bytes whose checksum and length are not those at its end. It is cut off, or something follows. Fetch it again.");
        }
    }
}
