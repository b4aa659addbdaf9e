using System;
using System.IO;

namespace Edifice.Generator.Tests.Snapshots;

/// <summary>The folder of this project, found upward from where it was built to: its path is not part of the assembly.</summary>
internal static class SourceFolder
{
    private const string Project = "Edifice.Gen.Generator.Tests.csproj";

    public static string Path
    {
        get
        {
            for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(System.IO.Path.Combine(folder.FullName, Project)))
                {
                    return folder.FullName;
                }
            }

            throw new InvalidOperationException($"Snapshots can be accepted only from a build below the folder of {Project}.");
        }
    }
}
