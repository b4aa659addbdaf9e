using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Writes what the reader reads.</summary>
internal static class IdxBytes
{
    /// <summary>Images whose every pixel is the number of the image.</summary>
    public static byte[] Images(int count, int height = 28, int width = 28) => Array(
        [count, height, width], [.. Enumerable.Range(0, count).SelectMany(image => Enumerable.Repeat((byte)image, height * width))]);

    /// <summary>Labels 0 to 9, again and again.</summary>
    public static byte[] Labels(int count) => Array([count], [.. Enumerable.Range(0, count).Select(image => (byte)(image % 10))]);

    public static byte[] Array(long[] dimensions, byte[] values)
    {
        byte[] bytes = new byte[4 + 4 * dimensions.Length + values.Length];
        bytes[2] = 0x08;
        bytes[3] = (byte)dimensions.Length;
        for (int i = 0; i < dimensions.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4 + 4 * i), (uint)dimensions[i]);
        values.CopyTo(bytes.AsSpan(4 + 4 * dimensions.Length));
        return bytes;
    }

    public static byte[] Zip(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
