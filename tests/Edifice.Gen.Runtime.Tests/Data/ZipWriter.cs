using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Writes zip archives byte by byte as APPNOTE 6.3 describes them, in all the ways that the reader takes.</summary>
internal sealed class ZipWriter(bool isDeflated = false, bool sizesFollow = false, bool is64 = false, ushort flags = 0, ushort? method = null)
{
    private readonly List<byte> archive = [];
    private readonly List<byte> directory = [];
    private ushort count;

    public ZipWriter Add(string name, byte[] bytes)
    {
        byte[] packed = isDeflated ? Deflate(bytes) : bytes;
        uint checksum = Crc32.Append(0, bytes);
        byte[] text = Encoding.UTF8.GetBytes(name);
        Write(archive, 0x04034B50, 4);
        WriteStart(archive);
        Write(archive, sizesFollow ? 0 : checksum, 4);
        Write(archive, is64 ? uint.MaxValue : sizesFollow ? 0 : packed.Length, 4);
        Write(archive, is64 ? uint.MaxValue : sizesFollow ? 0 : bytes.Length, 4);
        Write(archive, text.Length, 2);
        Write(archive, is64 ? 20 : 0, 2);
        archive.AddRange(text);
        if (is64)
        {
            Write(archive, 1, 2);
            Write(archive, 16, 2);
            Write(archive, sizesFollow ? 0 : bytes.Length, 8);
            Write(archive, sizesFollow ? 0 : packed.Length, 8);
        }

        archive.AddRange(packed);
        if (sizesFollow)
        {
            Write(archive, 0x08074B50, 4);
            Write(archive, checksum, 4);
            Write(archive, packed.Length, is64 ? 8 : 4);
            Write(archive, bytes.Length, is64 ? 8 : 4);
        }

        Write(directory, 0x02014B50, 4);
        Write(directory, 20, 2);
        WriteStart(directory);
        Write(directory, checksum, 4);
        Write(directory, packed.Length, 4);
        Write(directory, bytes.Length, 4);
        Write(directory, text.Length, 2);
        directory.AddRange(new byte[16]);
        directory.AddRange(text);
        count++;
        return this;
    }

    public byte[] ToArray(string comment = "")
    {
        List<byte> whole = [.. archive, .. directory];
        Write(whole, 0x06054B50, 4);
        Write(whole, 0, 4);
        Write(whole, count, 2);
        Write(whole, count, 2);
        Write(whole, directory.Count, 4);
        Write(whole, archive.Count, 4);
        Write(whole, comment.Length, 2);
        whole.AddRange(Encoding.ASCII.GetBytes(comment));
        return [.. whole];
    }

    // Version, flags, method, time and date.
    private void WriteStart(List<byte> target)
    {
        Write(target, is64 ? 45 : 20, 2);
        Write(target, flags | (sizesFollow ? 8 : 0), 2);
        Write(target, method ?? (isDeflated ? 8 : 0), 2);
        Write(target, 0x00210000, 4);
    }

    private static void Write(List<byte> target, long value, int length)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        target.AddRange(bytes[..length]);
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (DeflateStream deflate = new(packed, CompressionLevel.Fastest))
            deflate.Write(bytes);
        return packed.ToArray();
    }
}
