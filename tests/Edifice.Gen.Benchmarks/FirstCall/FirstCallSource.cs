using System.IO;
using System.Runtime.InteropServices;

namespace Edifice.Benchmarks;

/// <summary>The program of first calls, which references what was built here instead of the package.</summary>
internal static class FirstCallSource
{
    public static ProgramSource Create() => ProgramSource.Written(
        "FirstCall", Project, Path.Combine("FirstCall", "Program"),
        folder => File.WriteAllText(Path.Combine(folder.FullName, "Start.cs"), "return Edifice.Benchmarks.FirstCallProgram.Run(args);\n"));

    // What the package's build files do: without the instruction set, an AOT binary has no AVX and does not look for it.
    private static string Project => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            {(RuntimeInformation.ProcessArchitecture == Architecture.X64 ? "<IlcInstructionSet>avx</IlcInstructionSet>" : "")}
          </PropertyGroup>
          <ItemGroup>
            <RuntimeHostConfigurationOption Include="Edifice.AllLaneWidths" Value="false" Trim="true" />
            <Reference Include="{typeof(SpikingNetworkAttribute).Assembly.Location}" />
            <Analyzer Include="{typeof(Edifice.Generator.NetworkGenerator).Assembly.Location}" />
          </ItemGroup>
        </Project>
        """;
}
