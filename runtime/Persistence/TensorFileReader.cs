using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;

namespace Edifice.Persistence;

/// <summary>Reads a file: its header, which the caller may refuse before any data is read, then its data.</summary>
internal static class TensorFileReader
{
    /// <param name="path">The file.</param>
    /// <param name="accept">Is given the header and the file's name, and throws where it wants no data of it.</param>
    public static TensorFile Read(string path, Action<TensorHeader, string> accept)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Read(stream, path, accept);
    }

    /// <inheritdoc cref="Read(string, Action{TensorHeader, string})"/>
    public static TensorFile Read(Stream source, Action<TensorHeader, string> accept)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(source, "stream", accept);
    }

    /// <inheritdoc cref="Read(string, Action{TensorHeader, string})"/>
    public static unsafe TensorFile Read(ReadOnlySpan<byte> content, Action<TensorHeader, string> accept)
    {
        fixed (byte* start = content)
        {
            using Stream stream = content.IsEmpty ? Stream.Null : new UnmanagedMemoryStream(start, content.Length);
            return Read(stream, "content", accept);
        }
    }

    private static TensorFile Read(Stream stream, string source, Action<TensorHeader, string> accept)
    {
        ClaimedBytes bytes = new(stream, source);
        ulong headerLength = BinaryPrimitives.ReadUInt64LittleEndian(bytes.Read(TensorHeader.PrefixLength, "the length of the header"));
        if (headerLength > TensorFile.MaxHeaderLength)
        {
            throw new InvalidDataException(
                $"{source}: the header would have {headerLength} bytes; at most {TensorFile.MaxHeaderLength} are read."
                + " This is no .safetensors file, or not one of a network.");
        }

        TensorHeader header = TensorHeaderReader.Read(bytes.Read((long)headerLength, "the header"), source);
        accept(header, source);
        bytes.RequireRest(header.DataLength);
        OrderedDictionary<string, StoredTensor> tensors = new(header.Tensors.Count);
        foreach (TensorEntry entry in header.Tensors.Values)
        {
            byte[] data = bytes.Read(entry.Length, $"tensor {FileText.Quote(entry.Name)}");
            tensors.Add(entry.Name, new StoredTensor(entry, data));
        }

        bytes.RequireEnd();
        return new TensorFile(tensors, header.Metadata);
    }
}
