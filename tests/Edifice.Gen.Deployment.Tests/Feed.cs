using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>Both packages, packed from a clean copy of the sources into a local feed, once for all tests.</summary>
public sealed class Feed : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("edifice-feed-");

    public Feed()
    {
        string sources = Directory.CreateDirectory(Path.Combine(folder.FullName, "sources")).FullName;
        Repository.CopyCleanTo(sources);
        GiveRemote(sources);
        Pack(sources, Packages);
        Shell.Run("dotnet", sources, "pack", "samples/Templates/Edifice.Gen.Templates.csproj", "-c", "Release", "-o", Packages, $"-p:Version={Version}", "-p:UseSharedCompilation=false").Succeeded();
        Sources = sources;
    }

    /// <summary>The commit that the copy claims to be.</summary>
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    /// <summary>No two runs have the same: nothing that an earlier one left in a cache is found.</summary>
    public string Version { get; } = "0.1.0-test." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    public string Sources { get; }

    public string Packages => Path.Combine(folder.FullName, "packages");

    public string PackageFile => Path.Combine(Packages, $"Edifice.Gen.{Version}.nupkg");

    public string SymbolsFile => Path.Combine(Packages, $"Edifice.Gen.{Version}.snupkg");

    public string TemplatesFile => Path.Combine(Packages, $"Edifice.Gen.Templates.{Version}.nupkg");

    /// <summary>Packs the package, as anybody would.</summary>
    public void Pack(string sources, string packages)
        => Shell.Run("dotnet", sources, "pack", "generator/Package/Edifice.Gen.Package.csproj", "-c", "Release", "-o", packages, $"-p:Version={Version}", "-warnaserror", "-p:UseSharedCompilation=false").Succeeded();

    /// <summary>Deletes what was compiled in some folders of the sources.</summary>
    public void ForgetBuilt(params string[] folders)
    {
        foreach (DirectoryInfo built in folders
            .SelectMany(folder => new DirectoryInfo(Path.Combine(Sources, folder)).EnumerateDirectories("*", SearchOption.AllDirectories).ToArray())
            .Where(folder => folder is { Exists: true, Name: "bin" or "obj" }))
        {
            built.Delete(recursive: true);
        }
    }

    /// <summary>Packs the command-line tool, which two tests alone ask for; its file.</summary>
    public string PackTool()
    {
        string package = Path.Combine(Packages, $"Edifice.Gen.Tool.{Version}.nupkg");
        if (!File.Exists(package))
        {
            Shell.Run("dotnet", Sources, "pack", "runtime/Tool", "-c", "Release", "-o", Packages, $"-p:Version={Version}", "-warnaserror", "-p:UseSharedCompilation=false").Succeeded();
        }

        return package;
    }

    /// <summary>The names of a package's files, without those that NuGet itself adds.</summary>
    public static IReadOnlyList<string> NamesIn(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml").Order(StringComparer.Ordinal)];
    }

    /// <summary>An empty folder outside the repository, whose restores find the packages, and leave nothing in the user's cache.</summary>
    public DirectoryInfo EmptyFolder(string name)
    {
        DirectoryInfo empty = Directory.CreateDirectory(Path.Combine(folder.FullName, "users", name));
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } own
            ? own
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File.WriteAllText(Path.Combine(folder.FullName, "users", "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(folder.FullName, "cache")}" /></config>
              <packageSources><add key="edifice" value="{Packages}" /></packageSources>
              <fallbackPackageFolders><add key="user" value="{cache}" /></fallbackPackageFolders>
            </configuration>
            """);
        return empty;
    }

    public void Dispose() => folder.Delete(recursive: true);

    // As much of a clone as the compiler reads to say where its sources are.
    private static void GiveRemote(string sources)
    {
        string git = Path.Combine(sources, ".git");
        Directory.CreateDirectory(Path.Combine(git, "objects"));
        Directory.CreateDirectory(Path.Combine(git, "refs", "heads"));
        File.WriteAllText(Path.Combine(git, "HEAD"), "ref: refs/heads/main\n");
        File.WriteAllText(Path.Combine(git, "refs", "heads", "main"), Commit + "\n");
        File.WriteAllText(Path.Combine(git, "config"), "[core]\n\trepositoryformatversion = 0\n[remote \"origin\"]\n\turl = https://github.com/example/edifice-gen.git\n");
    }
}
