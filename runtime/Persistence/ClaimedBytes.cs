using System;
using System.IO;

namespace Edifice.Persistence;

/// <summary>Bytes of which a file claims how many there are: memory is taken for those that are there.</summary>
/// <param name="stream">From where it stands to its end.</param>
/// <param name="source">What the errors call the file.</param>
internal sealed class ClaimedBytes(Stream stream, string source)
{
    private const int FirstPiece = 4096;

    /// <summary>Reads so many bytes into a new array; throws where they are not there.</summary>
    public byte[] Read(long length, string what)
    {
        if (Rest() is long rest && rest < length)
        {
            throw CutShort(length, rest, what);
        }

        if (length > Array.MaxLength)
        {
            throw new InvalidDataException($"{source}: {what} has {length} bytes; at most {Array.MaxLength} are read into one block of memory.");
        }

        // Where nobody knows what will come, memory grows as it comes.
        byte[] bytes = new byte[stream.CanSeek ? length : Math.Min(length, FirstPiece)];
        int filled = 0;
        while (true)
        {
            filled += stream.ReadAtLeast(bytes.AsSpan(filled), bytes.Length - filled, throwOnEndOfStream: false);
            if (filled < bytes.Length)
            {
                throw CutShort(length, filled, what);
            }

            if (filled == length)
            {
                return bytes;
            }

            Array.Resize(ref bytes, (int)Math.Min(length, 2L * bytes.Length));
        }
    }

    /// <summary>Throws where it is known that another number of bytes follows.</summary>
    public void RequireRest(long length)
    {
        if (Rest() is long rest && rest != length)
        {
            throw rest < length
                ? CutShort(length, rest, "the data of all tensors")
                : new InvalidDataException($"{source}: {rest} bytes follow the header, but its tensors take {length}: bytes at the end belong to none.");
        }
    }

    /// <summary>Throws where there is one byte more.</summary>
    public void RequireEnd()
    {
        if (stream.ReadByte() >= 0)
        {
            throw new InvalidDataException($"{source}: bytes follow the last tensor that belong to none.");
        }
    }

    private long? Rest() => stream.CanSeek ? stream.Length - stream.Position : null;

    private InvalidDataException CutShort(long length, long found, string what)
        => new($"{source}: the file is cut short: {what} should have {length} bytes, and {found} are there.");
}
