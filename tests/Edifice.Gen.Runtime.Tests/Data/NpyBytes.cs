using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Writes what the reader reads, as numpy.lib.format describes it.</summary>
internal static class NpyBytes
{
    public static byte[] Array(string type, long[] shape, byte[] values, int version = 1, bool isFortran = false)
        => [.. Header(Dictionary(type, shape, isFortran), version), .. values];

    /// <summary>The values 0, 1, 2, … as bytes.</summary>
    public static byte[] Counting(params long[] shape)
        => Array("|u1", shape, [.. Enumerable.Range(0, (int)shape.Aggregate(1L, (product, size) => product * size)).Select(value => (byte)value)]);

    public static string Dictionary(string type, long[] shape, bool isFortran = false)
    {
        string sizes = string.Concat(shape.Select(size => size.ToString(CultureInfo.InvariantCulture) + ", "));
        string tuple = shape.Length == 1 ? $"({shape[0]},)" : $"({sizes.TrimEnd(',', ' ')})";
        return $"{{'descr': '{type}', 'fortran_order': {isFortran}, 'shape': {tuple}, }}";
    }

    /// <summary>Mark, version, length, and the text with spaces behind it, so that the values begin at a multiple of 64 bytes.</summary>
    public static byte[] Header(string text, int version = 1)
    {
        int before = version == 1 ? 10 : 12;
        int whole = (before + text.Length + 1 + 63) / 64 * 64;
        byte[] bytes = new byte[whole];
        bytes.AsSpan().Fill((byte)' ');
        Encoding.Latin1.GetBytes("\u0093NUMPY").CopyTo(bytes, 0);
        bytes[6] = (byte)version;
        bytes[7] = 0;
        if (version == 1)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), (ushort)(whole - before));
        else
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), (uint)(whole - before));
        Encoding.Latin1.GetBytes(text).CopyTo(bytes, before);
        bytes[^1] = (byte)'\n';
        return bytes;
    }
}
