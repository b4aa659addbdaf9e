using System;
using System.IO;
using System.Reflection;

namespace Edifice.Generator.Tests.UserProject;

/// <summary>A user's small project in a folder of its own, which sees the runtime and the generator as files.</summary>
internal sealed class TemporaryProject : IDisposable
{
    private const string Prefix = "UserProject/";
    private const string ProjectTemplate = "Demo.csproj.txt";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edifice-user-project-");

    /// <param name="properties">Lines of the project's property group.</param>
    public TemporaryProject(string properties)
    {
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

    /// <summary>Builds quietly; gives what the build had to say.</summary>
    public string Build() => DotnetCommand.Run(
        _folder.FullName, "build", "-nologo", "-verbosity:quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false");

    /// <summary>Runs what was built; gives what it printed.</summary>
    public string Run() => DotnetCommand.Run(_folder.FullName, Path.Combine("bin", "Debug", "net10.0", "Demo.dll"));

    public void Dispose() => _folder.Delete(recursive: true);
}
