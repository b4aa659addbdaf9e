using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Xunit;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>The settings of deployment.md's table beside the package's own: what each compiles to, and what it computes where the machine can run it.</summary>
[Collection(nameof(Feed))]
public sealed class InstructionSetTests(Feed feed)
{
    private readonly DeployedProject project = AheadOfTimeTests.Once.Of(feed);

    [Theory]
    [InlineData("EdificeInstructionSet=default", "xmm", "ymm", "SSE 4.1")]
    [InlineData("IlcInstructionSet=x86-64-v3", "ymm", "zmm", "AVX2 + FMA")]
    [InlineData("IlcInstructionSet=x86-64-v4", "zmm", "nothing else", "AVX-512")]
    public void Every_setting_dispatches_to_what_the_binary_has(string setting, string registers, string absent, string instructions)
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            // The settings are x64's; another machine has one class, which is that of its JIT.
            Assert.Equal(DeployedProject.Results(project.RunJit(null, null)), DeployedProject.Results(project.RunAhead(limit: null)));
            return;
        }

        string binary = project.Publish(setting);
        Disassembly code = new(binary);
        Assert.True(code.Functions.Count > 100, $"{code.Functions.Count} functions of the runtime and of the network are in the disassembly.");
        Assert.Empty(code.SoftwareCalls);
        Assert.True(code.Has(registers), $"no function uses {registers}");
        Assert.False(code.Has(absent), $"a function uses {absent}");
        if (instructions switch { "AVX-512" => Avx512F.IsSupported, "AVX2 + FMA" => Avx2.IsSupported, _ => true })
        {
            string said = Shell.Run(binary, project.Folder).Succeeded().Output;
            Assert.Contains($"instructions: {instructions}", said, StringComparison.Ordinal);
            string jit = instructions == "SSE 4.1" ? project.RunJit("DOTNET_EnableAVX2", "0") : project.RunJit(null, null);
            Assert.Equal(DeployedProject.Results(jit), DeployedProject.Results(said));
        }
    }
}
