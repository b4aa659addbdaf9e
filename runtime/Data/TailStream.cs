using System;
using System.IO;

namespace Edifice;

/// <summary>Looks at the first two bytes of a stream without taking them, and remembers its last eight.</summary>
/// <remarks>A gzip file ends with its checksum, which a stream that cannot seek shows only once.</remarks>
internal sealed class TailStream : ForwardStream
{
    private readonly Stream stream;
    private readonly bool leaveOpen;
    private readonly byte[] start = new byte[2];
    private readonly int startLength;
    private int startTaken;
    private ulong last;
    private long length;

    public TailStream(Stream stream, bool leaveOpen)
    {
        this.stream = stream;
        this.leaveOpen = leaveOpen;
        startLength = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
    }

    /// <summary>The first two bytes, or fewer where there are no more.</summary>
    public ReadOnlySpan<byte> Start => start.AsSpan(0, startLength);

    /// <summary>The last eight bytes read, little-endian; null before there were as many.</summary>
    public ulong? Last => length >= sizeof(ulong) ? last : null;

    public override int Read(Span<byte> buffer)
    {
        int count;
        if (startTaken < startLength)
        {
            count = Math.Min(buffer.Length, startLength - startTaken);
            start.AsSpan(startTaken, count).CopyTo(buffer);
            startTaken += count;
        }
        else
        {
            count = stream.Read(buffer);
        }

        foreach (byte value in buffer[Math.Max(0, count - sizeof(ulong))..count])
        {
            last = (last >> 8) | ((ulong)value << 56);
        }

        length += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
