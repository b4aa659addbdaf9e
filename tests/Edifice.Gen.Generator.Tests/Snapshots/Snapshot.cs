using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Edifice.Generator.Tests.Snapshots;

/// <summary>A network's declaration and the files that were once read and accepted for it.</summary>
/// <remarks>They lie in <c>Snapshots/Name</c>, and are part of the test assembly. The variable makes the tests write the files anew.</remarks>
internal sealed class Snapshot(string name)
{
    private const string AcceptVariable = "EDIFICE_ACCEPT_SNAPSHOTS";
    private const string Declaration = "Declaration.cs";

    private static readonly Assembly s_assembly = typeof(Snapshot).Assembly;

    // Named Folder/File.cs, with the separator of the machine that built it.
    private static readonly Dictionary<string, string> s_resources =
        s_assembly.GetManifestResourceNames().ToDictionary(resource => resource.Replace('\\', '/'));

    /// <summary>The names of all snapshots.</summary>
    public static IEnumerable<string> Names =>
        s_resources.Keys.Where(path => path.EndsWith("/" + Declaration, StringComparison.Ordinal)).Select(path => path.Split('/')[0]).Order();

    /// <summary>Whether the files that the generator writes now are the ones to accept.</summary>
    public static bool IsAccepting => Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    public string Source => Read(name + "/" + Declaration);

    /// <summary>The accepted text of each file by its name.</summary>
    public IReadOnlyDictionary<string, string> Files => s_resources.Keys
        .Where(path => path.StartsWith(name + "/", StringComparison.Ordinal) && path.EndsWith(".g.cs", StringComparison.Ordinal))
        .ToDictionary(path => path.Substring(name.Length + 1), Read);

    /// <summary>Replaces the files in the source folder.</summary>
    public void Accept(IReadOnlyDictionary<string, string> files)
    {
        string folder = Path.Combine(SourceFolder.Path, "Snapshots", name);
        foreach (string old in Directory.EnumerateFiles(folder, "*.g.cs"))
        {
            File.Delete(old);
        }

        foreach ((string file, string text) in files)
        {
            File.WriteAllText(Path.Combine(folder, file), text);
        }
    }

    private static string Read(string path)
    {
        using StreamReader reader = new(s_assembly.GetManifestResourceStream(s_resources[path])!);
        return reader.ReadToEnd();
    }
}
