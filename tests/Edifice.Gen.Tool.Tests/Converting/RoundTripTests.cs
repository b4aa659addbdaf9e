using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Edifice.Gen.Tool.Tests;

/// <summary>From a file of the real snnTorch to a network that gives its outputs: declare, compile, convert, load, run.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("snntorch_leaky_learn_beta_threshold_delay")]
    [InlineData("snntorch_leaky_atan2_subtract")]
    public void File_of_snntorch_becomes_a_network_with_its_outputs(string name)
    {
        SnnTorchFile recorded = new(name);
        using TemporaryFile file = new("gestures.safetensors");
        file.Write(recorded.Tensors, ("num_steps", $"{recorded.TimeSteps}"));

        string code = ToolRun.Of("declare", file.Path, "--namespace", "Trained.Elsewhere").Ended(0).Output;
        Assert.Contains("Compatibility = Compatibility.SnnTorch", code, StringComparison.Ordinal);
        string assembly = CompiledAssembly.Write(file.Beside("Gestures.dll"), code);

        ToolRun.Of("convert", file.Path, file.Beside("network.safetensors"), "--assembly", assembly).Ended(0);
        ToolRun.Of("verify", file.Beside("network.safetensors"), "--assembly", assembly, "--network", "Trained.Elsewhere.Gestures").Ended(0);
        IRunnable network = CompiledAssembly.Load(assembly);
        network.Load(file.Beside("network.safetensors"));
        float[] outputs = network.Forward(recorded.Input);
        Assert.Equal(recorded.Output.Length, outputs.Length);
        Assert.All(outputs.Zip(recorded.Output), pair => Assert.Equal(pair.Second, pair.First, tolerance: 1e-6f));
        Assert.Contains(outputs, output => output > 0);
    }

    [Fact]
    public void File_of_ours_is_declared_so_that_it_loads_as_it_is()
    {
        using TemporaryFile file = new("square.safetensors");
        Square trained = new(seed: 3);
        trained.Save(file.Path);
        JsonElement json = ToolRun.Of(
            "declare", file.Path, "--timesteps", "4", "--compatibility", "snntorch", "--readout", "integrator", "--class", "Again", "--json").Ended(0).Json;
        Assert.True(json.GetProperty("loadsAsItIs").GetBoolean());
        string assembly = CompiledAssembly.Write(file.Beside("Again.dll"), json.GetProperty("code").GetString()!);
        Assert.Equal(["fingerprint"], ToolRun.Of("verify", file.Path, "--assembly", assembly, "--json").Ended(1).Json.GetProperty("differences").EnumerateArray().Select(each => each.GetProperty("kind").GetString()));
        ToolRun.Of("verify", file.Path, "--assembly", assembly, "--accept-other-declaration").Ended(0);
        Assert.Equal(Square.Info.Parameters.Select(tensor => tensor.Name), CompiledAssembly.Load(assembly).Info.Parameters.Select(tensor => tensor.Name));
    }

    [Fact]
    public void File_of_ours_with_default_options_is_declared_as_the_very_declaration()
    {
        using TemporaryFile file = new("net.safetensors");
        new Outer.Plain(seed: 3).Save(file.Path);
        string assembly = CompiledAssembly.Write(file.Beside("Net.dll"), ToolRun.Of("declare", file.Path).Ended(0).Output);
        ToolRun.Of("verify", file.Path, "--assembly", assembly).Ended(0);
        Assert.Equal(Outer.Plain.Info.Fingerprint, CompiledAssembly.Load(assembly).Info.Fingerprint);
    }
}
