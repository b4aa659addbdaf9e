using System.Linq;
using CsCheck;
using Edifice.CompilerServices;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Spikes of samples over time, as truth and as a stage keeps them; padded neurons fire all the time.</summary>
internal sealed class SpikeTrains(int samples, NeuronShape shape, double rate, int seed)
{
    public static Gen<SpikeTrains> Any { get; } = G.Select(
        G.Int[1, 4], G.Int[1, 70], G.Int[1, 100], G.OneOf(0, 0.05, 0.5, 1.0), G.Int[0, 1_000_000]).Select(
        (samples, steps, neurons, rate, seed)
            => new SpikeTrains(samples, new NeuronShape(steps, neurons, (neurons + 15) / 16 * 16, CurrentStride: 0), rate, seed));

    public int Samples => samples;

    public NeuronShape Shape => shape;

    /// <summary>[samples, time, neurons].</summary>
    public bool[] Spikes { get; } = [.. Floats.Uniform(samples * shape.TimeSteps * shape.Neurons, 0, 1, seed).Select(chance => chance < rate)];

    /// <summary>[samples, time, padded / 8].</summary>
    public byte[] PlacedBits => Placed.Bits(Spikes, shape.Neurons, shape.SpikeStride, noise: true);

    public bool this[int sample, int step, int neuron] => Spikes[(((sample * shape.TimeSteps) + step) * shape.Neurons) + neuron];

    public override string ToString() => $"{samples} samples, {shape}, rate {rate}, seed {seed}";
}
