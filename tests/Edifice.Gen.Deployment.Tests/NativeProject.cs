using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>A library of networks for C, published ahead of time, and a program in C that uses it: made once for all tests.</summary>
public sealed class NativeProject
{
    private const string Library = "libnetworks";

    private static readonly string s_sources = Path.Combine(Repository.Root, "tests", "Edifice.Gen.Deployment.Tests");
    private static Lazy<NativeProject>? s_project;

    private NativeProject(Feed feed)
    {
        Folder = feed.EmptyFolder("native").FullName;
        foreach (string source in Directory.GetFiles(Path.Combine(s_sources, "NativeLibrary")).Concat(Directory.GetFiles(Path.Combine(s_sources, "NativeProgram"))))
        {
            File.Copy(source, Path.Combine(Folder, Path.GetFileName(source)));
        }

        NativeResults.MakeLively().Save(Weights);

        File.WriteAllText(Path.Combine(Folder, "Networks.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <AssemblyName>{Library}</AssemblyName>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <DefineConstants>$(DefineConstants);BAKED</DefineConstants>
                <PublishAot>true</PublishAot>
                <NativeLib>Shared</NativeLib>
                <InvariantGlobalization>true</InvariantGlobalization>
                <EdificeHeaderDirectory>include</EdificeHeaderDirectory>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Edifice.Gen" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        Published = Shell.Run("dotnet", Folder, "publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", "published", "-p:UseSharedCompilation=false").Succeeded();
        string[] flags = ["-std=c99", "-Wall", "-Wextra", "-Werror", "-pedantic", "-O1", "-pthread", "-Iinclude"];
        string[] files = [.. Directory.GetFiles(Folder, "*.c").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Shell.Run(Compiler("gcc", "clang"), Folder, [.. flags, .. files, "-o", "program", "-Lpublished", "-lnetworks", "-Wl,-rpath,$ORIGIN/published", "-lm"]).Succeeded();
    }

    /// <summary>Where everything lies.</summary>
    public string Folder { get; }

    /// <summary>The trained file that is part of the library.</summary>
    public string Weights => Path.Combine(Folder, "digits.safetensors");

    /// <summary>What publishing said.</summary>
    internal Ran Published { get; }

    public static NativeProject Of(Feed feed) => (s_project ??= new(() => new NativeProject(feed))).Value;

    /// <summary>Runs the program in C.</summary>
    internal Ran Run(params string[] arguments) => Shell.Run(Path.Combine(Folder, "program"), Folder, arguments);

    /// <summary>The first of these compilers that the machine has.</summary>
    public static string Compiler(params string[] names)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return names.FirstOrDefault(name => folders.Any(folder => File.Exists(Path.Combine(folder, name))))
            ?? throw new InvalidOperationException($"None of {string.Join(", ", names)} is on the PATH: .ci/run installs what these tests need.");
    }
}
