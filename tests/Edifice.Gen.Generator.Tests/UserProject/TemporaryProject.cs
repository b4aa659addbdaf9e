using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Edifice.Generator.Tests.UserProject;

/// <summary>A user's small project in a folder of its own, which sees the runtime and the generator as files.</summary>
internal sealed class TemporaryProject : IDisposable
{
    private const string Prefix = "UserProject/";
    private const string ProjectTemplate = "Demo.csproj.txt";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edifice-user-project-");

    private readonly IReadOnlyDictionary<string, string> _environment;

    /// <param name="properties">Lines of the project's property group.</param>
    /// <param name="environment">Variables that its build sees; none by default.</param>
    public TemporaryProject(string properties, IReadOnlyDictionary<string, string>? environment = null)
    {
        _environment = environment ?? new Dictionary<string, string>();
        Assembly assembly = typeof(TemporaryProject).Assembly;
        foreach (string resource in assembly.GetManifestResourceNames())
        {
            if (!resource.StartsWith(Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            using StreamReader reader = new(assembly.GetManifestResourceStream(resource)!);
            string name = resource.Substring(Prefix.Length);
            string text = reader.ReadToEnd();
            if (name == ProjectTemplate)
            {
                name = "Demo.csproj";
                text = text
                    .Replace("$Properties$", properties, StringComparison.Ordinal)
                    .Replace("$Runtime$", typeof(SpikingNetworkAttribute).Assembly.Location, StringComparison.Ordinal)
                    .Replace("$Generator$", typeof(NetworkGenerator).Assembly.Location, StringComparison.Ordinal);
            }

            File.WriteAllText(Path.Combine(_folder.FullName, name), text);
        }
    }

    /// <summary>The texts of the files that the user wrote.</summary>
    public IEnumerable<string> Sources => _folder.GetFiles("*.cs").Select(file => File.ReadAllText(file.FullName));

    /// <summary>The files that the build's compiler had from the generator, by their names.</summary>
    public SortedDictionary<string, string> Generated => new(
        _folder.GetFiles("*.g.cs", SearchOption.AllDirectories)
            .Where(file => file.DirectoryName!.Contains(nameof(NetworkGenerator), StringComparison.Ordinal))
            .ToDictionary(file => file.Name, file => File.ReadAllText(file.FullName)),
        StringComparer.Ordinal);

    /// <summary>Builds quietly; gives what the build had to say.</summary>
    public string Build() => DotnetCommand.Run(
        _folder.FullName, _environment, "build", "-nologo", "-verbosity:quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false");

    /// <summary>Runs what was built; gives what it printed.</summary>
    public string Run() => DotnetCommand.Run(_folder.FullName, _environment, Path.Combine("bin", "Debug", "net10.0", "Demo.dll"));

    public void Dispose() => _folder.Delete(recursive: true);
}
