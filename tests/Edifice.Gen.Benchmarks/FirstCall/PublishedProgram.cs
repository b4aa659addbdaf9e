using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace Edifice.Benchmarks;

/// <summary>The program of first calls in a folder of its own, published in one way.</summary>
internal sealed class PublishedProgram : IDisposable
{
    private static readonly string[] Symbols = [".pdb", ".dbg", ".xml"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("edifice-first-call-");

    /// <param name="name">In the table.</param>
    /// <param name="properties">What <c>dotnet publish</c> is given, such as <c>-p:PublishAot=true</c>.</param>
    public PublishedProgram(string name, params string[] properties)
    {
        Name = name;
        string beside = AppContext.BaseDirectory;
        foreach (string source in Directory.EnumerateFiles(Path.Combine(beside, "FirstCall", "Program")))
        {
            File.Copy(source, Path.Combine(folder.FullName, Path.GetFileName(source)));
        }

        File.WriteAllText(Path.Combine(folder.FullName, "Start.cs"), "return Edifice.Benchmarks.FirstCallProgram.Run(args);\n");
        File.WriteAllText(Path.Combine(folder.FullName, "FirstCall.csproj"), Project);
        Missing = Publish(properties);
    }

    public string Name { get; }

    /// <summary>Why it could not be published; null where it could.</summary>
    public string? Missing { get; }

    /// <summary>Bytes of what was published, symbols and documentation left out.</summary>
    public long Bytes => Published.EnumerateFiles().Where(file => !Symbols.Contains(file.Extension)).Sum(file => file.Length);

    private DirectoryInfo Published => new(Path.Combine(folder.FullName, "published"));

    // What the package's build files do: without the instruction set, an AOT binary has no AVX and does not look for it.
    private static string Project => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            {(RuntimeInformation.ProcessArchitecture == Architecture.X64 ? "<IlcInstructionSet>avx</IlcInstructionSet>" : "")}
          </PropertyGroup>
          <ItemGroup>
            <RuntimeHostConfigurationOption Include="Edifice.AllLaneWidths" Value="false" Trim="true" />
            <Reference Include="{typeof(SpikingNetworkAttribute).Assembly.Location}" />
            <Analyzer Include="{typeof(Edifice.Generator.NetworkGenerator).Assembly.Location}" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>Starts it anew; gives what it says, and the milliseconds from start to end as seen from outside.</summary>
    public (string Said, double Milliseconds) Run(string pass)
    {
        string program = Path.Combine(Published.FullName, OperatingSystem.IsWindows() ? "FirstCall.exe" : "FirstCall");
        ProcessStartInfo start = new(program, [pass]) { RedirectStandardOutput = true, UseShellExecute = false };
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double time = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        return process.ExitCode == 0 ? (said, time) : throw new InvalidOperationException($"{Name} {pass} ended with exit code {process.ExitCode}.");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string? Publish(string[] properties)
    {
        ProcessStartInfo start = new(
            "dotnet",
            ["publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", Published.FullName, "-nologo", "-verbosity:quiet", .. properties])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        string? first = said.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase));
        return process.ExitCode == 0 ? null : (first ?? said).Trim();
    }
}
