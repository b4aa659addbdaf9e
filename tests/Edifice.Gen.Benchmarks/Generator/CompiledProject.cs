using System;
using System.Diagnostics;
using System.IO;

namespace Edifice.Benchmarks;

/// <summary>A small project in a folder of its own, built by the command line with a compiler that starts cold.</summary>
internal sealed class CompiledProject : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("edifice-benchmark-");

    public CompiledProject(bool withNetwork)
    {
        string runtime = typeof(SpikingNetworkAttribute).Assembly.Location;
        string generator = typeof(Edifice.Generator.NetworkGenerator).Assembly.Location;
        Write("Demo.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{runtime}" />
                {(withNetwork ? $"<Analyzer Include=\"{generator}\" />" : "")}
              </ItemGroup>
            </Project>
            """);
        Write("Other.cs", "namespace Demo; public static class Other { public static int Answer => 42; }");
        if (withNetwork)
        {
            Write("Network.cs", "using Edifice;\n[SpikingNetwork(InputSize = 784, OutputSize = 10)]\npublic sealed partial class DigitClassifier;\n");
        }

        Run("restore");
    }

    /// <summary>Builds anew; gives the milliseconds of the whole command.</summary>
    public double Build()
    {
        long start = Stopwatch.GetTimestamp();
        Run("build", "--no-restore", "--no-incremental", "-p:UseSharedCompilation=false", "-nodeReuse:false");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);

    private void Run(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [.. arguments, "-nologo", "-verbosity:quiet"]) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'dotnet {string.Join(' ', arguments)}' failed:\n{text}");
        }
    }
}
