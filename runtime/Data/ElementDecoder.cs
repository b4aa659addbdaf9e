using System;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Edifice;

/// <summary>Turns stored numbers into single precision, rounded to nearest, or into integers that they have to be.</summary>
internal static class ElementDecoder
{
    public static int SizeOf(ElementType type) => type switch
    {
        ElementType.Boolean or ElementType.UInt8 or ElementType.Int8 => 1,
        ElementType.UInt16 or ElementType.Int16 or ElementType.Float16 => 2,
        ElementType.UInt32 or ElementType.Int32 or ElementType.Float32 => 4,
        _ => 8,
    };

    /// <summary>Brings the numbers, of one or more bytes each, into the machine's order, in place.</summary>
    public static void Order(Span<byte> bytes, int size, bool isBigEndian)
    {
        if (isBigEndian != BitConverter.IsLittleEndian)
        {
            return;
        }

        switch (size)
        {
            case 2:
                Span<ushort> pairs = MemoryMarshal.Cast<byte, ushort>(bytes);
                BinaryPrimitives.ReverseEndianness(pairs, pairs);
                break;
            case 4:
                Span<uint> words = MemoryMarshal.Cast<byte, uint>(bytes);
                BinaryPrimitives.ReverseEndianness(words, words);
                break;
            case 8:
                Span<ulong> longs = MemoryMarshal.Cast<byte, ulong>(bytes);
                BinaryPrimitives.ReverseEndianness(longs, longs);
                break;
            default:
                break;
        }
    }

    /// <summary>Decodes all; the index of the first number that has no place in the target's type, or -1.</summary>
    /// <typeparam name="TTarget">float, which takes all that is not too large, or int, which takes whole numbers.</typeparam>
    public static int Decode<TTarget>(ElementType type, ReadOnlySpan<byte> bytes, Span<TTarget> target)
        where TTarget : unmanaged, INumber<TTarget>
        => type switch
        {
            ElementType.Boolean => Booleans(bytes, target),
            ElementType.UInt8 => Convert<byte, TTarget>(bytes, target),
            ElementType.Int8 => Convert<sbyte, TTarget>(bytes, target),
            ElementType.UInt16 => Convert<ushort, TTarget>(bytes, target),
            ElementType.Int16 => Convert<short, TTarget>(bytes, target),
            ElementType.UInt32 => Convert<uint, TTarget>(bytes, target),
            ElementType.Int32 => Convert<int, TTarget>(bytes, target),
            ElementType.UInt64 => Convert<ulong, TTarget>(bytes, target),
            ElementType.Int64 => Convert<long, TTarget>(bytes, target),
            ElementType.Float16 => Convert<Half, TTarget>(bytes, target),
            ElementType.Float32 => Convert<float, TTarget>(bytes, target),
            _ => Convert<double, TTarget>(bytes, target),
        };

    /// <summary>One stored number, for an error's text.</summary>
    public static double Show(ElementType type, ReadOnlySpan<byte> bytes) => type switch
    {
        ElementType.Boolean or ElementType.UInt8 => bytes[0],
        ElementType.Int8 => (sbyte)bytes[0],
        ElementType.UInt16 => MemoryMarshal.Read<ushort>(bytes),
        ElementType.Int16 => MemoryMarshal.Read<short>(bytes),
        ElementType.UInt32 => MemoryMarshal.Read<uint>(bytes),
        ElementType.Int32 => MemoryMarshal.Read<int>(bytes),
        ElementType.UInt64 => MemoryMarshal.Read<ulong>(bytes),
        ElementType.Int64 => MemoryMarshal.Read<long>(bytes),
        ElementType.Float16 => (double)MemoryMarshal.Read<Half>(bytes),
        ElementType.Float32 => MemoryMarshal.Read<float>(bytes),
        _ => MemoryMarshal.Read<double>(bytes),
    };

    private static int Convert<TStored, TTarget>(ReadOnlySpan<byte> bytes, Span<TTarget> target)
        where TStored : unmanaged, INumber<TStored>
        where TTarget : unmanaged, INumber<TTarget>
    {
        ReadOnlySpan<TStored> stored = MemoryMarshal.Cast<byte, TStored>(bytes);
        for (int index = 0; index < stored.Length; index++)
        {
            TStored value = stored[index];
            TTarget converted = TTarget.CreateSaturating(value);
            bool fits = typeof(TTarget) == typeof(float)
                ? !TTarget.IsInfinity(converted) || TStored.IsInfinity(value)
                : TStored.IsInteger(value) && long.CreateSaturating(value) == long.CreateSaturating(converted);
            if (!fits)
            {
                return index;
            }

            target[index] = converted;
        }

        return -1;
    }

    private static int Booleans<TTarget>(ReadOnlySpan<byte> bytes, Span<TTarget> target)
        where TTarget : unmanaged, INumber<TTarget>
    {
        int bad = bytes.IndexOfAnyExceptInRange((byte)0, (byte)1);
        return bad >= 0 ? bad : Convert<byte, TTarget>(bytes, target);
    }
}
