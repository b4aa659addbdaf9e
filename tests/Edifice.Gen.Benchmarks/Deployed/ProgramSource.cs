using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;

namespace Edifice.Benchmarks;

/// <summary>A program to be published: a project that is there, or one that is written into a folder of its own.</summary>
internal sealed class ProgramSource
{
    private readonly Func<DirectoryInfo, string> write;

    private ProgramSource(string name, string[] options, Func<DirectoryInfo, string> write)
    {
        Name = name;
        Options = options;
        this.write = write;
    }

    /// <summary>The program's name, without an extension.</summary>
    public string Name { get; }

    /// <summary>What <c>dotnet publish</c> is given besides.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>A project of the repository that this was built from. It says itself for which machine: said here, it would be said of all that it references, lock files included.</summary>
    public static ProgramSource OfRepository(string name, string project) => new(name, [], _ => Path.Combine(Repository(), project));

    /// <summary>A project made of sources that lie beside this program.</summary>
    /// <param name="name">The program's.</param>
    /// <param name="project">The text of the project file.</param>
    /// <param name="sources">Folder beside this program, of which all C# files are taken.</param>
    /// <param name="more">Writes further files into the folder.</param>
    public static ProgramSource Written(string name, string project, string sources, Action<DirectoryInfo>? more = null) => new(name, ["-r", RuntimeInformation.RuntimeIdentifier], folder =>
    {
        foreach (string source in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, sources), "*.cs"))
        {
            File.Copy(source, Path.Combine(folder.FullName, Path.GetFileName(source)));
        }

        more?.Invoke(folder);
        string file = Path.Combine(folder.FullName, name + ".csproj");
        File.WriteAllText(file, project);
        return file;
    });

    /// <summary>The project file, behind having written what has to be written.</summary>
    public string WriteTo(DirectoryInfo folder) => write(folder);

    /// <summary>The folder of the solution that this was built from.</summary>
    public static string Repository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Edifice.Gen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Edifice.Gen.sln above {AppContext.BaseDirectory}: run this from where it was built.");
    }
}
