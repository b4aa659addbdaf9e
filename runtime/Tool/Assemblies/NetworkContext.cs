using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace Edifice.Tool;

/// <summary>Loads a user's assembly with what lies beside it. Only the runtime is the tool's own: a description of a network has one type then.</summary>
internal sealed class NetworkContext : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver resolver;

    public NetworkContext(string path)
        : base($"networks of {path}", isCollectible: true)
    {
        try
        {
            resolver = new AssemblyDependencyResolver(path);
        }
        catch (InvalidOperationException problem)
        {
            string dependencies = Path.ChangeExtension(path, ".deps.json");
            throw ToolException.Unusable($"{dependencies} can not be read, so nobody knows what {path} depends on. Build the project again.", problem);
        }
    }

    /// <summary>Where the user's own copy of an assembly lies; null where there is none.</summary>
    public string? PathOf(AssemblyName name) => resolver.ResolveAssemblyToPath(name);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == AssemblyImage.RuntimeName)
        {
            return typeof(NetworkInfo).Assembly;
        }

        return resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
        => resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
