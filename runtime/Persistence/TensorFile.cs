using System;
using System.Collections.Generic;
using System.IO;
using Edifice.Persistence;

namespace Edifice;

/// <summary>What a .safetensors file holds: named tensors in the order of their data, and a map of text to text.</summary>
/// <remarks>
/// The format (huggingface.co/docs/safetensors): the header's length in 8 bytes, little-endian; the header, a JSON object
/// that gives every tensor's type, shape and place, and under <c>__metadata__</c> the map; then the data, row by row,
/// little-endian. Written here, data starts at a multiple of 64 bytes.
/// <para>
/// Reading is as strict as the reference implementation and stricter in four points: names stand once, tensors stand in the
/// order of their data, types of less than a byte are not read, and the header has at most <see cref="MaxHeaderLength"/>
/// bytes. It never takes memory for a size that a header merely claims: it takes the data's length once (from a stream that
/// can not say how long it is, at most four times what came out of it) and at most 32 bytes for each byte of the header.
/// </para>
/// </remarks>
public sealed class TensorFile
{
    /// <summary>Bytes of the longest header that is read or written: 8 MiB.</summary>
    public const int MaxHeaderLength = 8 * 1024 * 1024;

    private readonly OrderedDictionary<string, StoredTensor> tensors = [];
    private readonly OrderedDictionary<string, string> metadata;

    /// <summary>Puts tensors together, to be written.</summary>
    /// <param name="tensors">In the order in which their data is written; no name twice.</param>
    /// <param name="metadata">Text by name, in the order in which it is written; no name twice.</param>
    /// <exception cref="ArgumentException">A name stands twice, or a text is no valid Unicode.</exception>
    public TensorFile(IEnumerable<StoredTensor> tensors, IEnumerable<KeyValuePair<string, string>>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        this.metadata = FileText.Copy(metadata ?? [], nameof(metadata));
        foreach (StoredTensor tensor in tensors)
        {
            if (!this.tensors.TryAdd(tensor.Name, tensor))
            {
                throw new ArgumentException($"Two tensors have the name {FileText.Quote(tensor.Name)}: give each its own.", nameof(tensors));
            }
        }
    }

    internal TensorFile(OrderedDictionary<string, StoredTensor> tensors, OrderedDictionary<string, string> metadata)
        => (this.tensors, this.metadata) = (tensors, metadata);

    /// <summary>The tensors, in the order of their data.</summary>
    public IReadOnlyList<StoredTensor> Tensors => tensors.Values;

    /// <summary>The map of text to text, in the order of the file.</summary>
    public IReadOnlyDictionary<string, string> Metadata => metadata;

    /// <summary>A tensor by its name.</summary>
    /// <exception cref="ArgumentException">There is no such tensor; the message names some that there are.</exception>
    public StoredTensor Tensor(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return tensors.TryGetValue(name, out StoredTensor? tensor)
            ? tensor
            : throw new ArgumentException($"There is no tensor {FileText.Quote(name)}. There are {FileText.List(tensors.Keys)}.", nameof(name));
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; many may read it at once, and it may be replaced meanwhile.</param>
    /// <exception cref="InvalidDataException">It is no whole .safetensors file; the message says what is wrong and where.</exception>
    /// <exception cref="IOException">It is not there, or can not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static TensorFile Read(string path) => TensorFileReader.Read(path, static (_, _) => { });

    /// <summary>Reads a stream from where it stands to its end; it may be one that can not seek, and is left open.</summary>
    /// <exception cref="InvalidDataException">The rest of it is no whole .safetensors file; the message says what is wrong and where.</exception>
    /// <exception cref="IOException">The stream can not be read.</exception>
    public static TensorFile Read(Stream source) => TensorFileReader.Read(source, static (_, _) => { });

    /// <summary>Reads the bytes of a whole file; they are copied.</summary>
    /// <exception cref="InvalidDataException">They are no whole .safetensors file; the message says what is wrong and where.</exception>
    public static TensorFile Read(ReadOnlySpan<byte> content) => TensorFileReader.Read(content, static (_, _) => { });

    /// <summary>
    /// Writes the file whole or not at all: beside <paramref name="path"/>, flushed to the disk, then renamed over what was there.
    /// </summary>
    /// <remarks>
    /// Flushed once more after the rename, it is on the disk with its name on ext4, XFS, Btrfs and NTFS; elsewhere a power failure
    /// right behind may bring the old file back, whole: .NET has no call that flushes a directory. See runtime/docs/files.md.
    /// </remarks>
    /// <param name="path">
    /// Replaced, with the access rights that it had; where it is a symbolic link, the file that it points to is. A process that
    /// is killed meanwhile leaves the old file as it was, and perhaps a file beside it whose name ends with ".tmp".
    /// </param>
    /// <exception cref="ArgumentException">The header would be longer than <see cref="MaxHeaderLength"/>; nothing was written.</exception>
    /// <exception cref="IOException">
    /// It can not be written; the old file is as it was, or, where only the last flush failed, the new one is there whole.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written, or is marked read-only; the old file is as it was.</exception>
    public void Write(string path)
    {
        byte[] header = TensorHeaderWriter.Write(this);
        AtomicFile.Write(path, stream => Write(stream, header));
    }

    /// <summary>Writes to a stream, which is left open.</summary>
    /// <exception cref="ArgumentException">The header would be longer than <see cref="MaxHeaderLength"/>; nothing was written.</exception>
    /// <exception cref="IOException">The stream can not be written.</exception>
    public void Write(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Write(destination, TensorHeaderWriter.Write(this));
    }

    /// <summary>The bytes of the file, in a new array.</summary>
    /// <exception cref="ArgumentException">The header would be longer than <see cref="MaxHeaderLength"/>.</exception>
    public byte[] ToArray()
    {
        using MemoryStream stream = new();
        Write(stream);
        return stream.ToArray();
    }

    private void Write(Stream destination, byte[] header)
    {
        destination.Write(header);
        foreach (StoredTensor tensor in tensors.Values)
        {
            destination.Write(tensor.Bytes.Span);
        }
    }
}
