using System.Linq;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Edifice.Generator.Tests.Emission;

public class SkeletonTests
{
    private const string Program = """
        using System;
        static class Program
        {
            static float Train<TNetwork>(TNetwork network, TrainingWorkspace<TNetwork> training) where TNetwork : class, ITrainableNetwork<TNetwork> => 0f;

            static void Main()
            {
                Net network = Net.Create(seed: 1);
                Net other = new(network.Parameters);
                float[] input = new float[8 * Net.InputLength];
                float[] output = new float[8 * Net.OutputLength];
                using Workspace<Net> workspace = Net.CreateWorkspace(8);
                using TrainingWorkspace<Net> training = Net.CreateTrainingWorkspace(8, LaneWidth.One);
                using Recording<Net> recording = Net.CreateRecording(8);
                GradientBlock<Net> gradients = Net.CreateGradients();
                network.Forward(input, output, workspace);
                network.Forward(input, output, recording);
                other.Forward(input, output, training);
                other.Backward(output, gradients, training);
                other.Backward(output, input, gradients, training);
                network.Layers.Hidden1.Weights[0, 0] = Net.LayersOf(gradients).Output.Weights[0, 0];
                Console.WriteLine(Train(network, training) + Net.NumTimesteps + Net.InputSize + Net.OutputSize + Net.Info.InputSize + 100 / Net.Datasheet.ParameterCount + Net.Datasheet.SamplesPerGroup);
            }
        }

        """;

    private const string Sound = "[SpikingNetwork][Input(20)][Dense(8)][Lif][Dense(4)][Lif][Decode] ";

    [Theory]
    [InlineData("", "[Input(20)][Dense(8)][Lif][Dense(7, 4)][Lif][Decode]", "EDG0101")]
    [InlineData("NumTimesteps = 0", "[Input(20, PerStep = true)][Dense(8)][Lif(Tau = -1)][Dense(4)][Lif]", "EDG0106 EDG0201")]
    [InlineData("InputSize = 0, HiddenSizes = [3], OutputSize = 2", "", "EDG0102")]
    public void Broken_network_leaves_only_its_own_diagnostics(string network, string layers, string ids)
    {
        CSharpCompilation compilation = Compiler.Compile(Program + $"[SpikingNetwork({network})]{layers} partial class Net;");

        Assert.Empty(Generate.Compiled(compilation).Problems);
        Assert.Equal(ids, string.Join(" ", Analyze.Compilation(compilation).Select(finding => finding.Id).Order()));
    }

    [Theory]
    [InlineData("partial class Net { private readonly string _title; public Net(string title) => _title = title; }")]
    [InlineData("partial class Net { public Net() { } }")]
    public void Constructor_that_is_no_networks_leaves_only_its_own_diagnostic(string network)
    {
        CSharpCompilation compilation = Compiler.Compile(Program + Sound + network);

        Assert.Empty(Generate.Compiled(compilation).Problems);
        Assert.Equal("EDG0018", Assert.Single(Analyze.Compilation(compilation)).Id);
    }

    [Fact]
    public void Primary_constructor_stays_the_only_one()
    {
        CSharpCompilation compilation = Compiler.Compile(Program + Sound + "partial class Net(string title) { public string Title => title; }");

        // Any other one would have to call it; the program calls one of those.
        Assert.Equal(["CS1503"], Generate.Compiled(compilation).Problems.Select(problem => problem.Id));
        Assert.Equal("EDG0018", Assert.Single(Analyze.Compilation(compilation)).Id);
    }

    [Fact]
    public void Same_program_compiles_with_a_sound_network() => Assert.Empty(
        Generate.Compiled(Compiler.Compile(Program + Sound + "partial class Net;")).Problems);
}
