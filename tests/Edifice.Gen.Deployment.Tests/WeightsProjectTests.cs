using System;
using System.IO;
using System.Text.RegularExpressions;
using Xunit;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>A project that trains, saves, and then carries what it saved.</summary>
[Collection(nameof(Feed))]
public sealed class WeightsProjectTests(Feed feed)
{
    private const string Network = """
        using Edifice;

        [SpikingNetwork(InputSize = 20, OutputSize = 3, HiddenSizes = [40])]
        #if BAKED
        [Weights("trained")]
        #endif
        public sealed partial class Net;
        """;

    private const string Program = """
        using System;
        using Edifice;

        #if BAKED
        Net network = Net.Pretrained;
        Console.WriteLine($"read-only: {network.Parameters.IsReadOnly}");
        try
        {
            network.Parameters.Storage[0] = 1;
        }
        catch (InvalidOperationException refused)
        {
            Console.WriteLine(refused.Message);
        }

        Net own = Net.CreatePretrained();
        own.Layers.Hidden1.Weights[0, 0] += 1;
        #else
        Net network = new(seed: 3);
        foreach (ref float weight in network.Parameters.Storage)
        {
            weight *= 10;
        }

        network.Save("trained.safetensors");
        #endif
        using Workspace<Net> workspace = Net.CreateWorkspace(1);
        float[] input = new float[20];
        Array.Fill(input, 1f);
        float[] output = new float[3];
        network.Forward(input, output, workspace);
        Console.WriteLine($"output: {string.Join(" ", output)}");
        """;

    [Fact]
    public void Trained_file_becomes_part_of_the_program()
    {
        string folder = feed.EmptyFolder("weights").FullName;
        File.WriteAllText(Path.Combine(folder, "Net.cs"), Network);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Program);
        File.WriteAllText(Path.Combine(folder, "Weights.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Edifice.Gen" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);

        // No file yet: the diagnostic, and nothing else.
        Ran missing = Build(folder, "BAKED");
        Assert.NotEqual(0, missing.ExitCode);
        Assert.Matches("error EDG0501: Network 'Net' asks for weights 'trained', but the project has no EdificeWeights item of that name: it has none", missing.Output);
        Assert.DoesNotContain("error CS", missing.Output, StringComparison.Ordinal);

        Build(folder, "TRAINING").Succeeded();
        string trained = Run(folder);
        Assert.Matches("output: .*[1-9]", trained);
        Assert.True(File.Exists(Path.Combine(folder, "trained.safetensors")));

        Build(folder, "BAKED").Succeeded();
        string baked = Run(folder);
        Assert.Contains("read-only: True", baked, StringComparison.Ordinal);
        Assert.Contains("Net.CreatePretrained() gives a network of its own to change.", baked, StringComparison.Ordinal);
        Assert.Equal(Regex.Match(trained, "output: .*").Value, Regex.Match(baked, "output: .*").Value);

        // Nothing touched: nothing made again, nothing compiled.
        string assembly = Path.Combine(folder, "bin", "Release", "net10.0", "Weights.dll");
        string resource = Path.Combine(folder, "obj", "Release", "net10.0", "edifice", "trained.weights");
        (DateTime, DateTime) before = (File.GetLastWriteTimeUtc(assembly), File.GetLastWriteTimeUtc(resource));
        Assert.Contains("Skipping target \"EdificeBakeWeights\" because all output files are up-to-date", Build(folder, "BAKED", "-v:n").Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(before, (File.GetLastWriteTimeUtc(assembly), File.GetLastWriteTimeUtc(resource)));

        // The same program ahead of time, where the resource lies at no multiple of 64.
        Shell.Run("dotnet", folder, "publish", "-c", "Release", "-r", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "-o", "published", "-p:PublishAot=true", "-p:DefineConstants=BAKED", "-p:UseSharedCompilation=false").Succeeded();
        Assert.Equal(baked, Shell.Run(Path.Combine(folder, "published", OperatingSystem.IsWindows() ? "Weights.exe" : "Weights"), folder).Succeeded().Output);

        // A declaration that has changed since, a network of other sizes, and a file that was cut short.
        File.WriteAllText(Path.Combine(folder, "Net.cs"), Network.Replace("InputSize = 20", "Tau = 3, InputSize = 20", StringComparison.Ordinal));
        Assert.Matches("error EDG0503: Weights 'trained' .trained.safetensors. were saved of another declaration, of a network 'Net'", Build(folder, "BAKED").Output);
        File.WriteAllText(Path.Combine(folder, "Net.cs"), Network.Replace("[40]", "[41]", StringComparison.Ordinal));
        Assert.Contains("error EDG0502: Weights 'trained' (trained.safetensors) do not fit network 'Net': hidden1.weight is [41, 20] in the network, and [40, 20] in the file.", Build(folder, "BAKED").Output, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "Net.cs"), Network);
        byte[] file = File.ReadAllBytes(Path.Combine(folder, "trained.safetensors"));
        File.WriteAllBytes(Path.Combine(folder, "trained.safetensors"), file[..^5]);
        Assert.Matches("error EDG0504: Weights 'trained' .trained.safetensors., which network 'Net' asks for, can not be used: ", Build(folder, "BAKED").Output);

        // A second file of the same name.
        Directory.CreateDirectory(Path.Combine(folder, "other"));
        File.WriteAllBytes(Path.Combine(folder, "other", "trained.safetensors"), file);
        string twins = Build(folder, "BAKED").Output;
        Assert.Contains("error EDIFICE002: Two EdificeWeights items have one name: ", twins, StringComparison.Ordinal);
        Assert.Contains("other/trained.safetensors is called trained", twins, StringComparison.Ordinal);

        // As that message says. The file under the old name is another one then, and older than what was made of the first.
        File.SetLastWriteTimeUtc(Path.Combine(folder, "other", "trained.safetensors"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        string project = File.ReadAllText(Path.Combine(folder, "Weights.csproj"));
        File.WriteAllText(Path.Combine(folder, "Weights.csproj"), project.Replace(
            "<ItemGroup>", "<ItemGroup>\n    <EdificeWeights Update=\"trained.safetensors\" Name=\"cut\" />", StringComparison.Ordinal));
        Build(folder, "BAKED").Succeeded();
        Assert.Equal(baked, Run(folder));

        File.WriteAllText(Path.Combine(folder, "Weights.csproj"), project.Replace(
            "<ItemGroup>", "<ItemGroup>\n    <EdificeWeights Update=\"trained.safetensors\" Name=\"../cut\" />", StringComparison.Ordinal));
        Assert.Contains("error EDIFICE004: The EdificeWeights item 'trained.safetensors' is called '../cut'", Build(folder, "BAKED").Output, StringComparison.Ordinal);
    }

    private static Ran Build(string folder, string constant, params string[] more)
        => Shell.Run("dotnet", folder, ["build", "-c", "Release", $"-p:DefineConstants={constant}", "-p:UseSharedCompilation=false", .. more]);

    private static string Run(string folder) => Shell.Run("dotnet", folder, Path.Combine("bin", "Release", "net10.0", "Weights.dll")).Succeeded().Output;
}
