using System;
using System.Buffers.Binary;

namespace Edifice.Persistence;

/// <summary>The number types of the safetensors format, by the names that it gives them.</summary>
internal static class TensorTypes
{
    public const string Single = "F32";

    public const string RealNames = "F32, F64, F16 or BF16";

    /// <summary>Bytes of one number; 0 for a name that is not known, or whose numbers are no whole bytes.</summary>
    public static int SizeOf(string name) => name switch
    {
        "BOOL" or "U8" or "I8" or "F8_E5M2" or "F8_E4M3" or "F8_E8M0" or "F8_E4M3FNUZ" or "F8_E5M2FNUZ" => 1,
        "I16" or "U16" or "F16" or "BF16" => 2,
        "I32" or "U32" or Single => 4,
        "I64" or "U64" or "F64" or "C64" => 8,
        _ => 0,
    };

    /// <summary>Whether numbers of this type can be read as single-precision ones.</summary>
    public static bool IsReal(string name) => name is Single or "F64" or "F16" or "BF16";

    /// <summary>Reads real numbers; <paramref name="bytes"/> has as many as <paramref name="destination"/>.</summary>
    public static void Convert(string name, ReadOnlySpan<byte> bytes, Span<float> destination)
    {
        int size = SizeOf(name);
        for (int index = 0; index < destination.Length; index++)
        {
            ReadOnlySpan<byte> number = bytes.Slice(index * size, size);
            destination[index] = name switch
            {
                Single => BinaryPrimitives.ReadSingleLittleEndian(number),
                "F64" => (float)BinaryPrimitives.ReadDoubleLittleEndian(number),
                "F16" => (float)BinaryPrimitives.ReadHalfLittleEndian(number),
                // A bfloat16 is the upper half of a single.
                "BF16" => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt16LittleEndian(number) << 16),
                _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No real numbers."),
            };
        }
    }
}
