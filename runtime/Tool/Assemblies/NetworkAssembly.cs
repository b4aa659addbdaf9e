using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>Finds the networks of a built assembly. Their classes are loaded and describe themselves: code of the assembly runs.</summary>
internal static class NetworkAssembly
{
    /// <exception cref="ToolException">It is no assembly, has no networks, or can not be loaded.</exception>
    public static IReadOnlyList<DeclaredNetwork> Read(string path)
    {
        string full = Path.GetFullPath(path);
        AssemblyImage image = AssemblyImage.Read(full);
        if (image.RuntimeVersion is not { } version)
        {
            throw NoNetworks(path, $"it does not use {AssemblyImage.RuntimeName}");
        }

        NetworkContext context = new(full);
        try
        {
            RuntimeCompatibility.Require(path, version, context);
            DeclaredNetwork[] networks = [.. TypesOf(context.LoadFromAssemblyPath(full), path, version).Select(type => NetworkDescription.Read(type, path, version))];
            return networks.Length > 0 ? networks : throw NoNetworks(path, "no class of it is one");
        }
        catch (BadImageFormatException problem)
        {
            throw ToolException.Unusable($"{path} can not be loaded: {problem.Message}", problem);
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>The network that a name means, or the only one.</summary>
    /// <exception cref="ToolException">There is none, or several.</exception>
    public static DeclaredNetwork Choose(IReadOnlyList<DeclaredNetwork> networks, string path, string? name)
    {
        DeclaredNetwork[] found = [.. networks.Where(network => name is null || network.IsCalled(name))];
        if (found.Length == 1)
        {
            return found[0];
        }

        string problem = found.Length == 0 ? $"{path} has no network {FileText.Quote(name!)}. Give --network one of these:"
            : name is null ? $"{path} has {found.Length} networks. Say with --network which one:"
            : $"{path} has {found.Length} networks called {FileText.Quote(name)}. Give --network the full name:";
        throw ToolException.Unusable(problem, [.. (found.Length == 0 ? networks : found).Select(network => network.FullName)]);
    }

    /// <summary>The classes that are networks. Other types may need assemblies that are not there; nobody asks for them.</summary>
    private static Type[] TypesOf(Assembly assembly, string path, Version version)
    {
        Type?[] types;
        Exception? missing = null;
        try
        {
            types = assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException problem)
        {
            types = problem.Types;
            missing = problem.LoaderExceptions.FirstOrDefault(each => each is not null);
        }

        Type[] networks = [.. types.OfType<Type>().Where(IsNetwork).OrderBy(type => type.FullName, StringComparer.Ordinal)];
        return networks.Length > 0 || missing is null ? networks : throw NetworkDescription.NotLoaded(path, version, missing);
    }

    private static bool IsNetwork(Type type)
        => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
            && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ISpikingNetwork<>) && face.GetGenericArguments()[0] == type);

    private static ToolException NoNetworks(string path, string reason)
        => ToolException.Unusable(
            $"{path} has no networks: {reason}. A network is a partial class with [SpikingNetwork] in a project that references the package Edifice.Gen.");
}
