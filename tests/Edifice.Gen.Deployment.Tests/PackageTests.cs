using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Xunit;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>What is in the packages.</summary>
[Collection(nameof(Feed))]
public sealed class PackageTests(Feed feed)
{
    [Fact]
    public void Package_carries_libraries_compiler_and_build_files()
        => Assert.Equal(
            [
                "Edifice.Gen.nuspec",
                "README.md",
                "analyzers/dotnet/cs/Edifice.Gen.CodeFixes.dll",
                "analyzers/dotnet/cs/Edifice.Gen.Generator.dll",
                "build/Edifice.Gen.props",
                "build/Edifice.Gen.targets",
                "buildTransitive/Edifice.Gen.props",
                "buildTransitive/Edifice.Gen.targets",
                "lib/net10.0/Edifice.Gen.Runtime.dll",
                "lib/net10.0/Edifice.Gen.Runtime.xml",
                "lib/net10.0/Edifice.Gen.Verification.dll",
                "lib/net10.0/Edifice.Gen.Verification.xml",
                "tasks/net10.0/Edifice.Gen.Headers.dll",
                "tasks/net10.0/Edifice.Gen.Runtime.dll",
                "tasks/net10.0/Edifice.Gen.Weights.dll",
            ],
            Feed.NamesIn(feed.PackageFile));

    [Fact]
    public void Symbols_lie_beside_it()
        => Assert.Equal(
            ["Edifice.Gen.nuspec", "lib/net10.0/Edifice.Gen.Runtime.pdb", "lib/net10.0/Edifice.Gen.Verification.pdb"],
            Feed.NamesIn(feed.SymbolsFile));

    [Fact]
    public void Debuggers_find_the_sources_at_the_remote()
    {
        using ZipArchive archive = ZipFile.OpenRead(feed.SymbolsFile);
        foreach (ZipArchiveEntry symbols in archive.Entries.Where(entry => entry.Name.EndsWith(".pdb", StringComparison.Ordinal)))
        {
            using MemoryStream content = new();
            using Stream compressed = symbols.Open();
            compressed.CopyTo(content);
            Assert.Contains($"https://raw.githubusercontent.com/example/edifice-gen/{Feed.Commit}/*", Encoding.Latin1.GetString(content.ToArray()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Package_depends_on_nothing()
    {
        using ZipArchive archive = ZipFile.OpenRead(feed.PackageFile);
        using Stream nuspec = archive.GetEntry("Edifice.Gen.nuspec")!.Open();
        XElement metadata = XDocument.Load(nuspec).Root!.Elements().Single();
        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName is "dependency" or "frameworkReference");
        Assert.Equal("MIT", metadata.Elements().Single(element => element.Name.LocalName == "license").Value);
    }

    [Fact]
    public void Package_packed_again_has_the_same_bytes()
    {
        string again = Directory.CreateTempSubdirectory("edifice-again-").FullName;
        try
        {
            // Compiled anew as well: nothing of the first packing is left.
            feed.ForgetBuilt("runtime", "generator");
            feed.Pack(feed.Sources, again);
            foreach (string file in new[] { feed.PackageFile, feed.SymbolsFile })
            {
                Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(again, Path.GetFileName(file))));
            }
        }
        finally
        {
            Directory.Delete(again, recursive: true);
        }
    }

    [Fact]
    public void Templates_ask_for_the_version_that_they_were_packed_with()
    {
        using ZipArchive archive = ZipFile.OpenRead(feed.TemplatesFile);
        using StreamReader project = new(archive.GetEntry("content/edifice/EdificeApp.csproj")!.Open());
        Assert.Contains($"<PackageReference Include=\"Edifice.Gen\" Version=\"{feed.Version}\" />", project.ReadToEnd(), StringComparison.Ordinal);
    }
}
