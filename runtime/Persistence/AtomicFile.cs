using System;
using System.IO;

namespace Edifice.Persistence;

/// <summary>Replaces a file whole or not at all.</summary>
/// <remarks>
/// The new file is written beside the old one, flushed to the disk and renamed over it: who reads finds either. That the
/// rename itself is on the disk, POSIX promises only after a flush of the directory, for which .NET has no call. So the
/// file is flushed once more after its rename: on ext4, XFS and Btrfs that commits the rename as well, and on NTFS the
/// file's entry. Elsewhere a power failure may bring the old file back, whole.
/// </remarks>
internal static class AtomicFile
{
    /// <param name="path">The file; behind a symbolic link, the one that it points to.</param>
    /// <param name="write">Writes the content. What it throws leaves the old file as it was.</param>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FileInfo target = TargetOf(path);
        if (target.Exists && target.IsReadOnly)
        {
            throw new UnauthorizedAccessException($"{path} is read-only.");
        }

        string beside = $"{target.FullName}.{Path.GetRandomFileName()}.tmp";
        try
        {
            using FileStream stream = Create(beside, target);
            write(stream);
            stream.Flush(flushToDisk: true);
            File.Move(beside, target.FullName, overwrite: true);
            stream.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    private static FileInfo TargetOf(string path)
    {
        FileInfo file = new(path);
        return file.LinkTarget is null ? file : new FileInfo(file.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
    }

    // A file that others could not read stays so from its first byte on.
    private static FileStream Create(string beside, FileInfo target)
    {
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
        };
        if (OperatingSystem.IsWindows() || !target.Exists)
        {
            return new FileStream(beside, options);
        }

        options.UnixCreateMode = target.UnixFileMode;
        FileStream stream = new(beside, options);
        File.SetUnixFileMode(stream.SafeFileHandle, target.UnixFileMode);
        return stream;
    }
}
