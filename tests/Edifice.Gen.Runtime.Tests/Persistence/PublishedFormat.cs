using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>The published format, written and read without the runtime: length, JSON, data.</summary>
internal static class PublishedFormat
{
    /// <summary>A file as Python's safetensors lays it out: compact JSON, padded with spaces to 8 bytes.</summary>
    public static byte[] Write(string json, params float[] numbers) => Write(json, [.. numbers.SelectMany(BitConverter.GetBytes)]);

    public static byte[] Write(string json, byte[] data)
    {
        byte[] header = Encoding.UTF8.GetBytes(json);
        int padded = (header.Length + 7) / 8 * 8;
        byte[] file = new byte[8 + padded + data.Length];
        file.AsSpan(0, 8 + padded).Fill((byte)' ');
        BinaryPrimitives.WriteInt64LittleEndian(file, padded);
        header.CopyTo(file, 8);
        data.CopyTo(file, 8 + padded);
        return file;
    }

    /// <summary>The names, shapes and single-precision numbers of a file, in the order of its header.</summary>
    public static List<(string Name, long[] Shape, float[] Numbers)> Read(byte[] file)
    {
        int data = 8 + (int)BitConverter.ToInt64(file, 0);
        using JsonDocument header = JsonDocument.Parse(file.AsMemory(8, data - 8));
        List<(string Name, long[] Shape, float[] Numbers)> tensors = [];
        foreach (JsonProperty tensor in header.RootElement.EnumerateObject().Where(item => item.Name != "__metadata__"))
        {
            int begin = tensor.Value.GetProperty("data_offsets")[0].GetInt32();
            int end = tensor.Value.GetProperty("data_offsets")[1].GetInt32();
            long[] shape = [.. tensor.Value.GetProperty("shape").EnumerateArray().Select(dimension => dimension.GetInt64())];
            float[] numbers = [.. Enumerable.Range(0, (end - begin) / 4).Select(index => BitConverter.ToSingle(file, data + begin + (4 * index)))];
            tensors.Add((tensor.Name, shape, numbers));
        }

        return tensors;
    }

    /// <summary>The map under <c>__metadata__</c>.</summary>
    public static Dictionary<string, string> Metadata(byte[] file)
    {
        using JsonDocument header = JsonDocument.Parse(file.AsMemory(8, (int)BitConverter.ToInt64(file, 0)));
        return header.RootElement.GetProperty("__metadata__").EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetString()!);
    }
}
