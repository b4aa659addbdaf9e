using System;
using System.Buffers.Binary;
using System.IO;

namespace Edifice;

/// <summary>Bytes of an archive in their order, each read once, with a look at those that come next.</summary>
internal sealed class ZipBytes(Stream stream, string name, bool leaveOpen) : IDisposable
{
    private readonly byte[] buffer = new byte[1 << 13];
    private int place;
    private int end;

    /// <summary>Begins every message.</summary>
    public string Name => name;

    /// <summary>What comes next: as many bytes or more, or all that are left; valid until the next call.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (end - place < count)
        {
            buffer.AsSpan(place, end - place).CopyTo(buffer);
            end -= place;
            place = 0;
            end += stream.ReadAtLeast(buffer.AsSpan(end), count - end, throwOnEndOfStream: false);
        }

        return buffer.AsSpan(place, end - place);
    }

    /// <summary>Reads some bytes; 0 at the end.</summary>
    public int Read(Span<byte> target)
    {
        if (place == end && target.Length >= buffer.Length)
        {
            return stream.Read(target);
        }

        int count = target.IsEmpty ? 0 : Math.Min(target.Length, Peek(1).Length);
        buffer.AsSpan(place, count).CopyTo(target);
        place += count;
        return count;
    }

    /// <summary>Reads all of a part.</summary>
    /// <exception cref="InvalidDataException">The archive ends before.</exception>
    public void ReadExactly(Span<byte> target, string part)
    {
        while (!target.IsEmpty)
        {
            int count = Read(target);
            if (count == 0)
            {
                throw CutShort(part);
            }

            target = target[count..];
        }
    }

    /// <summary>The four bytes that say what comes next.</summary>
    /// <exception cref="InvalidDataException">The archive ends before.</exception>
    public uint ReadMark()
    {
        Span<byte> mark = stackalloc byte[4];
        ReadExactly(mark, "list of entries");
        return BinaryPrimitives.ReadUInt32LittleEndian(mark);
    }

    /// <summary>Passes over bytes, without reading them where the stream can seek.</summary>
    /// <exception cref="InvalidDataException">The archive ends before.</exception>
    public void Skip(long count, string part)
    {
        // At least the last byte is read, which shows whether it is there.
        if (stream.CanSeek && count - (end - place) > buffer.Length)
        {
            count -= end - place;
            place = end;
            long far = Math.Clamp(stream.Length - stream.Position, 0, count - 1);
            stream.Seek(far, SeekOrigin.Current);
            count -= far;
        }

        while (count > 0)
        {
            int piece = (int)Math.Min(count, Peek(1).Length);
            if (piece == 0)
            {
                throw CutShort(part);
            }

            place += piece;
            count -= piece;
        }
    }

    public void Dispose()
    {
        if (!leaveOpen)
        {
            stream.Dispose();
        }
    }

    private InvalidDataException CutShort(string part) => BadData.In(name, $"ends within its {part}. It is cut short. Fetch it again.");
}
