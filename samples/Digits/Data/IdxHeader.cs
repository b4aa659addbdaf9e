using System;
using System.Buffers.Binary;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Edifice.Samples.Digits;

/// <summary>What an IDX file says of itself: 00 00, the type of its values, the number of dimensions, big-endian sizes.</summary>
/// <param name="Dimensions">Sizes, outermost first, each below 2^31.</param>
internal sealed record IdxHeader(int[] Dimensions)
{
    private const int Start = 4;
    private const byte UnsignedByte = 0x08;

    /// <summary>Bytes the header takes.</summary>
    public int Length => LengthFor(Dimensions.Length);

    /// <summary>Bytes that follow it; null if no array can hold so many.</summary>
    public int? ValueCount
    {
        get
        {
            // Below 2^31 before each factor and after it, so that the product of two fits in 64 bits.
            long count = 1;
            foreach (int size in Dimensions)
            {
                count *= size;
                if (count > Array.MaxLength)
                    return null;
            }

            return (int)count;
        }
    }

    /// <summary>Reads a header of unsigned bytes.</summary>
    /// <exception cref="DataException">It is damaged, of another format, or has other dimensions.</exception>
    public static IdxHeader Read(Stream stream, string name, int dimensions)
    {
        byte[] bytes = new byte[LengthFor(dimensions)];
        ReadPart(stream, name, bytes, 0, Start);
        if (bytes[0] != 0 || bytes[1] != 0)
            throw new DataException(name, $"starts with the bytes {bytes[0]:X2} {bytes[1]:X2}, expected 00 00. It is not an IDX file.");
        if (bytes[2] != UnsignedByte)
            throw new DataException(name, $"holds values of type {bytes[2]:X2}, expected {UnsignedByte:X2}, unsigned bytes.");
        if (bytes[3] != dimensions)
            throw new DataException(
                name,
                $"holds an array of {bytes[3]} dimensions, expected {dimensions}. Images have 3, labels have 1: were the files swapped?");

        ReadPart(stream, name, bytes, Start, bytes.Length);
        int[] sizes = new int[dimensions];
        for (int i = 0; i < dimensions; i++)
        {
            uint size = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(LengthFor(i)));
            if (size > int.MaxValue)
                throw new DataException(name, $"dimension {i} is {size}, expected at most {int.MaxValue}. The header is damaged.");
            sizes[i] = (int)size;
        }

        return new IdxHeader(sizes);
    }

    /// <summary>The sizes as people write them: 10000 x 28 x 28.</summary>
    public override string ToString() =>
        string.Join(" x ", Dimensions.Select(size => size.ToString(CultureInfo.InvariantCulture)));

    private static int LengthFor(int dimensions) => Start + 4 * dimensions;

    private static void ReadPart(Stream stream, string name, byte[] bytes, int from, int to)
    {
        int found = stream.ReadAtLeast(bytes.AsSpan(from, to - from), to - from, throwOnEndOfStream: false);
        if (from + found < to)
            throw new DataException(name, $"ends after {from + found} bytes, expected an IDX header of {bytes.Length} bytes.");
    }
}
