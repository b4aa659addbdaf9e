using System.IO;
using System.Linq;

namespace Edifice.Benchmarks;

/// <summary>The programs whose deployment is compared; each reads images with layers of 784, 256, 128 and 10.</summary>
internal static class DeployedPrograms
{
    /// <summary>The sample, whose weights are part of it.</summary>
    public static ProgramSource Ours { get; } = ProgramSource.OfRepository("Embedded", Path.Combine("samples", "Embedded", "Embedded.csproj"));

    /// <summary>ONNX Runtime: its managed package, its native library, and the network in a file.</summary>
    public static ProgramSource Onnx { get; } = ProgramSource.Written(
        "OnnxReader", Project("Microsoft.ML.OnnxRuntime", "<None Include=\"network.onnx\" CopyToOutputDirectory=\"PreserveNewest\" />"),
        Path.Combine("Deployed", "Programs", "Onnx"), folder =>
        {
            UseVersionsOfRepository(folder);
            File.WriteAllText(Path.Combine(folder.FullName, "Start.cs"), "return Edifice.Benchmarks.OnnxProgram.Run();\n");
            Workload workload = Workload.All.Single(each => each.Name == "B");
            File.WriteAllBytes(Path.Combine(folder.FullName, "network.onnx"), OnnxModel.Of(workload, new CalibratedNetwork(workload, batch: 16, rate: 0.15)));
        });

    /// <summary>TorchSharp with LibTorch for the processor.</summary>
    public static ProgramSource Torch { get; } = ProgramSource.Written(
        "TorchReader", Project("TorchSharp-cpu", ""), Path.Combine("Deployed", "Programs", "Torch"), UseVersionsOfRepository);

    private static string Project(string package, string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <InvariantGlobalization>true</InvariantGlobalization>
            <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{package}" />
            {items}
          </ItemGroup>
        </Project>
        """;

    private static void UseVersionsOfRepository(DirectoryInfo folder)
        => File.Copy(Path.Combine(ProgramSource.Repository(), "Directory.Packages.props"), Path.Combine(folder.FullName, "Directory.Packages.props"));
}
