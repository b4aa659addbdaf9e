using System;
using System.IO;
using System.Linq;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>The sources that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] s_built = ["bin", "obj", "TestResults"];
    private static readonly string[] s_packed = ["generator", "runtime", "samples"];

    public static string Root { get; } = Find();

    /// <summary>Copies what the packages are made of, without anything that was built.</summary>
    public static void CopyCleanTo(string folder)
    {
        // In a worktree .git is a file, which points to the repository that it is of.
        foreach (string file in Directory.EnumerateFiles(Root).Where(file => Path.GetFileName(file) != ".git"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        foreach (string name in s_packed)
        {
            Copy(new DirectoryInfo(Path.Combine(Root, name)), Path.Combine(folder, name));
        }
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (FileInfo file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to, file.Name));
        }

        foreach (DirectoryInfo folder in from.EnumerateDirectories().Where(folder => !s_built.Contains(folder.Name)))
        {
            Copy(folder, Path.Combine(to, folder.Name));
        }
    }

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Edifice.Gen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Edifice.Gen.sln above {AppContext.BaseDirectory}.");
    }
}
