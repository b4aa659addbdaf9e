using System;
using System.IO;
using System.Linq;
using Edifice.Headers;
using Xunit;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>When the build writes headers, and when it leaves them alone.</summary>
[Collection(nameof(Feed))]
public sealed class HeaderProjectTests(Feed feed)
{
    private const string Network = """
        using Edifice;

        [SpikingNetwork(InputSize = 20, OutputSize = 3, HiddenSizes = [40])]
        [NativeExports("first")]
        public sealed partial class Net;
        """;

    [Fact]
    public void Headers_follow_the_networks()
    {
        string folder = feed.EmptyFolder("headers").FullName;
        string source = Path.Combine(folder, "Net.cs");
        File.WriteAllText(source, Network);
        File.WriteAllText(Path.Combine(folder, "Headers.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Edifice.Gen" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        Build(folder);
        Assert.Equal(["first.h"], HeadersOf(folder));

        // Nothing touched: nothing written again.
        string header = Path.Combine(folder, "bin", "Release", "net10.0", "first.h");
        DateTime before = File.GetLastWriteTimeUtc(header);
        Assert.Contains("Skipping target \"EdificeWriteHeaders\" because all output files are up-to-date", Build(folder, "--no-restore").Output, StringComparison.Ordinal);
        Assert.Equal(before, File.GetLastWriteTimeUtc(header));

        // Another prefix: its header alone. Something else in the class: the same one, left alone.
        File.WriteAllText(source, Network.Replace("first", "second", StringComparison.Ordinal));
        Build(folder, "--no-restore");
        Assert.Equal(["second.h"], HeadersOf(folder));
        header = Path.Combine(folder, "obj", "Release", "net10.0", "edifice", "include", "second.h");
        before = File.GetLastWriteTimeUtc(header);
        File.WriteAllText(source, Network.Replace("first", "second", StringComparison.Ordinal).Replace("class Net;", "class Net { public int Answer => 42; }", StringComparison.Ordinal));
        Build(folder, "--no-restore");
        Assert.Equal(before, File.GetLastWriteTimeUtc(header));
    }

    [Fact]
    public void Assembly_carries_the_headers_of_its_networks()
    {
        HeaderFile[] headers = [.. HeaderFile.In(typeof(NativeDigits).Assembly.Location).OrderBy(header => header.Prefix, StringComparer.Ordinal)];
        Assert.Equal(["digits", "events", "rates"], headers.Select(header => header.Prefix));
        Assert.All(headers, header => Assert.StartsWith($"/*\n * {header.Prefix}.h: ", header.Text, StringComparison.Ordinal));
        Assert.All(headers, header => Assert.EndsWith("\n#endif\n", header.Text, StringComparison.Ordinal));
        Assert.Empty(HeaderFile.In(typeof(EdificeRuntime).Assembly.Location));
    }

    [Fact]
    public void File_that_is_no_assembly_is_refused()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "no assembly");
            Assert.Throws<BadImageFormatException>(() => HeaderFile.In(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Ran Build(string folder, params string[] more)
        => Shell.Run("dotnet", folder, ["build", "-c", "Release", "-v:n", "-p:UseSharedCompilation=false", .. more]).Succeeded();

    private static string[] HeadersOf(string folder)
        => [.. Directory.GetFiles(Path.Combine(folder, "bin", "Release", "net10.0"), "*.h").Select(file => Path.GetFileName(file))];
}
