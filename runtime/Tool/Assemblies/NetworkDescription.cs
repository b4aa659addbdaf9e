using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Edifice.Tool;

/// <summary>Asks a network's class for its description.</summary>
internal static class NetworkDescription
{
    private static readonly MethodInfo Describe = typeof(NetworkDescription).GetMethod(nameof(InfoOf), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static DeclaredNetwork Read(Type type, string path, Version version)
    {
        try
        {
            NetworkInfo info = (NetworkInfo)Describe.MakeGenericMethod(type).Invoke(null, null)!;
            return new DeclaredNetwork(type.FullName!, info, DatasheetOf(type));
        }
        catch (TargetInvocationException problem)
        {
            Exception cause = problem.InnerException is TypeInitializationException { InnerException: { } inner } ? inner : problem.InnerException!;
            throw cause is MissingMemberException or TypeLoadException or FileNotFoundException or FileLoadException
                ? NotLoaded(path, version, cause)
                : ToolException.Unusable($"{path}: {type.FullName} can not describe itself. Its own code threw {cause.GetType().Name}: {cause.Message}", cause);
        }
    }

    /// <summary>Says what an assembly lacks that could not be loaded.</summary>
    public static ToolException NotLoaded(string path, Version version, Exception cause) => cause switch
    {
        FileNotFoundException or FileLoadException => ToolException.Unusable(
            $"{path} can not be loaded: {cause.Message}"
            + " Give the assembly in the folder that dotnet build or dotnet publish wrote, with all that it depends on beside it.", cause),
        _ => RuntimeCompatibility.Incompatible(path, version, cause.Message),
    };

    private static NetworkInfo InfoOf<TNetwork>()
        where TNetwork : class, ISpikingNetwork<TNetwork>
        => TNetwork.Info;

    private static OrderedDictionary<string, long> DatasheetOf(Type type)
    {
        FieldInfo[] constants = type.GetNestedType("Datasheet")?.GetFields(BindingFlags.Public | BindingFlags.Static) ?? [];
        return new(constants
            .Where(field => field.IsLiteral && (field.FieldType == typeof(long) || field.FieldType == typeof(int)))
            .Select(field => KeyValuePair.Create(field.Name, Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture))));
    }
}
