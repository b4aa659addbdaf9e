using System;
using System.IO;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Gives its bytes once, a few at a time, and does not know how many there are: as a network or a pipe does.</summary>
internal sealed class OneWayStream(byte[] content, int atOnce) : Stream
{
    private int place;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int count = Math.Min(Math.Min(atOnce, buffer.Length), content.Length - place);
        content.AsSpan(place, count).CopyTo(buffer);
        place += count;
        return count;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
