using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>A program that references the package: built for the JIT, and published ahead of time, once for all tests.</summary>
public sealed class DeployedProject
{
    public DeployedProject(Feed feed)
    {
        DirectoryInfo folder = feed.EmptyFolder("deployed");
        foreach (string source in new[] { "DeployedNetwork.cs", "DeployedProgram.cs" })
        {
            File.Copy(Path.Combine(Repository.Root, "tests", "Edifice.Gen.Deployment.Tests", "Program", source), Path.Combine(folder.FullName, source));
        }

        File.WriteAllText(Path.Combine(folder.FullName, "Start.cs"), """
            using Edifice.Gen.Deployment.Tests;
            return args is ["traces", string file] ? DeployedProgram.WriteTraces(file) : DeployedProgram.Run();

            """);
        File.WriteAllText(Path.Combine(folder.FullName, "Deployed.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <PublishAot>true</PublishAot>
                <InvariantGlobalization>true</InvariantGlobalization>
                <StripSymbols>false</StripSymbols>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Edifice.Gen" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        Folder = folder.FullName;
        Published = Shell.Run("dotnet", Folder, "publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", "published", "-p:UseSharedCompilation=false").Succeeded();
        Shell.Run("dotnet", Folder, "build", "-c", "Release", "--no-restore", "-r", RuntimeInformation.RuntimeIdentifier, "--no-self-contained", "-o", "built", "-p:UseSharedCompilation=false").Succeeded();
    }

    public string Folder { get; }

    /// <summary>What publishing said.</summary>
    internal Ran Published { get; }

    public string Binary => Path.Combine(Folder, "published", OperatingSystem.IsWindows() ? "Deployed.exe" : "Deployed");

    /// <summary>Publishes it once more with another setting, such as <c>IlcInstructionSet=x86-64-v3</c>; gives the binary.</summary>
    internal string Publish(string setting)
    {
        string folder = Path.Combine(Folder, setting.Split('=')[1]);
        Shell.Run("dotnet", Folder, "publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "--no-restore", $"-p:{setting}", "-p:UseSharedCompilation=false").Succeeded();
        return Path.Combine(folder, Path.GetFileName(Binary));
    }

    /// <summary>What it computed. The JIT itself allocates on the thread whose code it compiles.</summary>
    internal static string[] Results(string output)
        => [.. output.Split('\n').Where(line => !line.StartsWith("instructions", StringComparison.Ordinal) && !line.StartsWith("allocated", StringComparison.Ordinal))];

    /// <summary>What the binary that was compiled ahead of time says.</summary>
    internal string RunAhead(string? limit) => Shell.Run(Binary, Folder, new Dictionary<string, string?> { ["EDIFICE_INSTRUCTION_SET"] = limit }).Succeeded().Output;

    /// <summary>What every neuron did in the binary, as <see cref="DeployedProgram.WriteTraces"/> writes it.</summary>
    internal float[] TracesAhead(string limit)
    {
        string file = Path.Combine(Folder, $"{limit}.traces");
        Shell.Run(Binary, Folder, new Dictionary<string, string?> { ["EDIFICE_INSTRUCTION_SET"] = limit }, "traces", file).Succeeded();
        return MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(file)).ToArray();
    }

    /// <summary>What the same program says under the JIT, with one of its switches.</summary>
    internal string RunJit(string? name, string? value)
    {
        Dictionary<string, string?> environment = name is null ? [] : new() { [name] = value };
        return Shell.Run("dotnet", Folder, environment, Path.Combine("built", "Deployed.dll")).Succeeded().Output;
    }
}
