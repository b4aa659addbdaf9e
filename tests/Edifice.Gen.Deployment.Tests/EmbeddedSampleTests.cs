using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;
using Xunit;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>The sample whose weights are part of one file, published as the README says.</summary>
[Collection(nameof(Feed))]
public sealed class EmbeddedSampleTests(Feed feed)
{
    private const long MostBytes = 2_600_000;

    [Fact]
    public void One_small_file_reads_digits_with_the_bits_of_the_jit_in_either_class()
    {
        string published = Path.Combine(feed.EmptyFolder("embedded").FullName, "published");
        Ran publishing = Shell.Run("dotnet", feed.Sources, "publish", "samples/Embedded", "-c", "Release", "-o", published, "-p:UseSharedCompilation=false").Succeeded();
        Assert.DoesNotContain("warning", publishing.All, System.StringComparison.OrdinalIgnoreCase);
        string binary = Path.Combine(published, "Embedded" + (RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? ".exe" : ""));
        Assert.InRange(new FileInfo(binary).Length, 1_000_000, MostBytes);

        // A copy alone in a folder: nothing beside it is needed.
        string alone = Path.Combine(feed.EmptyFolder("alone").FullName, Path.GetFileName(binary));
        File.Copy(binary, alone);
        string said = Ahead(alone, limit: null);
        Assert.Contains("allocated by 50 inferences: 0 bytes", said, System.StringComparison.Ordinal);
        Assert.Equal(Read(Jit("DOTNET_EnableAVX512", "0")), Read(said));
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            Assert.Equal(Read(Jit("DOTNET_EnableAVX2", "0")), Read(Ahead(alone, "sse")));
            Assert.Contains(Avx2.IsSupported ? "with AVX2 + FMA;" : "with SSE 4.1;", said, System.StringComparison.Ordinal);
        }
    }

    private static string Ahead(string binary, string? limit)
        => Shell.Run(binary, Path.GetDirectoryName(binary)!, new Dictionary<string, string?> { ["EDIFICE_INSTRUCTION_SET"] = limit }).Succeeded().Output;

    private static string Jit(string name, string value)
        => Shell.Run("dotnet", System.AppContext.BaseDirectory, new Dictionary<string, string?> { [name] = value }, "Embedded.dll").Succeeded().Output;

    private static string Read(string said) => Regex.Match(said, "read: [^\n]*").Value;
}
