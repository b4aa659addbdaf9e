using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Every class of shapes, batches and firing on every path through a whole network: all give the same bits.</summary>
public sealed class NetworkPathTests
{
    public static TheoryData<string> Names => [.. NetworkPath.All.Select(path => path.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_constant_input_on_every_path(string name)
    {
        NetworkPath path = Named(name);
        float[] inputs = path.ConstantInputs();
        TrainingRun expected = AssertSameOnEveryPath(path, path.Constant, inputs);

        // The same current, but as a product of every step: all but what belongs to the first product is the same.
        TrainingRun everyStep = path.Values.Train(path.InEveryStep(inputs), path.OutputGradients());
        Closeness.AssertSameBits(expected.Output, everyStep.Output, "output of a product of every step");
        foreach (string tensor in expected.Gradients.Keys.Where(tensor => tensor.StartsWith("output", StringComparison.Ordinal)))
        {
            Closeness.AssertSameBits(expected.Gradients[tensor], everyStep.Gradients[tensor], $"{tensor} of a product of every step");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Spikes_on_every_path(string name)
    {
        NetworkPath path = Named(name);
        float[] inputs = path.SpikeInputs();
        TrainingRun events = AssertSameOnEveryPath(path, path.Spikes, inputs);
        AssertSame(events, path.SpikesAgain.Train(inputs, path.OutputGradients()), "steps again");

        // The same spikes as numbers: a dense product of every step, and gradients of real values.
        TrainingRun dense = path.Values.Train(inputs, path.OutputGradients());
        Closeness.AssertSameBits(events.Output, dense.Output, "dense output");
        Closeness.AssertSameBits(events.InputGradients, dense.InputGradients, "dense input gradients");
        foreach ((string tensor, float[] gradients) in events.Gradients)
        {
            Closeness.AssertSameBits(gradients, dense.Gradients[tensor], $"dense {tensor}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_class_fires_as_it_says(string name)
    {
        NetworkPath path = Named(name);
        float[] spikes = path.Constant.Record(path.ConstantInputs()).Traces["hidden1"]["spike"];
        foreach (double rate in new[] { spikes.Average(), path.SpikeInputs().Average() })
        {
            (double least, double most) = path.Firing switch
            {
                FiringShare.Silent => (0, 0),
                FiringShare.Sparse => (0.001, 0.03),
                FiringShare.Usual => (0.05, 0.3),
                FiringShare.Often => (0.3, 0.65),
                _ => (1, 1),
            };
            Assert.InRange(rate, least, most);
        }
    }

    private static TrainingRun AssertSameOnEveryPath(NetworkPath path, INetworkHandle network, float[] inputs)
    {
        float[] outputGradients = path.OutputGradients();
        TrainingRun expected = network.Train(inputs, outputGradients, LaneWidth.One);
        using WorkerTeam team = LateWorkers.Team(threads: 3, seed: 11);
        foreach (LaneWidth lanes in new[] { LaneWidth.Four, LaneWidth.Eight, LaneWidth.Sixteen })
        {
            AssertSame(expected, network.Train(inputs, outputGradients, lanes), $"{lanes}");
        }

        AssertSame(expected, network.Train(inputs, outputGradients, team: team), "three threads");
        AssertSame(expected, network.Train(inputs, outputGradients, pieceSize: 16), "pieces of 16");
        Closeness.AssertSameBits(expected.Output, network.Forward(inputs, team: team), "inference by three threads");
        (float[] output, var traces) = network.Record(inputs);
        Closeness.AssertSameBits(expected.Output, output, "recorded output");
        AssertSameStream(network, inputs, output, traces);
        return expected;
    }

    private static void AssertSame(TrainingRun expected, TrainingRun actual, string way)
    {
        Closeness.AssertSameBits(expected.Output, actual.Output, $"output, {way}");
        Closeness.AssertSameBits(expected.Storage, actual.Storage, $"gradients, {way}");
        Closeness.AssertSameBits(expected.InputGradients, actual.InputGradients, $"input gradients, {way}");
    }

    private static void AssertSameStream(
        INetworkHandle network, float[] inputs, float[] output, IReadOnlyDictionary<string, IReadOnlyDictionary<string, float[]>> traces)
    {
        StreamedRun stream = network.Stream(inputs[..network.Info.InputLength])!;
        Closeness.AssertSameBits(output.AsSpan(0, network.Info.OutputLength), stream.Decoded, "what a stream decodes");
        foreach ((string stage, float[] membranes) in stream.Membranes)
        {
            Closeness.AssertSameBits(traces[stage]["membrane"].AsSpan(0, membranes.Length), membranes, $"streamed membranes of {stage}");
        }
    }

    private static NetworkPath Named(string name) => NetworkPath.All.Single(path => path.Name == name);
}
