using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Edifice.Persistence;

/// <summary>Writes what stands before the data.</summary>
internal static class TensorHeaderWriter
{
    // The reference writer pads to 8 bytes; 64 keep the data aligned for every vector and are a multiple of it.
    private const int Alignment = 64;

    /// <summary>The header's length and the header, padded with spaces.</summary>
    public static byte[] Write(TensorFile file)
    {
        ArrayBufferWriter<byte> text = new();
        using (Utf8JsonWriter json = new(text, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteMetadata(json, file.Metadata);
            long place = 0;
            foreach (StoredTensor tensor in file.Tensors)
            {
                WriteTensor(json, tensor, place);
                place += tensor.Bytes.Length;
            }

            json.WriteEndObject();
        }

        long length = Padded(text.WrittenCount);
        if (length > TensorFile.MaxHeaderLength)
        {
            throw new ArgumentException(
                $"The header would have {length} bytes; a file's header has at most {TensorFile.MaxHeaderLength}. Store less metadata, or fewer tensors.");
        }

        byte[] header = new byte[TensorHeader.PrefixLength + length];
        header.AsSpan().Fill((byte)' ');
        BinaryPrimitives.WriteInt64LittleEndian(header, length);
        text.WrittenSpan.CopyTo(header.AsSpan(TensorHeader.PrefixLength));
        return header;
    }

    private static long Padded(long textLength)
        => ((TensorHeader.PrefixLength + textLength + Alignment - 1) / Alignment * Alignment) - TensorHeader.PrefixLength;

    private static void WriteMetadata(Utf8JsonWriter json, IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.Count > 0)
        {
            json.WriteStartObject(TensorHeader.MetadataName);
            foreach (KeyValuePair<string, string> item in metadata)
            {
                json.WriteString(item.Key, item.Value);
            }

            json.WriteEndObject();
        }
    }

    private static void WriteTensor(Utf8JsonWriter json, StoredTensor tensor, long place)
    {
        json.WriteStartObject(tensor.Name);
        json.WriteString(TensorHeader.TypeName, tensor.DataType);
        json.WriteStartArray(TensorHeader.ShapeName);
        foreach (long dimension in tensor.Shape)
        {
            json.WriteNumberValue(dimension);
        }

        json.WriteEndArray();
        json.WriteStartArray(TensorHeader.PlaceName);
        json.WriteNumberValue(place);
        json.WriteNumberValue(place + tensor.Bytes.Length);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
