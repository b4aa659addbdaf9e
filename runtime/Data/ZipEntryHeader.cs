using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;
using Edifice.Persistence;

namespace Edifice;

/// <summary>Reads what stands before an entry's bytes (APPNOTE 4.3.7), behind its mark.</summary>
internal static class ZipEntryHeader
{
    private const string Part = "entries";
    private const uint Unknown = 0xFFFFFFFF;
    private const ushort Sizes64 = 1;
    private const ushort Encrypted = 1;
    private const ushort SizesFollow = 8;

    /// <exception cref="InvalidDataException">The header is damaged, cut short, or that of an entry that cannot be read.</exception>
    public static ZipEntry Read(ZipBytes archive)
    {
        Span<byte> header = stackalloc byte[26];
        archive.ReadExactly(header, Part);
        ushort flags = BinaryPrimitives.ReadUInt16LittleEndian(header[2..]);
        ushort method = BinaryPrimitives.ReadUInt16LittleEndian(header[4..]);
        ZipSizes sizes = new(
            BinaryPrimitives.ReadUInt32LittleEndian(header[10..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[14..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[18..]));
        byte[] text = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header[22..])];
        archive.ReadExactly(text, Part);
        byte[] extra = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header[24..])];
        archive.ReadExactly(extra, Part);
        string entry = Encoding.UTF8.GetString(text);
        if ((flags & Encrypted) != 0 || method is not (0 or 8))
        {
            throw BadData.In(
                archive.Name,
                $"entry {FileText.Quote(entry)} is encrypted or packed with method {method}, expected stored (0) or deflated (8). Save it with numpy.savez.");
        }

        ReadOnlySpan<byte> long64 = Find64(extra);
        bool isDeflated = method == 8;
        if ((flags & SizesFollow) != 0)
        {
            return new ZipEntry(entry, isDeflated, !long64.IsEmpty, Sizes: null);
        }

        if (sizes.PackedLength == Unknown || sizes.Length == Unknown)
        {
            sizes = Read64(long64, sizes.Checksum) ?? throw BadData.In(archive.Name, $"entry {FileText.Quote(entry)} lacks its sizes. It is damaged.");
        }

        return isDeflated || sizes.PackedLength == sizes.Length
            ? new ZipEntry(entry, isDeflated, !long64.IsEmpty, sizes)
            : throw BadData.In(
                archive.Name, $"entry {FileText.Quote(entry)} is stored as {sizes.PackedLength} bytes, but said to be {sizes.Length}. It is damaged.");
    }

    // The extra field of sizes of 8 bytes (APPNOTE 4.5.3); empty where there is none.
    private static ReadOnlySpan<byte> Find64(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            int size = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]), extra.Length - 4);
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == Sizes64)
            {
                return extra.Slice(4, size);
            }

            extra = extra[(4 + size)..];
        }

        return default;
    }

    private static ZipSizes? Read64(ReadOnlySpan<byte> field, uint checksum)
    {
        if (field.Length < 16)
        {
            return null;
        }

        long length = BinaryPrimitives.ReadInt64LittleEndian(field);
        long packed = BinaryPrimitives.ReadInt64LittleEndian(field[8..]);
        return length >= 0 && packed >= 0 ? new ZipSizes(checksum, packed, length) : null;
    }
}
