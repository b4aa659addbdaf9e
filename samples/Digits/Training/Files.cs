using System;
using System.IO;

namespace Edifice.Samples.Digits;

/// <summary>Turns what can go wrong with a file into one line that names it.</summary>
internal static class Files
{
    /// <exception cref="DataException">The file cannot be read, or is not what was expected.</exception>
    public static void Reading(string path, Action read) => Reading(path, () =>
    {
        read();
        return true;
    });

    /// <exception cref="DataException">The file cannot be read, or is not what was expected.</exception>
    public static T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException problem)
        {
            throw new DataException(problem);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DataException(path, $"there is no such file. Digits train makes one.", problem);
        }
        catch (Exception problem) when (IsOfFiles(problem))
        {
            throw new DataException(path, $"cannot be read: {problem.Message}", problem);
        }
    }

    /// <exception cref="DataException">The file cannot be written.</exception>
    public static void Writing(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception problem) when (IsOfFiles(problem))
        {
            throw new DataException(path, $"cannot be written: {problem.Message}", problem);
        }
    }

    /// <summary>Finds out before a training whether its result can be saved.</summary>
    /// <exception cref="DataException">The name is that of a directory, or its directory is missing.</exception>
    public static void RequireWritable(string path)
    {
        if (Directory.Exists(path))
            throw new DataException(path, $"is a directory, expected the name of a file.");

        string directory = Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;
        if (!Directory.Exists(directory))
            throw new DataException(path, $"its directory does not exist. Make it first.");
    }

    private static bool IsOfFiles(Exception problem) => problem is IOException or UnauthorizedAccessException or NotSupportedException;
}
