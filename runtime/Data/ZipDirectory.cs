using System;
using System.Buffers.Binary;
using System.IO;

namespace Edifice;

/// <summary>Passes over the directory at an archive's end (APPNOTE 4.3.12 to 4.3.16), and holds what was read against it.</summary>
internal static class ZipDirectory
{
    private const string Part = "directory";
    private const uint Header = 0x02014B50;
    private const uint End64 = 0x06064B50;
    private const uint Locator64 = 0x07064B50;
    private const uint End = 0x06054B50;
    private const ushort Unknown = 0xFFFF;

    /// <summary>Reads headers, perhaps the end for large archives with its locator, and the end with its comment.</summary>
    /// <param name="archive">Stands behind the first mark that is no entry's.</param>
    /// <param name="mark">That mark.</param>
    /// <param name="entries">How many entries stood before.</param>
    /// <exception cref="InvalidDataException">It is no directory, another one's, or not the archive's end.</exception>
    public static void RequireEnd(ZipBytes archive, uint mark, long entries)
    {
        long listed = 0;
        Span<byte> header = stackalloc byte[42];
        for (; mark == Header; mark = archive.ReadMark())
        {
            archive.ReadExactly(header, Part);
            listed++;
            archive.Skip(
                BinaryPrimitives.ReadUInt16LittleEndian(header[24..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[26..])
                + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]),
                Part);
        }

        if (mark == End64)
        {
            archive.ReadExactly(header[..8], Part);
            archive.Skip((long)Math.Min(BinaryPrimitives.ReadUInt64LittleEndian(header), long.MaxValue), Part);
            mark = archive.ReadMark();
        }

        if (mark == Locator64)
        {
            archive.Skip(16, Part);
            mark = archive.ReadMark();
        }

        if (mark != End)
        {
            throw BadData.In(
                archive.Name, $"has the mark {mark:X8} after {entries} entries, expected another entry or the end of a zip archive. It is no archive, or damaged.");
        }

        archive.ReadExactly(header[..18], Part);
        ushort promised = BinaryPrimitives.ReadUInt16LittleEndian(header[6..]);
        archive.Skip(BinaryPrimitives.ReadUInt16LittleEndian(header[16..]), Part);
        if (listed != entries || (promised != Unknown && promised != entries))
        {
            throw BadData.In(archive.Name, $"holds {entries} entries, but its directory lists {listed} and promises {promised}. It is damaged.");
        }

        if (!archive.Peek(1).IsEmpty)
        {
            throw BadData.In(archive.Name, $"goes on after the end of the archive. It is damaged.");
        }
    }
}
