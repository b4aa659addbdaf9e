using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Conformance;

/// <summary>What the steps of a stream gave.</summary>
/// <param name="Outputs">[time, n].</param>
/// <param name="Membranes">[time, neurons] of each stage.</param>
/// <param name="Decoded">What the stream decodes behind the last step; null where the network ends without a Decode.</param>
internal sealed record StreamedRun(float[] Outputs, IReadOnlyDictionary<string, float[]> Membranes, float[]? Decoded)
{
    /// <summary>T steps from rest.</summary>
    /// <param name="network">The network.</param>
    /// <param name="input">One sample as Forward takes it.</param>
    public static StreamedRun Of<TNetwork>(TNetwork network, float[] input)
        where TNetwork : class, IStreamingNetwork<TNetwork>
    {
        NetworkInfo info = TNetwork.Info;
        using SpikeStream<TNetwork> stream = TNetwork.CreateStream();
        List<float> outputs = [];
        Dictionary<string, List<float>> membranes = [];
        float[] row = new float[info.StreamOutputSize];
        for (int step = 0; step < info.TimeSteps; step++)
        {
            network.Step(input.AsSpan(info.InputIsPerStep ? step * info.InputSize : 0, info.InputSize), row, stream);
            outputs.AddRange(row);
            foreach (TraceInfo trace in info.Traces)
            {
                membranes.TryAdd(trace.Stage, []);
                membranes[trace.Stage].AddRange(stream.State(trace.Stage));
            }
        }

        float[]? decoded = info.FinalDecoding is null ? null : new float[info.OutputSize];
        if (decoded is not null)
        {
            stream.Decode(decoded);
        }

        return new StreamedRun([.. outputs], membranes.ToDictionary(stage => stage.Key, stage => stage.Value.ToArray()), decoded);
    }
}
