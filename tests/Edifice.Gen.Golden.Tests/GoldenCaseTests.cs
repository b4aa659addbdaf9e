using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Edifice.Numerics;
using Edifice.Reference;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Recorded truth of other libraries, through declaration, generator, compiler and public API, in single precision.</summary>
public sealed class GoldenCaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "golden");

    private static readonly Lazy<IReadOnlyDictionary<string, INetworkHandle>> Networks = new(() => NetworkCompiler.Compile(
        Files("edifice_").Select(name => GoldenDeclaration.Write(GoldenCase.Load(PathOf(name)).Network, ClassOf(name)))
            .Concat(Files("trajectory_").Select(name => GoldenDeclaration.Write(GoldenTrajectory.Load(PathOf(name)).Network, ClassOf(name))))));

    public static TheoryData<string> Cases => [.. Files("edifice_")];

    public static TheoryData<string> Trajectories => [.. Files("trajectory_")];

    [Fact]
    public void All_fifteen_cases_and_the_trajectory_are_there()
        => Assert.Equal((15, 1), (Files("edifice_").Count(), Files("trajectory_").Count()));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Spikes_membranes_and_outputs_are_as_recorded(string name)
    {
        GoldenCase golden = GoldenCase.Load(PathOf(name));
        INetworkHandle network = Prepare(golden.Network, name);
        (float[] output, var traces) = network.Record(Single(golden.Input));
        // Slope 25 amplifies rounding from step to step; without fused multiply-add there is twice as much of it.
        double tolerance = !name.Contains("slope25", StringComparison.Ordinal) ? 1e-5 : LaneDispatch.IsFused ? 3e-5 : 6e-5;
        int stage = 0;
        foreach (GoldenLayer layer in golden.Network.Layers.Where(layer => layer.Kind == "lif"))
        {
            GoldenTrace expected = golden.Traces[layer.Name];
            var actual = traces[network.Info.Traces[stage++].Stage];
            bool isHard = layer.Text("forward", "hard") == "hard";
            Compare(expected.Spikes!, actual["spike"], isHard ? 0 : tolerance, golden, $"spikes of {layer.Name}");
            Compare(expected.Membrane!, actual["membrane"], tolerance, golden, $"membranes of {layer.Name}");
            Compare(expected.MembranePre!, actual["charged"], tolerance, golden, $"membranes before the reset of {layer.Name}");
        }

        Closeness.AssertWithin(golden.Output, output, tolerance, "output");
        Closeness.AssertSameBits(output, network.Forward(Single(golden.Input)), "output of inference");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Losses_and_gradients_are_as_recorded(string name)
    {
        GoldenCase golden = GoldenCase.Load(PathOf(name));
        INetworkHandle network = Prepare(golden.Network, name);
        float[] output = network.Forward(Single(golden.Input));
        double share = name.Contains("slope25", StringComparison.Ordinal) ? 2e-3 : 1e-4;
        Assert.NotEmpty(golden.Losses);
        foreach (GoldenLoss loss in golden.Losses)
        {
            float[] outputGradients = new float[output.Length];
            float value = loss.Kind == "mse"
                ? Loss.MeanSquaredError(output, Single(loss.Target!), outputGradients)
                : Loss.CrossEntropy(output, loss.Labels!, outputGradients);
            Assert.Equal(loss.Value, value, 1e-6 * Math.Abs(loss.Value));
            TrainingRun run = network.Train(Single(golden.Input), outputGradients);
            Assert.Contains("input", loss.Gradients.Keys);
            foreach ((string parameter, double[] expected) in loss.Gradients)
            {
                float[] actual = parameter == "input" ? run.InputGradients : run.Gradients[parameter];
                Closeness.AssertWithinShare(expected, actual, share, $"{loss.Name}: {parameter}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Trajectories))]
    public void Training_with_Adam_follows_the_recorded_trajectory(string name)
    {
        GoldenTrajectory golden = GoldenTrajectory.Load(PathOf(name));
        INetworkHandle network = Prepare(golden.Network, name);
        IReadOnlyDictionary<string, double> settings = golden.Optimizer.Settings;
        float[] losses = network.TrainWithAdam(
            golden.Steps.Select(step => (Single(step.Input), step.Labels)),
            (float)settings["lr"], (float)settings["beta1"], (float)settings["beta2"], (float)settings["eps"]);
        Closeness.AssertWithin(golden.LossPerStep, losses, 1e-5, "losses");
        foreach ((string parameter, float[] actual) in network.GetParameters())
        {
            Closeness.AssertWithin(golden.FinalParameters[parameter], actual, 1e-5, parameter);
        }
    }

    private static INetworkHandle Prepare(GoldenNetwork golden, string name)
    {
        INetworkHandle network = Networks.Value[ClassOf(name)];
        network.SetParameters(golden.Parameters.ToDictionary(parameter => parameter.Key, parameter => Single(parameter.Value)));
        return network;
    }

    private static void Compare(double[] expected, float[] actual, double tolerance, GoldenCase golden, string what)
        => Closeness.AssertWithin(
            Closeness.Transposed(expected, golden.Network.TimeSteps, golden.Network.Batch), actual, tolerance, what);

    private static IEnumerable<string> Files(string prefix)
        => Directory.EnumerateFiles(Folder, prefix + "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static string PathOf(string name) => Path.Combine(Folder, name + ".json");

    private static string ClassOf(string name) => name.Replace('-', '_');

    private static float[] Single(double[] values) => [.. values.Select(value => (float)value)];
}
