using System;
using System.Diagnostics;
using System.Linq;
using System.Numerics.Tensors;

namespace Edifice.Benchmarks;

/// <summary>One stream of a network: active all the time, or left without input after a kick.</summary>
internal sealed class StreamContender<TNetwork> : IDisposable
    where TNetwork : class, IStreamingNetwork<TNetwork>
{
    // Finer than a TimeSpan.
    private static readonly double MicrosecondsPerTick = 1e6 / Stopwatch.Frequency;

    private readonly TNetwork network;
    private readonly SpikeStream<TNetwork> stream = TNetwork.CreateStream();
    private readonly float[] input;
    private readonly float[] none;
    private readonly float[] outputs = new float[TNetwork.Info.StreamOutputSize];

    public StreamContender(TNetwork network, float[] input, int kickSteps)
    {
        this.network = network;
        this.input = input;
        none = new float[input.Length];
        KickSteps = kickSteps;
    }

    /// <summary>Steps with input; all behind them are without.</summary>
    public int KickSteps { get; }

    /// <summary>The largest magnitude of a membrane.</summary>
    public float LargestMembrane => TNetwork.Info.Traces.Max(trace => Math.Abs(TensorPrimitives.MaxMagnitude(stream.State(trace.Stage))));

    /// <summary>Whether a membrane is a number that many processors compute slowly with.</summary>
    public bool HasSubnormal => TNetwork.Info.Traces.Any(trace => stream.State(trace.Stage).ToArray().Any(float.IsSubnormal));

    /// <summary>Begins at rest.</summary>
    public void Reset() => stream.Reset();

    /// <summary>Runs a window of steps; gives the output's spikes.</summary>
    public int Run(Span<double> microseconds)
    {
        double spikes = 0;
        for (int step = 0; step < microseconds.Length; step++)
        {
            float[] given = stream.Steps < KickSteps ? input : none;
            long start = Stopwatch.GetTimestamp();
            network.Step(given, outputs, stream);
            microseconds[step] = (Stopwatch.GetTimestamp() - start) * MicrosecondsPerTick;
            spikes += TensorPrimitives.Sum<float>(outputs);
        }

        return (int)spikes;
    }

    public void Dispose() => stream.Dispose();
}
