using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Every kind of encoder with a sample that it takes.</summary>
internal static class EncoderCase
{
    public static IReadOnlyDictionary<string, IEncoder> All { get; } = new Dictionary<string, IEncoder>
    {
        ["rate"] = new RateEncoder(30, 11, gain: 0.9f, offset: 0.05f),
        ["Poisson"] = new PoissonEncoder(30, 11, rate: 2f),
        ["logarithmic latency"] = new LatencyEncoder(30, 11, normalize: true),
        ["linear latency"] = new LatencyEncoder(30, 11, LatencyCode.Linear, normalize: true, clip: true),
        ["delta"] = new DeltaEncoder(5, 6, threshold: 0.2f, offSpikes: true),
        ["population"] = new PopulationEncoder(30, 8),
        ["chain"] = new EncoderChain(new PopulationEncoder(30, 8), new RateEncoder(240, 11)),
        ["large chain"] = new EncoderChain(new PopulationEncoder(30, 80), new PoissonEncoder(2400, 3)),
    };

    public static float[] Values(int count, uint sample = 0)
        => [.. Enumerable.Range(0, count).Select(index => Philox.Uniform(5, (uint)index, sample))];

    public static float[] Encode(IEncoder encoder, float[] values, SampleKey key)
    {
        float[] encoded = new float[encoder.OutputLength];
        Array.Fill(encoded, float.NaN);
        encoder.Encode(values, encoded, key);
        return encoded;
    }
}
