using System;
using System.IO;

namespace Edifice;

/// <summary>Bytes of a file in their order, unpacked, each read once; knows where it is and how the file has to end.</summary>
internal abstract class ByteSource(string name) : IDisposable
{
    /// <summary>Begins every message.</summary>
    public string Name { get; } = name;

    /// <summary>Bytes read so far, after unpacking.</summary>
    public long Position { get; private set; }

    /// <summary>A file, compressed with gzip or not: its first bytes tell, not its name.</summary>
    public static ByteSource Open(Stream stream, string name, bool leaveOpen)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            TailStream tail = new(stream, leaveOpen);
            return tail.Start is [0x1F, 0x8B] ? new GzipSource(tail, name) : new PlainSource(tail, name);
        }
        catch when (!leaveOpen)
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file for one reading from its beginning to its end.</summary>
    public static FileStream OpenFile(string path)
        => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);

    /// <summary>Fills the buffer, or as much of it as there are bytes left; the count.</summary>
    /// <exception cref="InvalidDataException">The bytes do not unpack.</exception>
    public int Fill(Span<byte> buffer)
    {
        int count = 0;
        while (count < buffer.Length)
        {
            int read = Read(buffer[count..]);
            if (read == 0)
            {
                break;
            }

            count += read;
        }

        Position += count;
        return count;
    }

    /// <summary>Throws unless the file ends here and is whole.</summary>
    /// <exception cref="InvalidDataException">Bytes follow, or the end is missing or damaged.</exception>
    public void RequireEnd()
    {
        long end = Position;
        Span<byte> more = stackalloc byte[1];
        if (Fill(more) > 0)
        {
            throw BadData.In(Name, $"goes on after the {end} bytes that its header promises. It is damaged.");
        }

        RequireWhole();
    }

    public abstract void Dispose();

    /// <summary>Reads some bytes; 0 at the end.</summary>
    protected abstract int Read(Span<byte> buffer);

    /// <summary>Throws unless checksums and lengths agree, after the last byte.</summary>
    protected abstract void RequireWhole();
}
