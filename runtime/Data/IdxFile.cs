using System;
using System.Buffers.Binary;
using System.IO;

namespace Edifice;

/// <summary>Opens files in the IDX format of the MNIST data, plain or compressed with gzip: the content tells, not the name.</summary>
/// <remarks>
/// 00 00, the type of the numbers, the number of dimensions, big-endian sizes of four bytes, big-endian numbers. Types: 08 unsigned
/// byte, 09 signed byte, 0B short, 0C int, 0D float, 0E double (LeCun, Cortes, Burges: The MNIST database). Up to 32 dimensions.
/// </remarks>
public static class IdxFile
{
    private const int MostDimensions = 32;

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="path">Also begins every message.</param>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ArrayReader Open(string path) => Open(ByteSource.OpenFile(path), path);

    /// <summary>Reads the header of a stream, which need not be able to seek.</summary>
    /// <param name="stream">Stands at the beginning of the file, and is read to its end.</param>
    /// <param name="name">Begins every message.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the reader is disposed, or cannot be made.</param>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static ArrayReader Open(Stream stream, string name, bool leaveOpen = false)
    {
        ByteSource source = ByteSource.Open(stream, name, leaveOpen);
        try
        {
            return Open(source);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    private static ArrayReader Open(ByteSource source)
    {
        Span<byte> start = stackalloc byte[4];
        ReadPart(source, start, headerLength: start.Length);
        if (start[0] != 0 || start[1] != 0)
        {
            throw BadData.In(source.Name, $"starts with the bytes {start[0]:X2} {start[1]:X2}, expected 00 00. It is not an IDX file.");
        }

        ElementType type = start[2] switch
        {
            0x08 => ElementType.UInt8,
            0x09 => ElementType.Int8,
            0x0B => ElementType.Int16,
            0x0C => ElementType.Int32,
            0x0D => ElementType.Float32,
            0x0E => ElementType.Float64,
            _ => throw BadData.In(source.Name, $"holds values of type {start[2]:X2}, expected 08, 09, 0B, 0C, 0D or 0E. It is not an IDX file."),
        };
        int dimensions = start[3];
        if (dimensions is 0 or > MostDimensions)
        {
            throw BadData.In(source.Name, $"holds an array of {dimensions} dimensions, expected 1 to {MostDimensions}.");
        }

        Span<byte> sizes = stackalloc byte[4 * dimensions];
        ReadPart(source, sizes, start.Length + sizes.Length);
        long[] shape = new long[dimensions];
        for (int index = 0; index < dimensions; index++)
        {
            shape[index] = BinaryPrimitives.ReadUInt32BigEndian(sizes[(4 * index)..]);
        }

        return new ArrayReader(source, type, isBigEndian: true, shape);
    }

    private static void ReadPart(ByteSource source, Span<byte> part, int headerLength)
    {
        if (source.Fill(part) < part.Length)
        {
            throw BadData.In(source.Name, $"ends after {source.Position} bytes, expected an IDX header of {headerLength} bytes or more.");
        }
    }
}
