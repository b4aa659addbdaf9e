using System;
using System.IO;
using Edifice.Persistence;

namespace Edifice;

/// <summary>Reads the arrays of a NumPy archive (NPZ: a zip archive of NPY files), in the order of the file.</summary>
/// <remarks>
/// As <c>numpy.savez</c> and <c>savez_compressed</c> write it: entries stored or deflated, also of more than 4 GiB, their sizes before their bytes or
/// behind them. The file is read once, from its beginning to its end; a stream need not be able to seek. Checksums are checked with an
/// array's last sample, the archive's end where <see cref="Next"/> gives null. Memory is that of one <see cref="ArrayReader"/>, 16 KiB, and at most 128 KiB for
/// an entry's name. Entries that are no NPY files are passed over. One thread at a time.
/// </remarks>
public sealed class NpzReader : IDisposable
{
    private const string Ending = ".npy";

    private readonly ZipWalk archive;
    private ZipEntry? entry;
    private ArrayReader? current;

    /// <summary>Opens an archive.</summary>
    /// <param name="path">Also begins every message.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public NpzReader(string path)
        : this(ByteSource.OpenFile(path), path)
    {
    }

    /// <summary>Reads an archive from a stream.</summary>
    /// <param name="stream">Stands at the archive's beginning.</param>
    /// <param name="name">Begins every message.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the reader is disposed.</param>
    public NpzReader(Stream stream, string name, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        archive = new ZipWalk(stream, name, leaveOpen);
        Name = name;
    }

    /// <summary>The archive; begins every message.</summary>
    public string Name { get; }

    /// <summary>The current array's name, without .npy; null before the first one and after the last one.</summary>
    public string? ArrayName { get; private set; }

    /// <summary>Opens one array of an archive; disposing it closes the file.</summary>
    /// <param name="path">Also begins every message.</param>
    /// <param name="array">The array's name, without .npy; the first one where several have it.</param>
    /// <exception cref="InvalidDataException">There is no such array, it is none that can be read, or what stands before it is damaged.</exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ArrayReader Open(string path, string array) => new NpzReader(path).Find(array);

    /// <summary>Opens one array of an archive in a stream, which need not be able to seek.</summary>
    /// <param name="stream">Stands at the archive's beginning.</param>
    /// <param name="name">Begins every message.</param>
    /// <param name="array">The array's name, without .npy; the first one where several have it.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the array is disposed, or cannot be opened.</param>
    /// <exception cref="InvalidDataException">There is no such array, it is none that can be read, or what stands before it is damaged.</exception>
    public static ArrayReader Open(Stream stream, string name, string array, bool leaveOpen = false)
        => new NpzReader(stream, name, leaveOpen).Find(array);

    /// <summary>Goes to the next array; the one before can no longer be read, and what was left of it is passed over.</summary>
    /// <returns>Null after the last array, when the archive's end was checked.</returns>
    /// <exception cref="InvalidDataException">
    /// The archive is damaged or cut short; or the array is of a kind that cannot be read: <see cref="ArrayName"/> names it, and the next call goes on behind it.
    /// </exception>
    public ArrayReader? Next() => NextName() is null ? null : OpenCurrent(owner: null);

    /// <summary>Closes the archive.</summary>
    public void Dispose()
    {
        current?.Dispose();
        archive.Dispose();
    }

    /// <summary>Goes to the next array without looking at it; null after the last one.</summary>
    internal string? NextName()
    {
        current?.Dispose();
        current = null;
        ArrayName = null;
        do
        {
            entry = archive.Next();
        }
        while (entry is not null && !entry.Name.EndsWith(Ending, StringComparison.Ordinal));
        ArrayName = entry?.Name[..^Ending.Length];
        return ArrayName;
    }

    /// <summary>The array that <see cref="NextName"/> came to.</summary>
    internal ArrayReader OpenCurrent() => OpenCurrent(owner: null);

    private ArrayReader OpenCurrent(IDisposable? owner)
    {
        ArrayReader array = NpyFile.Open(archive.Open(entry!), owner);
        current = owner is null ? array : null;
        return array;
    }

    private ArrayReader Find(string array)
    {
        try
        {
            ArgumentNullException.ThrowIfNull(array);
            while (NextName() is { } name)
            {
                if (name == array)
                {
                    return OpenCurrent(owner: this);
                }
            }

            throw BadData.In(Name, $"holds no array {FileText.Quote(array)}.");
        }
        catch
        {
            Dispose();
            throw;
        }
    }
}
