using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Reference;

namespace Edifice.Golden.Tests;

/// <summary>A network with the user's neurons, compiled into this assembly, beside its twin in double precision.</summary>
internal sealed class AdaptiveCase
{
    private const int Batch = 19;

    // What single precision may move a membrane by; closer to the threshold a case is drawn again.
    private const double LeastMargin = 1e-4;

    private AdaptiveCase(INetworkHandle network, ReferenceNetwork twin)
    {
        Network = network;
        (Inputs, Run) = Draw(network, twin);
    }

    /// <summary>All of them, by the network's name.</summary>
    public static IReadOnlyDictionary<string, AdaptiveCase> All { get; } = Find().ToDictionary(item => item.Network.Info.Name);

    public INetworkHandle Network { get; }

    /// <summary>What truly happens.</summary>
    public ReferenceRun Run { get; }

    public float[] Inputs { get; }

    public int BatchSize => Batch;

    /// <summary>Some gradient by the output, of both signs.</summary>
    public float[] OutputGradients => [.. Enumerable.Range(0, Run.Output.Length).Select(index => (float)Math.Sin(1 + (1.3 * index)))];

    private static IEnumerable<AdaptiveCase> Find()
    {
        AdaptiveLifModel hard = new();
        AdaptiveLifModel smooth = new() { IsSmooth = true };
        LifModel lif = new() { Beta = (float)Math.Exp(-0.5), Threshold = 1 };
        yield return new(new NetworkHandle<HardAdaptiveStack>(), Stack(17, isSmooth: false));
        yield return new(new NetworkHandle<SmoothAdaptiveStack>(), Stack(13, isSmooth: true));
        yield return new(new NetworkHandle<MixedStack>(), new(12, 10,
        [
            new DenseLayer("hidden1", 10, 18, HasBias: true), new NeuronLayer("hidden1", 18, hard),
            new DenseLayer("hidden2", 18, 33, HasBias: true), new NeuronLayer("hidden2", 33, lif),
            new DenseLayer("hidden3", 33, 12, HasBias: true), new NeuronLayer("hidden3", 12, smooth),
            new DenseLayer("output", 12, 3, HasBias: true), new NeuronLayer("output", 3, lif),
            new DecodeLayer(),
        ]));
        yield return new(new NetworkHandle<NeuronsInARow>(), new(33, 19,
        [
            new NeuronLayer("senses", 19, hard), new NeuronLayer("relay", 19, hard with { Jump = 0.0625 }),
            new NeuronLayer("gate", 19, lif with { Threshold = 0.75 }), new NeuronLayer("echo", 19, hard with { Threshold = 0.375 }),
            new DenseLayer("readout", 19, 3, HasBias: true), new NeuronLayer("readout", 3, hard),
            new DecodeLayer(),
        ]));
        yield return new(new NetworkHandle<SmoothNeuronsInARow>(), new(9, 5,
        [
            new NeuronLayer("senses", 5, smooth), new NeuronLayer("relay", 5, smooth with { Jump = 0.0625 }), new DecodeLayer(),
            new DenseLayer("hidden", 5, 6, HasBias: true), new NeuronLayer("hidden", 6, smooth), new DecodeLayer(),
            new DenseLayer("readout", 6, 3, HasBias: true),
        ]));
    }

    private static ReferenceNetwork Stack(int timeSteps, bool isSmooth)
    {
        AdaptiveLifModel neuron = new() { IsSmooth = isSmooth };
        return new(timeSteps, 11,
        [
            new DenseLayer("hidden1", 11, 37, HasBias: true),
            new NeuronLayer("hidden1", 37, neuron with { TauMembrane = 6, Rho = 0.75, Jump = 0.5 }),
            new DenseLayer("hidden2", 37, 21, HasBias: false),
            new NeuronLayer("hidden2", 21, neuron with { Threshold = 0.5, Slope = 2 }),
            new DenseLayer("output", 21, 4, HasBias: true),
            new NeuronLayer("output", 4, neuron with { Rho = 1, Jump = 0.0625 }),
            new DecodeLayer(),
        ]);
    }

    private static (float[] Inputs, ReferenceRun Run) Draw(INetworkHandle network, ReferenceNetwork twin)
    {
        for (int seed = 1; seed <= 200; seed++)
        {
            Random random = new(seed);
            float[] inputs = Uniform(random, Batch * twin.InputSize, 0, 1);
            Dictionary<string, float[]> parameters = Parameters(twin, random);
            foreach ((string name, double[] values) in twin.Parameters)
            {
                Array.Copy(parameters[name], values, values.Length);
            }

            ReferenceRun run = twin.Run([.. inputs.Select(value => (double)value)], Batch);
            if (run.Margin >= LeastMargin)
            {
                network.SetParameters(parameters);
                return (inputs, run);
            }
        }

        throw new InvalidOperationException($"No seed keeps {network.Info.Name} away from its thresholds.");
    }

    // With inputs around ½ the currents lie around the threshold, some below and some above.
    private static Dictionary<string, float[]> Parameters(ReferenceNetwork twin, Random random)
    {
        Dictionary<string, float[]> parameters = [];
        foreach (DenseLayer dense in twin.Layers.OfType<DenseLayer>())
        {
            double spread = 1.5 / Math.Sqrt(dense.Inputs);
            double centre = 0.6 / dense.Inputs;
            parameters[$"{dense.Name}.weight"] = Uniform(random, dense.Weight.Length, centre - spread, centre + spread);
            parameters[$"{dense.Name}.bias"] = Uniform(random, dense.Bias.Length, -0.15, 0.25);
        }

        return parameters;
    }

    private static float[] Uniform(Random random, int count, double least, double most)
        => [.. Enumerable.Range(0, count).Select(_ => (float)(least + ((most - least) * random.NextDouble())))];
}
