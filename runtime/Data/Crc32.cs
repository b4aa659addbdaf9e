using System;

namespace Edifice;

/// <summary>The checksum of gzip and zip: CRC-32 of ISO 3309, polynomial 0xEDB88320 in reversed bits (RFC 1952, §8).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = CreateTable();

    /// <summary>The checksum of what came before and the given bytes; it begins with 0.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        uint[] table = Table;
        checksum = ~checksum;
        foreach (byte value in bytes)
        {
            checksum = table[(byte)(checksum ^ value)] ^ (checksum >> 8);
        }

        return ~checksum;
    }

    private static uint[] CreateTable()
    {
        uint[] table = new uint[256];
        for (uint value = 0; value < table.Length; value++)
        {
            uint rest = value;
            for (int bit = 0; bit < 8; bit++)
            {
                rest = (rest & 1) != 0 ? 0xEDB88320 ^ (rest >> 1) : rest >> 1;
            }

            table[value] = rest;
        }

        return table;
    }
}
