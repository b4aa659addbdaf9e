using System;
using System.IO;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A stream that can seek, counts what is read, and fails where it is asked to go back.</summary>
internal sealed class OnceStream(byte[] content) : Stream
{
    private int place;

    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => content.Length;

    public override long Position { get => place; set => Seek(value, SeekOrigin.Begin); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, content.Length - place);
        content.AsSpan(place, count).CopyTo(buffer);
        place += count;
        BytesRead += count;
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        long target = origin == SeekOrigin.Begin ? offset : origin == SeekOrigin.Current ? place + offset : content.Length + offset;
        if (target < place)
        {
            throw new InvalidOperationException("The stream was read before.");
        }

        return place = (int)target;
    }

    public override void Flush() => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
