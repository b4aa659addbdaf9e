using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;

namespace Edifice;

/// <summary>Opens files in NumPy's NPY format, versions 1 to 3, plain or compressed with gzip: the content tells, not the name.</summary>
/// <remarks>
/// numpy.lib.format: 93 "NUMPY", the version, the header's length, a Python dictionary with descr, fortran_order and
/// shape. Types: b1, i1 to i8, u1 to u8, f2, f4, f8, in either byte order. Arrays in C order, or such as are the same in
/// Fortran's. Headers up to 65,535 bytes.
/// </remarks>
public static class NpyFile
{
    private const int MostHeaderBytes = 65535;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="path">Also begins every message.</param>
    /// <exception cref="InvalidDataException">It is no such file, or holds an array of a kind that is not read.</exception>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ArrayReader Open(string path) => Open(ByteSource.OpenFile(path), path);

    /// <summary>Reads the header of a stream, which need not be able to seek.</summary>
    /// <param name="stream">Stands at the beginning of the file, and is read to its end.</param>
    /// <param name="name">Begins every message.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the reader is disposed, or cannot be made.</param>
    /// <exception cref="InvalidDataException">It is no such file, or holds an array of a kind that is not read.</exception>
    public static ArrayReader Open(Stream stream, string name, bool leaveOpen = false)
        => Open(ByteSource.Open(stream, name, leaveOpen), owner: null);

    /// <summary>Reads the header of a source that stands at its beginning, and disposes it where that fails.</summary>
    internal static ArrayReader Open(ByteSource source, IDisposable? owner)
    {
        try
        {
            return ReadHeader(source, owner);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    private static ArrayReader ReadHeader(ByteSource source, IDisposable? owner)
    {
        Span<byte> start = stackalloc byte[12];
        ReadPart(source, start[..8]);
        if (!start[..6].SequenceEqual(Magic))
        {
            throw BadData.In(source.Name, $"does not start with 93 4E 55 4D 50 59, the mark of an NPY file.");
        }

        if (start[6] is not (1 or 2 or 3) || start[7] != 0)
        {
            throw BadData.In(source.Name, $"has version {start[6]}.{start[7]} of the NPY format, expected 1.0, 2.0 or 3.0.");
        }

        bool isShort = start[6] == 1;
        ReadPart(source, start.Slice(8, isShort ? 2 : 4));
        uint length = isShort ? BinaryPrimitives.ReadUInt16LittleEndian(start[8..]) : BinaryPrimitives.ReadUInt32LittleEndian(start[8..]);
        if (length > MostHeaderBytes)
        {
            throw BadData.In(source.Name, $"promises a header of {length} bytes, expected at most {MostHeaderBytes}. It is damaged.");
        }

        byte[] header = new byte[length];
        ReadPart(source, header);
        (string type, bool isFortran, long[] shape) = new NpyHeaderParser(header, source.Name).Parse();
        if (isFortran && shape.Count(size => size != 1) > 1)
        {
            throw BadData.In(
                source.Name, $"holds an array in Fortran order, which cannot be read sample by sample. Save numpy.ascontiguousarray of it.");
        }

        (ElementType element, bool isBigEndian) = NpyTypes.Parse(type, source.Name);
        return new ArrayReader(source, element, isBigEndian, shape, owner);
    }

    private static void ReadPart(ByteSource source, Span<byte> part)
    {
        if (source.Fill(part) < part.Length)
        {
            throw BadData.In(source.Name, $"ends after {source.Position} bytes, within its header. It is cut short, or not an NPY file.");
        }
    }
}
