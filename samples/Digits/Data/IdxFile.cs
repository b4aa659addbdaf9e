using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace Edifice.Samples.Digits;

/// <summary>An array of bytes from a file in the IDX format.</summary>
/// <param name="Dimensions">Sizes, outermost first.</param>
/// <param name="Values">As many bytes as the sizes multiply to.</param>
internal sealed record IdxFile(int[] Dimensions, byte[] Values)
{
    private const int FirstChunk = 64 * 1024;

    /// <summary>Opens and reads a file, compressed or not: its first bytes tell, not its name.</summary>
    /// <param name="path">Also begins every message.</param>
    /// <param name="dimensions">How many the array must have.</param>
    /// <exception cref="DataException">The file cannot be opened, or is no such array.</exception>
    public static IdxFile Read(string path, int dimensions)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            return Read(file, path, dimensions);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new DataException(path, $"cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>Reads from a stream that can seek, up to its end.</summary>
    /// <exception cref="DataException">The bytes are no such array.</exception>
    public static IdxFile Read(Stream stream, string name, int dimensions)
    {
        Span<byte> first = stackalloc byte[2];
        int found = stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        stream.Seek(-found, SeekOrigin.Current);
        return found == 2 && first[0] == 0x1F && first[1] == 0x8B
            ? ReadPacked(stream, name, dimensions)
            : ReadPlain(stream, name, dimensions, out _);
    }

    private static IdxFile ReadPacked(Stream stream, string name, int dimensions)
    {
        try
        {
            using GZipStream unpacked = new(stream, CompressionMode.Decompress, leaveOpen: true);
            IdxFile file = ReadPlain(unpacked, name, dimensions, out long length);
            CheckPackedEnd(stream, name, length);
            return file;
        }
        catch (InvalidDataException problem)
        {
            throw new DataException(
                name, $"starts like a gzip file but does not unpack; it is cut off or damaged. Fetch it again.", problem);
        }
    }

    // GZipStream accepts a file that lacks its end, and with it the checksum. The last four bytes are the unpacked length.
    private static void CheckPackedEnd(Stream stream, string name, long unpacked)
    {
        Span<byte> end = stackalloc byte[4];
        stream.Seek(-end.Length, SeekOrigin.End);
        stream.ReadExactly(end);
        uint promised = BinaryPrimitives.ReadUInt32LittleEndian(end);
        if (promised != (uint)unpacked)
            throw new DataException(
                name,
                $"unpacks to {unpacked} bytes, but its end says {promised}. It is cut off or something follows. Fetch it again.");
    }

    private static IdxFile ReadPlain(Stream stream, string name, int dimensions, out long length)
    {
        IdxHeader header = IdxHeader.Read(stream, name, dimensions);
        if (header.ValueCount is not { } count)
            throw new DataException(
                name, $"its header promises {header} bytes, expected at most {Array.MaxLength}. It is damaged or too large.");

        byte[] values = ReadValues(stream, name, header, count);
        if (stream.ReadByte() >= 0)
            throw new DataException(name, $"goes on after the {header} = {count} bytes that its header promises. It is damaged.");
        length = (long)header.Length + count;
        return new IdxFile(header.Dimensions, values);
    }

    // The header is only a claim: memory grows with the bytes that really come.
    private static byte[] ReadValues(Stream stream, string name, IdxHeader header, int count)
    {
        byte[] values = new byte[Math.Min(count, FirstChunk)];
        int found = 0;
        while (true)
        {
            found += stream.ReadAtLeast(values.AsSpan(found), values.Length - found, throwOnEndOfStream: false);
            if (found < values.Length)
                throw new DataException(
                    name, $"ends after {found} of the {header} = {count} bytes that its header promises. Fetch it again.");
            if (found == count)
                return values;
            Array.Resize(ref values, (int)Math.Min(count, 2L * values.Length));
        }
    }
}
