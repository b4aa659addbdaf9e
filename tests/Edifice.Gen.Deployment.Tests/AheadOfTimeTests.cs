using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;
using Xunit;
using Xunit.Abstractions;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>The package under NativeAOT.</summary>
[Collection(nameof(Feed))]
public sealed class AheadOfTimeTests(Feed feed, ITestOutputHelper output) : IClassFixture<AheadOfTimeTests.Once>
{
    private readonly DeployedProject project = Once.Of(feed);

    [Fact]
    public void Publishing_says_which_instructions_the_binary_can_use()
    {
        string expected = RuntimeInformation.ProcessArchitecture == Architecture.X64
            ? "Edifice.Gen: Deployed uses AVX2 and FMA where the machine has them, else SSE"
            : "Edifice.Gen: Deployed uses what";
        Assert.Contains(expected, project.Published.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", project.Published.All, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Binary_computes_the_bits_of_the_jit()
    {
        string ahead = project.RunAhead(limit: null);
        Assert.Equal(DeployedProject.Results(project.RunJit(null, null)), DeployedProject.Results(ahead));
        Assert.Equal(DeployedProject.Results(project.RunJit("DOTNET_EnableAVX512", "0")), DeployedProject.Results(ahead));
        Assert.Equal(DeployedProject.Results(RunHere()), DeployedProject.Results(ahead));
        Assert.Contains("allocated by steps: 0\n", ahead.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("allocated by learning steps: 0\n", ahead.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.All(Regex.Matches(ahead, "([0-9]+) of [0-9]+ are not zero"), match => Assert.NotEqual("0", match.Groups[1].Value));
        if (Avx2.IsSupported)
        {
            Assert.Contains("instructions: AVX2 + FMA", ahead, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("avx2", "DOTNET_EnableAVX512", "0")]
    [InlineData("sse", "DOTNET_EnableAVX2", "0")]
    [InlineData("scalar", "DOTNET_EnableHWIntrinsic", "0")]
    public void Limit_of_ours_gives_the_bits_of_the_jit_under_its_own(string limit, string name, string value)
    {
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            string jit = project.RunJit(name, value);
            string ahead = project.RunAhead(limit);
            Assert.Equal(DeployedProject.Results(jit), DeployedProject.Results(ahead));
            Assert.Equal(Instructions(jit), Instructions(ahead));
            return;
        }

        Assert.Equal(DeployedProject.Results(project.RunJit(null, null)), DeployedProject.Results(project.RunAhead(limit: null)));
    }

    /// <summary>The bound is that of numerics.md.</summary>
    [Fact]
    public void Spikes_of_the_two_classes_agree_wherever_the_membrane_is_farther_from_the_threshold_than_rounding()
    {
        if (!Avx2.IsSupported)
        {
            // One class alone is there to be run; that it has the bits of the JIT is tested above.
            Assert.Equal(project.RunAhead("sse"), project.RunAhead(limit: null));
            return;
        }

        ClassTraces traces = new(project.TracesAhead("avx2"), project.TracesAhead("sse"), bound: 2e-5);
        output.WriteLine($"{traces.Compared} membranes, {traces.Spikes} spikes, {traces.Apart} apart, at most {traces.Largest:g3}; {traces.Flips.Count} spikes of one class alone");
        Assert.True(traces.Compared > 100_000 && traces.Spikes > 10_000, $"{traces.Compared} membranes, {traces.Spikes} spikes");
        Assert.True(traces.Apart > traces.Compared / 10, $"{traces.Apart} of {traces.Compared} membranes differ");
        Assert.InRange(traces.Largest, 1e-8, 2e-5);
        Assert.Empty(traces.Unexplained);
    }

    [Fact]
    public void Unknown_limit_is_named()
    {
        Ran ran = Shell.Run(project.Binary, project.Folder, new Dictionary<string, string?> { ["EDIFICE_INSTRUCTION_SET"] = "avx3" });
        Assert.NotEqual(0, ran.ExitCode);
        Assert.Contains("The limit for instructions (EDIFICE_INSTRUCTION_SET, or Edifice.InstructionSet in the runtime configuration) is 'avx3'. Expected avx512, avx2, sse, neon or scalar, or no limit.", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Kernels_call_no_vectors_in_software()
    {
        Disassembly code = new(project.Binary);
        Assert.True(code.Functions.Count > 100, $"{code.Functions.Count} functions of the runtime and of the network are in the disassembly.");
        Assert.True(code.Has("<Deployed_", "DeployedNetwork"), "the network's own code is not there");
        Assert.True(code.Has("vfmadd", "ymm"), "no function multiplies and adds with AVX2");
        Assert.Empty(code.SoftwareCalls);

        // Nor is there code for widths that no machine of the target has as its own.
        Assert.DoesNotContain(code.Functions, function => Disassembly.NameOf(function).Contains("Twice", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "AVX2 and FMA where the machine has them, else SSE")]
    [InlineData("-p:EdificeInstructionSet=default", "SSE and never AVX2, several times slower than it could be (IlcInstructionSet is empty; 'avx' lets it choose when it runs).")]
    [InlineData("-p:IlcInstructionSet=avx", "AVX2 and FMA where the machine has them, else SSE")]
    [InlineData("-p:IlcInstructionSet=x86-64-v3", "what 'x86-64-v3' (IlcInstructionSet) stands for; where that contains AVX2, the program does not start on a machine without it.")]
    public void Instruction_sets_are_said_for_each_setting(string setting, string said)
        => Assert.Contains(said, Shell.Run("dotnet", project.Folder, "msbuild", "-t:EdificeSayInstructionSets", "-p:RuntimeIdentifier=linux-x64", "-v:n", setting).Succeeded().Output, StringComparison.Ordinal);

    [Fact]
    public void Compiler_older_than_the_pin_is_an_error_that_says_what_to_do()
    {
        Ran ran = Shell.Run("dotnet", project.Folder, "build", "-c", "Debug", "--no-restore", "-p:CompilerApiVersion=roslyn4.14", "-p:UseSharedCompilation=false");
        Assert.NotEqual(0, ran.ExitCode);
        Assert.Contains("error EDIFICE001: Edifice.Gen needs the C# compiler of the .NET 10 SDK (Roslyn 5.0) or a later one; this build uses 'roslyn4.14'", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", ran.Output, StringComparison.Ordinal);
    }

    // Here every width is there; in a program that is published ahead of time the machine's own alone.
    private static string RunHere()
    {
        TextWriter console = Console.Out;
        using StringWriter said = new();
        Console.SetOut(said);
        try
        {
            DeployedProgram.Run();
        }
        finally
        {
            Console.SetOut(console);
        }

        return said.ToString().ReplaceLineEndings("\n");
    }

    private static string Instructions(string output) => output.Split('\n').Single(line => line.StartsWith("instructions: ", StringComparison.Ordinal));

    /// <summary>Publishes once for the class.</summary>
    public sealed class Once
    {
        private static DeployedProject? s_project;

        public static DeployedProject Of(Feed feed) => s_project ??= new DeployedProject(feed);
    }
}
