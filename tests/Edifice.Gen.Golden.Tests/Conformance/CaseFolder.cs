using System;
using System.IO;
using System.Linq;

namespace Edifice.Golden.Tests;

/// <summary>A temporary folder of cases, and the runner on it.</summary>
internal sealed class CaseFolder : IDisposable
{
    private static readonly string Golden = System.IO.Path.Combine(AppContext.BaseDirectory, "golden");

    public string Path { get; } = Directory.CreateTempSubdirectory("edifice-cases-").FullName;

    /// <summary>What the runner printed, line by line.</summary>
    public string[] Lines { get; private set; } = [];

    /// <summary>What it complained about.</summary>
    public string Errors { get; private set; } = "";

    /// <summary>The text of a recorded case.</summary>
    public static string Text(string golden) => File.ReadAllText(System.IO.Path.Combine(Golden, golden + ".json"));

    /// <summary>Puts a copy of a recorded case into the folder, its text changed.</summary>
    public CaseFolder With(string golden, Func<string, string>? change = null, string? name = null)
    {
        string text = Text(golden);
        return WithText(name ?? golden, change is null ? text : change(text));
    }

    /// <summary>Puts a copy of a recorded case into the folder, one thing in it replaced, or removed where it is null.</summary>
    /// <param name="golden">The recorded case.</param>
    /// <param name="place">The way to the thing: names and indices with slashes between them.</param>
    /// <param name="json">What takes its place.</param>
    /// <param name="name">The name of the copy.</param>
    public CaseFolder WithReplaced(string golden, string place, string? json, string name = "broken") =>
        With(golden, text => CaseText.Replace(text, place, json), name);

    /// <summary>Puts a file of any text into the folder.</summary>
    public CaseFolder WithText(string name, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, name + ".json"), text);
        return this;
    }

    /// <summary>Runs the command on the folder.</summary>
    /// <returns>The exit code.</returns>
    public int Run(params string[] options)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = ConformanceCommand.Invoke([Path, .. options], output, error);
        Lines = [.. output.ToString().Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
        Errors = error.ToString();
        return exitCode;
    }

    /// <summary>Writes a file of names, for --allow-unsupported.</summary>
    public string Allowing(params string[] names)
    {
        string path = System.IO.Path.Combine(Path, "allowed.txt");
        File.WriteAllLines(path, names);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
