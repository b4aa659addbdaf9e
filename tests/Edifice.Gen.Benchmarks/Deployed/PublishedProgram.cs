using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Edifice.Benchmarks;

/// <summary>A program that was published in one way, in a folder of its own.</summary>
internal sealed class PublishedProgram : IDisposable
{
    private static readonly string[] Symbols = [".pdb", ".dbg", ".xml", ".lib"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("edifice-published-");
    private readonly ProgramSource source;

    /// <param name="name">In the table.</param>
    /// <param name="source">What is published.</param>
    /// <param name="properties">What <c>dotnet publish</c> is given, such as <c>-p:PublishAot=true</c>.</param>
    public PublishedProgram(string name, ProgramSource source, params string[] properties)
    {
        Name = name;
        this.source = source;
        Missing = Publish(source.WriteTo(folder), properties);
        Bytes = Missing is not null
            ? 0
            : Published.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => !Symbols.Contains(file.Extension)).Sum(file => file.Length);
    }

    public string Name { get; }

    /// <summary>Why it could not be published; null where it could.</summary>
    public string? Missing { get; }

    /// <summary>Bytes of what was published, symbols and documentation left out; before it ran, as TorchSharp copies its libraries when it looks for them.</summary>
    public long Bytes { get; }

    private DirectoryInfo Published => new(Path.Combine(folder.FullName, "published"));

    /// <summary>Starts it anew.</summary>
    public ProgramRun Run(params string[] arguments)
    {
        string program = Path.Combine(Published.FullName, source.Name + (OperatingSystem.IsWindows() ? ".exe" : ""));
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string? first = process.StandardOutput.ReadLine();
        double firstLine = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        string rest = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double time = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        return process.ExitCode == 0
            ? new ProgramRun($"{first}\n{rest}", firstLine, time)
            : throw new InvalidOperationException($"{Name} {string.Join(' ', arguments)} ended with exit code {process.ExitCode}.");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string? Publish(string project, string[] properties)
    {
        ProcessStartInfo start = new(
            "dotnet",
            ["publish", project, "-c", "Release", "-o", Published.FullName, "-nologo", "-verbosity:quiet", .. source.Options, .. properties])
        {
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

/// <summary>One run of a published program.</summary>
/// <param name="Said">All that it wrote.</param>
/// <param name="FirstLineMs">Milliseconds from before its start to its first line, as seen from outside.</param>
/// <param name="Ms">Milliseconds to its end.</param>
internal sealed record ProgramRun(string Said, double FirstLineMs, double Ms);
