using System;
using System.Buffers.Binary;

namespace Edifice.Tool;

/// <summary>Whole numbers of a safetensors file, such as the settings that snnTorch keeps beside its parameters.</summary>
internal static class WholeNumbers
{
    /// <summary>The numbers row by row; none for a type that is not of whole numbers.</summary>
    public static float[] Read(StoredTensor tensor)
    {
        int size = tensor.DataType switch
        {
            "BOOL" or "U8" or "I8" => 1,
            "I16" or "U16" => 2,
            "I32" or "U32" => 4,
            "I64" or "U64" => 8,
            _ => 0,
        };
        float[] numbers = new float[size == 0 ? 0 : tensor.Length];
        for (int index = 0; index < numbers.Length; index++)
        {
            numbers[index] = Number(tensor.DataType, tensor.Bytes.Span.Slice(index * size, size));
        }

        return numbers;
    }

    private static float Number(string type, ReadOnlySpan<byte> bytes) => type switch
    {
        "I8" => (sbyte)bytes[0],
        "I16" => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        "U16" => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        "I32" => BinaryPrimitives.ReadInt32LittleEndian(bytes),
        "U32" => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        "I64" => BinaryPrimitives.ReadInt64LittleEndian(bytes),
        "U64" => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        _ => bytes[0],
    };
}
