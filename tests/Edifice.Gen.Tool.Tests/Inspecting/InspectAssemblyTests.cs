using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Edifice.Gen.Tool.Tests;

public sealed class InspectAssemblyTests
{
    [Fact]
    public void All_networks_of_an_assembly_are_shown()
    {
        JsonElement json = ToolRun.Of("inspect", TestAssembly.Path, "--json").Ended(0).Json;
        Assert.Equal("assembly", json.GetProperty("format").GetString());
        Assert.Equal(
            [$"{TestAssembly.Space}Outer+Plain", $"{TestAssembly.Space}Plain", $"{TestAssembly.Space}Scores", $"{TestAssembly.Space}Slower", $"{TestAssembly.Space}Square"],
            json.GetProperty("networks").EnumerateArray().Select(network => network.GetProperty("fullName").GetString()));
    }

    [Fact]
    public void Network_is_what_its_info_and_datasheet_say()
    {
        JsonElement network = ToolRun.Of("inspect", TestAssembly.Path, "--network", "Square", "--json").Ended(0).Json.GetProperty("networks")[0];
        Assert.Equal($"{Square.Info.Fingerprint:x16}", network.GetProperty("fingerprint").GetString());
        Assert.Equal(4, network.GetProperty("timeSteps").GetInt32());
        Assert.Equal("MeanMembrane", network.GetProperty("decoding").GetString());
        JsonElement costs = network.GetProperty("datasheet");
        Assert.Equal(Square.Datasheet.ParameterCount, costs.GetProperty("parameterCount").GetInt64());
        Assert.Equal(Square.Datasheet.AdditionsPerStep, costs.GetProperty("additionsPerStep").GetInt64());
        Assert.Equal(Square.Datasheet.TrainingBytesPerSample, costs.GetProperty("trainingBytesPerSample").GetInt64());
        JsonElement[] stages = [.. network.GetProperty("stages").EnumerateArray()];
        Assert.Equal(["first", "hidden2", "output"], stages.Select(stage => stage.GetProperty("name").GetString()));
        Assert.Equal([20L, 21, 10], stages.Select(stage => stage.GetProperty("parameters").GetInt64()));
        Assert.Equal(Square.Datasheet.ParameterCount, stages.Sum(stage => stage.GetProperty("parameters").GetInt64()));
        Assert.Equal(Square.Datasheet.ParameterBytes, stages.Sum(stage => stage.GetProperty("parameterBytes").GetInt64()));
        Assert.Equal(["Lif", "Lif", "LeakyIntegrator"], stages.Select(stage => stage.GetProperty("neuron").GetString()));
        Assert.Equal("0.25", network.GetProperty("layers")[2].GetProperty("options").GetProperty("Threshold").GetString());
    }

    [Fact]
    public void Text_shows_stages_parameters_layers_and_costs()
    {
        string output = ToolRun.Of("inspect", TestAssembly.Path, "--network", $"{TestAssembly.Space}Plain").Ended(0).Output;
        Assert.Contains($"{TestAssembly.Space}Plain: [batch, 6] → [batch, 3], 8 time steps, runs step by step, fingerprint {Plain.Info.Fingerprint:x16}\n", output, StringComparison.Ordinal);
        Assert.Matches(@"\nhidden2 +8 +5 +Lif +45 ", output);
        Assert.Matches(@"\noutput\.weight +\[3, 5\] +drawn\n", output);
        Assert.Matches(@"\nLif +hidden1 +8 → 8 +[^\n]*Beta = 0\.9,", output);
        Assert.Matches(@"\nparameterCount +119\n", output);
    }

    [Fact]
    public void Name_that_two_networks_have_needs_its_namespace()
    {
        string error = ToolRun.Of("inspect", TestAssembly.Path, "--network", "Plain").Refused(2);
        Assert.Contains($"  {TestAssembly.Space}Outer+Plain\n  {TestAssembly.Space}Plain\n", error, StringComparison.Ordinal);
        ToolRun.Of("inspect", TestAssembly.Path, "--network", $"{TestAssembly.Space}Outer.Plain").Ended(0);
    }

    [Fact]
    public void Unknown_name_gets_a_list_of_those_that_are_there()
    {
        string error = ToolRun.Of("inspect", TestAssembly.Path, "--network", "Plane").Refused(2);
        Assert.Contains("has no network \"Plane\"", error, StringComparison.Ordinal);
        Assert.Contains($"  {TestAssembly.Space}Square\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Assembly_without_networks_and_one_of_something_else_say_so()
    {
        Assert.Contains("no class of it is one", ToolRun.Of("inspect", typeof(Edifice.Tool.ExitCode).Assembly.Location).Refused(2), StringComparison.Ordinal);
        Assert.Contains("does not use Edifice.Gen.Runtime", ToolRun.Of("inspect", typeof(Assert).Assembly.Location).Refused(2), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_assembly_is_refused()
    {
        using TemporaryFile file = new("App");
        File.WriteAllBytes(file.Path, [0x7F, (byte)'E', (byte)'L', (byte)'F', 0]);
        Assert.Contains("native program. Give the .dll", ToolRun.Of("inspect", file.Path).Refused(2), StringComparison.Ordinal);
        File.WriteAllText(file.Beside("App.dll"), "");
        Assert.Contains($"The assembly lies beside it: {file.Path}.dll", ToolRun.Of("inspect", file.Path).Refused(2), StringComparison.Ordinal);
        File.WriteAllBytes(file.Beside("App.dll"), [(byte)'M', (byte)'Z', 0x90, 0, 3, .. new byte[200]]);
        Assert.Contains("is damaged", ToolRun.Of("inspect", file.Beside("App.dll")).Refused(2), StringComparison.Ordinal);
        File.WriteAllBytes(file.Beside("App.dll"), File.ReadAllBytes(TestAssembly.Path)[..5000]);
        Assert.Contains("App.dll", ToolRun.Of("inspect", file.Beside("App.dll")).Refused(2), StringComparison.Ordinal);
    }

    [Fact]
    public void Assembly_of_another_runtime_names_both_versions_and_the_command()
    {
        using TemporaryFile file = new("Later.dll");
        string runtime = file.Beside("Edifice.Gen.Runtime.dll");
        CompiledAssembly.WritePlain(runtime, "[assembly: System.Reflection.AssemblyVersion(\"9.1.0.0\")] namespace Edifice { public class Base; }");
        CompiledAssembly.WritePlain(file.Path, "public class Network : Edifice.Base;", MetadataReference.CreateFromFile(runtime));
        string error = ToolRun.Of("inspect", file.Path).Refused(2);
        Assert.Contains("was compiled against Edifice.Gen.Runtime 9.1.0, and this tool has 0.1.0", error, StringComparison.Ordinal);
        Assert.Contains("dotnet tool update Edifice.Gen.Tool --version 9.1.0", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Assembly_of_a_runtime_with_another_interface_is_refused()
    {
        using TemporaryFile file = new("Other.dll");
        string runtime = file.Beside("Edifice.Gen.Runtime.dll");
        CompiledAssembly.WritePlain(runtime, "[assembly: System.Reflection.AssemblyVersion(\"0.1.0.0\")] namespace Edifice.CompilerServices { public static class RuntimeAbi { public const int Version = 2; } public class Base; }");
        CompiledAssembly.WritePlain(file.Path, "public class Network : Edifice.CompilerServices.Base;", MetadataReference.CreateFromFile(runtime));
        Assert.Contains("interface to generated code is number 2 there and 1 here", ToolRun.Of("inspect", file.Path).Refused(2), StringComparison.Ordinal);
    }

    [Fact]
    public void Assembly_that_needs_what_is_not_there_names_it()
    {
        using TemporaryFile file = new("Needy.dll");
        string runtime = file.Beside("Edifice.Gen.Runtime.dll");
        File.Copy(typeof(SpikingNetworkAttribute).Assembly.Location, runtime);
        CompiledAssembly.WritePlain(file.Beside("Missing.dll"), "public class Base { public Edifice.Reset Reset; }", MetadataReference.CreateFromFile(runtime));
        CompiledAssembly.WritePlain(file.Path, "public class Network : Base { public Edifice.Reset Other; }", MetadataReference.CreateFromFile(runtime), MetadataReference.CreateFromFile(file.Beside("Missing.dll")));
        File.Delete(file.Beside("Missing.dll"));
        Assert.Contains("Missing", ToolRun.Of("inspect", file.Path).Refused(2), StringComparison.Ordinal);
    }

    [Fact]
    public void Class_whose_own_code_fails_says_what_it_threw()
    {
        using TemporaryFile file = new("Boom.dll");
        CompiledAssembly.Write(file.Path, """
            using Edifice;

            /// <summary>Fails when it is touched.</summary>
            [SpikingNetwork(InputSize = 2, OutputSize = 1)]
            public sealed partial class Boom
            {
                /// <summary>No number.</summary>
                public static int Wrong { get; } = int.Parse("boom", System.Globalization.CultureInfo.InvariantCulture);
            }
            """);
        Assert.Contains("Boom can not describe itself. Its own code threw FormatException:", ToolRun.Of("inspect", file.Path).Refused(2), StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_list_of_dependencies_is_named()
    {
        using TemporaryFile file = new("App.dll");
        File.Copy(TestAssembly.Path, file.Path);
        File.WriteAllText(file.Beside("App.deps.json"), "{");
        Assert.Contains("App.deps.json can not be read", ToolRun.Of("inspect", file.Path).Refused(2), StringComparison.Ordinal);
    }
}
