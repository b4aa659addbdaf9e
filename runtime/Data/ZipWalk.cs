using System;
using System.IO;

namespace Edifice;

/// <summary>Goes through a zip archive (PKWARE's APPNOTE 6.3) from its beginning, entry by entry, so that no stream has to seek.</summary>
/// <remarks>
/// Entries are found by their local headers. The directory at the end is read for its count of entries and for the archive's end.
/// </remarks>
internal sealed class ZipWalk(Stream stream, string name, bool leaveOpen) : IDisposable
{
    private const uint LocalHeader = 0x04034B50;

    private readonly ZipBytes bytes = new(stream, name, leaveOpen);
    private ZipEntryStream? packed;
    private long entries;
    private bool isAtEnd;

    /// <summary>Begins every message.</summary>
    public string Name => name;

    /// <summary>Skips what is left of an entry and reads the next one's header; null at the end, which is checked.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged, cut short, or of a kind that cannot be read.</exception>
    public ZipEntry? Next()
    {
        if (isAtEnd)
        {
            return null;
        }

        packed?.SkipRest();
        packed = null;
        uint mark = bytes.ReadMark();
        if (mark != LocalHeader)
        {
            ZipDirectory.RequireEnd(bytes, mark, entries);
            isAtEnd = true;
            return null;
        }

        ZipEntry entry = ZipEntryHeader.Read(bytes);
        entries++;
        packed = new ZipEntryStream(bytes, entry);
        return entry;
    }

    /// <summary>The current entry, unpacked; can be read until the next one.</summary>
    public ZipSource Open(ZipEntry entry) => new(name, entry, packed!);

    public void Dispose() => bytes.Dispose();
}
