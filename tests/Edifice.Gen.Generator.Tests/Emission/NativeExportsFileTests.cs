using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Edifice.CompilerServices;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Edifice.Generator.Tests.Emission;

/// <summary>The functions of a network for C, and their header.</summary>
public class NativeExportsFileTests
{
    private const string Streamed = "[SpikingNetwork(InputSize = 4, OutputSize = 2, HiddenSizes = [3])][NativeExports(\"Net_1\")] partial class Net;";
    private const string Rates = "[SpikingNetwork(InputSize = 4, OutputSize = 2, HiddenSizes = [3], Coding = Coding.Rates)][NativeExports(\"rates\")] partial class Net;";
    private const string Undecoded = "[SpikingNetwork][NativeExports(\"steps\")][Input(20, Spikes = true)][Dense(18)][Lif] partial class Net;";

    [Fact]
    public void Header_has_the_numbers_of_the_runtime()
    {
        string header = HeaderOf(Streamed);
        Assert.Equal(
            Enum.GetValues<NativeStatus>().Select(status => $"NET_1_{Capitals(status.ToString())} = {(int)status}"),
            Regex.Matches(header, "^    (NET_1_[A-Z_]+) += ([0-9]+)", RegexOptions.Multiline).Select(match => $"{match.Groups[1].Value} = {match.Groups[2].Value}"));
        Assert.Contains($"#define NET_1_ABI_VERSION {NativeRuntime.AbiVersion} ", header, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Streamed, "NET_1_STEP_OUTPUT_SIZE 2 ", "NET_1_INPUT_LENGTH 4 ", "NET_1_NUM_TIMESTEPS 25 ")]
    [InlineData(Rates, "RATES_INPUT_SIZE 4 ", "RATES_OUTPUT_LENGTH 2 ", "RATES_OUTPUT_SIZE 2 ")]
    [InlineData(Undecoded, "STEPS_INPUT_LENGTH 500 ", "STEPS_OUTPUT_LENGTH 450 ", "STEPS_STEP_OUTPUT_SIZE 18 ")]
    public void Header_has_the_networks_sizes(string network, params string[] constants)
    {
        string header = HeaderOf(network);
        Assert.All(constants, constant => Assert.Contains("\n#define " + constant, header, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Streamed, "step step_events decode reset steps snapshot_length snapshot_save snapshot_restore step_output_size", "")]
    [InlineData(Undecoded, "step step_events reset steps snapshot_length snapshot_save snapshot_restore step_output_size", "decode")]
    [InlineData(Rates, "", "step step_events decode reset steps snapshot_length snapshot_save snapshot_restore step_output_size")]
    public void Functions_are_those_that_the_network_has(string network, string has, string lacks)
    {
        string file = FileOf(network);
        string[] names = [.. Regex.Matches(file, "EntryPoint = \"[a-zA-Z0-9]+?(_1)?_([a-z_]+)\"").Select(match => match.Groups[2].Value)];
        string[] always =
        [
            "create", "create_seeded", "create_shared", "load", "destroy", "max_batch", "forward", "input_size", "output_size", "input_length", "output_length",
            "num_timesteps", "fingerprint", "abi_version", "version", "instruction_set", "last_error",
        ];
        Assert.Equal(always.Concat(has.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Order(), names.Order());
        Assert.All(lacks.Split(' ', StringSplitOptions.RemoveEmptyEntries), name => Assert.DoesNotContain("_" + name + "(", file, StringComparison.Ordinal));

        // What is defined is what is declared.
        Assert.Equal(names, Regex.Matches(file, "^[A-Z0-9_]+_API .*?_([a-z_]+)\\(", RegexOptions.Multiline).Select(match => match.Groups[1].Value.Replace("status ", "", StringComparison.Ordinal)).Select(Last(names)));
    }

    [Fact]
    public void Header_is_ascii_and_its_lines_end_as_everywhere() => Assert.DoesNotContain(HeaderOf(Streamed), sign => sign > '~' || (sign < ' ' && sign != '\n'));

    [Fact]
    public void Baked_weights_are_what_create_takes_without_any()
    {
        string network = "[SpikingNetwork(InputSize = 4, OutputSize = 2, HiddenSizes = [3])][Weights(\"digits\")][NativeExports(\"net\")] partial class Net;";
        Generated generated = Generate.Compiled(Compiler.Compile(network), Manifests.Project);
        Assert.Empty(generated.Problems);
        Assert.Contains("Create(weights, weightsLength, maxBatch, handle, static () => Pretrained);", generated.Files["Net.NativeExports.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("namespace A.B { partial class Outer { private partial struct Inner { [SpikingNetwork(InputSize = 4, OutputSize = 2)][NativeExports(\"net\")] private partial class @event; } } }")]
    [InlineData("partial interface IOuter { [SpikingNetwork(InputSize = 4, OutputSize = 2)][NativeExports(\"net\")] partial class Load; }")]
    [InlineData("[SpikingNetwork(InputSize = 4, OutputSize = 2)][NativeExports(\"net\")] partial class Version;")]
    public void Class_of_any_place_and_name_exports(string network) => Assert.Empty(Generate.Compiled(Compiler.Compile(network)).Problems);

    [Theory]
    [InlineData("[SpikingNetwork(InputSize = 4, OutputSize = 2)] partial class Net;")]
    [InlineData("[SpikingNetwork(InputSize = 4, OutputSize = 2)][NativeExports(\"no identifier\")] partial class Net;")]
    [InlineData("[SpikingNetwork(InputSize = 0, OutputSize = 2)][NativeExports(\"net\")] partial class Net;")]
    public void Network_that_exports_nothing_has_no_such_file(string network) => Assert.DoesNotContain(
        Generate.Files(Compiler.Compile(network)).Keys, name => name.Contains("NativeExports", StringComparison.Ordinal));

    private static Func<string, string> Last(string[] names) => text => names.Where(name => text == name || text.EndsWith("_" + name, StringComparison.Ordinal)).MaxBy(name => name.Length) ?? text;

    private static string Capitals(string name) => Regex.Replace(name, "(?<=[a-z])[A-Z]", match => "_" + match.Value).ToUpperInvariant();

    private static string HeaderOf(string network) => FileOf(network).Split("\"\"\"")[1];

    private static string FileOf(string network)
    {
        Generated generated = Generate.Compiled(Compiler.Compile(network));
        Assert.Empty(generated.Problems);
        return generated.Files["Net.NativeExports.g.cs"];
    }
}
