using System;
using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Real values of samples over time, as truth and as a stage keeps them, with NaN between the rows.</summary>
internal sealed class ValueSeries(int samples, int steps, int features, int gap, bool hasTies, int seed)
{
    public static Gen<ValueSeries> Any { get; } = G.Select(
        G.Int[1, 4], G.Int[1, 40], G.Int[1, 40], G.Int[0, 9], G.Bool, G.Int[0, 1_000_000]).Select(
        (samples, steps, features, gap, hasTies, seed) => new ValueSeries(samples, steps, features, gap, hasTies, seed));

    public int Samples => samples;

    public int Steps => steps;

    public int Features => features;

    /// <summary>Distance between steps of the placed values.</summary>
    public int Stride => features + gap;

    /// <summary>Features with padding.</summary>
    public int Padded => (features + 15) / 16 * 16;

    /// <summary>[samples, time, stride].</summary>
    public float[] PlacedValues => Placed.Rows(Values, features, features, Stride, float.NaN);

    /// <summary>A number for each sample and feature, such as a gradient.</summary>
    public float[] Gradients { get; } = Floats.Uniform(samples * features, -4, 4, seed + 1);

    private float[] Values { get; } =
        Array.ConvertAll(Floats.Uniform(samples * steps * features, -4, 4, seed), value => hasTies ? MathF.Round(value) : value);

    public float this[int sample, int step, int feature] => Values[(((sample * steps) + step) * features) + feature];

    /// <summary>Decoded numbers, by sample and feature, in rows that lie <see cref="Stride"/> apart, with zeros behind.</summary>
    public float[] Decoded(Func<int, int, float> decode)
    {
        float[] rows = new float[samples * Stride];
        for (int index = 0; index < samples * features; index++)
        {
            rows[(index / features * Stride) + (index % features)] = decode(index / features, index % features);
        }

        return rows;
    }

    /// <summary>[samples, time, padded]: the gradients times a factor at one step of each, zero everywhere else.</summary>
    public float[] AtStep(Func<int, int, int> stepOf, float factor)
    {
        float[] rows = new float[samples * steps * Padded];
        for (int index = 0; index < samples * features; index++)
        {
            (int sample, int feature) = (index / features, index % features);
            rows[(((sample * steps) + stepOf(sample, feature)) * Padded) + feature] = factor * Gradients[index];
        }

        return rows;
    }

    public override string ToString() => $"{samples} samples, {steps} steps, {features} features, gap {gap}, ties {hasTies}, seed {seed}";
}
