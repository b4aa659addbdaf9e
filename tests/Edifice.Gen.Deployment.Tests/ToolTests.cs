using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>The command-line tool: packed, installed into an empty folder, and used on a project of the package, as the README says.</summary>
[Collection(nameof(Feed))]
public sealed class ToolTests(Feed feed)
{
    private const string Networks = """
        using Edifice;

        [SpikingNetwork(InputSize = 784, OutputSize = 10)]
        public sealed partial class DigitClassifier;

        [SpikingNetwork(NumTimesteps = 5)]
        [Input(6)]
        [Dense(4)] [Lif]
        [Dense(3)] [Lif]
        [Decode]
        public sealed partial class Gestures;
        """;

    [Fact]
    public void Tool_is_installed_and_runs_as_the_readme_says()
    {
        string folder = feed.EmptyFolder("tool").FullName;
        feed.PackTool();
        BuildApp(folder);
        WriteFiles(folder);
        Dictionary<string, Ran> ran = Readme.Commands("In your project's folder").ToDictionary(line => line, line => RunLine(Here(line), folder).Succeeded());

        Assert.Contains(ran, item => item.Key.Contains("inspect App.dll", StringComparison.Ordinal) && item.Value.Output.Contains("DigitClassifier: [batch, 784] → [batch, 10], 25 time steps", StringComparison.Ordinal));
        Assert.Contains(ran, item => item.Key.Contains("verify", StringComparison.Ordinal) && item.Value.Output.StartsWith("digits.safetensors fits DigitClassifier of App.dll", StringComparison.Ordinal));
        Assert.Contains(ran, item => item.Key.Contains("declare", StringComparison.Ordinal) && item.Value.Output.Contains("[Dense(4)] [Lif]", StringComparison.Ordinal));
        Assert.Equal("hidden1.weight", TensorFile.Read(Path.Combine(folder, "network.safetensors")).Tensors[0].Name);
        EndsAsPromised(folder);
    }

    private static void EndsAsPromised(string folder)
    {
        Ran json = RunLine("dotnet edifice inspect App.dll --network Gestures --json", folder).Succeeded();
        using JsonDocument document = JsonDocument.Parse(json.Output);
        Assert.Equal("Gestures", document.RootElement.GetProperty("networks")[0].GetProperty("name").GetString());
        Assert.Equal("", json.Errors);
        Assert.Equal(1, RunLine("dotnet edifice verify digits.safetensors --assembly App.dll --network Gestures", folder).ExitCode);
        Ran missing = RunLine("dotnet edifice inspect nowhere.safetensors", folder);
        Assert.Equal((2, ""), (missing.ExitCode, missing.Output));
        Assert.StartsWith("error: nowhere.safetensors is not there.", missing.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Package_of_the_tool_has_all_that_it_needs()
    {
        string package = feed.PackTool();
        string[] files = [.. Feed.NamesIn(package)];
        Assert.Contains("tools/net10.0/any/dotnet-edifice.dll", files);
        Assert.Contains("tools/net10.0/any/Edifice.Gen.Runtime.dll", files);
        Assert.Contains("tools/net10.0/any/DotnetToolSettings.xml", files);
        Assert.Contains("README.md", files);
        using ZipArchive archive = ZipFile.OpenRead(package);
        using StreamReader settings = new(archive.GetEntry("tools/net10.0/any/DotnetToolSettings.xml")!.Open());
        Assert.Contains("Name=\"dotnet-edifice\"", settings.ReadToEnd(), StringComparison.Ordinal);
    }

    private void BuildApp(string folder)
    {
        string project = Directory.CreateDirectory(Path.Combine(folder, "app")).FullName;
        File.WriteAllText(Path.Combine(project, "Networks.cs"), Networks);
        File.WriteAllText(Path.Combine(project, "App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Edifice.Gen" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        Shell.Run("dotnet", project, "build", "-c", "Release", "-o", "built", "-p:UseSharedCompilation=false").Succeeded();
        foreach (string file in Directory.EnumerateFiles(Path.Combine(project, "built")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    private static void WriteFiles(string folder)
    {
        new TensorFile(Layers(["hidden1", "hidden2", "output"], [784, 256, 128, 10])).Write(Path.Combine(folder, "digits.safetensors"));
        new TensorFile(Layers(["fc1", "fc2"], [6, 4, 3])).Write(Path.Combine(folder, "gestures.safetensors"));
    }

    private static IEnumerable<StoredTensor> Layers(string[] names, int[] sizes) => names.SelectMany((name, index) => new StoredTensor[]
    {
        new($"{name}.weight", [sizes[index + 1], sizes[index]], new float[sizes[index + 1] * sizes[index]]),
        new($"{name}.bias", [sizes[index + 1]], new float[sizes[index + 1]]),
    });

    private string Here(string line)
        => line.Replace("FEED", feed.Packages, StringComparison.Ordinal).Replace("0.1.0", feed.Version, StringComparison.Ordinal);

    /// <summary>What is installed belongs into a home of its own, not into that of the user who runs the tests.</summary>
    private static Ran RunLine(string line, string folder)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Shell.Run(words[0], folder, new Dictionary<string, string?> { ["DOTNET_CLI_HOME"] = Path.Combine(folder, "home") }, words[1..]);
    }
}
