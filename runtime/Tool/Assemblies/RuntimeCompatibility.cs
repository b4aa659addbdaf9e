using System;
using System.Reflection;
using Edifice.CompilerServices;

namespace Edifice.Tool;

/// <summary>Whether an assembly's networks can run on the tool's own runtime.</summary>
/// <remarks>Within a major version the runtime is only ever added to: an older or equal one of the same major version is fine.</remarks>
internal static class RuntimeCompatibility
{
    public static void Require(string path, Version compiledAgainst, NetworkContext context)
    {
        Version own = typeof(NetworkInfo).Assembly.GetName().Version!;
        if (compiledAgainst.Major != own.Major || compiledAgainst > own)
        {
            throw Incompatible(path, compiledAgainst, own, "");
        }

        string? copy = context.PathOf(new AssemblyName(AssemblyImage.RuntimeName));
        if (copy is not null && AssemblyImage.Read(copy).Abi is { } abi && abi != RuntimeAbi.Version)
        {
            throw Incompatible(
                path, compiledAgainst, own, FormattableString.Invariant($" Their interface to generated code is number {abi} there and {RuntimeAbi.Version} here."));
        }
    }

    /// <summary>For what only shows when the assembly runs.</summary>
    public static ToolException Incompatible(string path, Version compiledAgainst, string reason)
        => Incompatible(path, compiledAgainst, typeof(NetworkInfo).Assembly.GetName().Version!, $" {reason}");

    private static ToolException Incompatible(string path, Version compiledAgainst, Version own, string reason)
        => ToolException.Unusable(
            $"{path} was compiled against {AssemblyImage.RuntimeName} {compiledAgainst.ToString(3)}, and this tool has {own.ToString(3)}.{reason}"
            + $" Install the tool of the same version as the project's package: dotnet tool update Edifice.Gen.Tool --version {compiledAgainst.ToString(3)}");
}
