using System;
using System.Linq;
using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Rows of spikes and a synapse behind them; some inputs never fire, and may have any weights.</summary>
internal sealed class EventCase
{
    private static readonly float[] Corners =
        [-0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.Epsilon, -1e-40f, float.MaxValue, -3f];

    public EventCase(int rows, int inputs, int outputs, int tileWidth, double rate, BiasKind bias, bool hasMuteInputs, int seed)
    {
        Rows = rows;
        Layout = new WeightLayout(outputs, inputs, tileWidth, HasZeroRow: true);
        float[] fate = Floats.Uniform(inputs, 0, 1, seed);
        float[] chance = Floats.Uniform(rows * inputs, 0, 1, seed + 1L);
        bool IsMute(int input) => hasMuteInputs && fate[input] < 0.3f;
        Spikes = [.. chance.Select((value, index) => value < rate && !IsMute(index % inputs))];
        Weights = Floats.Uniform(outputs * inputs, -4, 4, seed + 2L);
        for (int index = 0; index < Weights.Length; index++)
        {
            Weights[index] = IsMute(index % inputs) ? Corners[index % Corners.Length] : Weights[index];
        }

        HasBias = bias != BiasKind.None;
        Bias = bias == BiasKind.Ordinary ? Floats.Uniform(outputs, -4, 4, seed + 3L) : new float[outputs];
        if (bias == BiasKind.NegativeZero)
        {
            Bias.AsSpan().Fill(-0f);
        }

        SpikeStride = ((inputs + 7) / 8) + (seed & 3);
        CurrentStride = Layout.PaddedOutputs + ((seed >> 2) & 15);
    }

    /// <summary>Sizes with tails everywhere, and every rate.</summary>
    public static Gen<EventCase> Any { get; } = Sizes(hasMuteInputs: true);

    /// <summary>The same, every weight an everyday number.</summary>
    public static Gen<EventCase> Finite { get; } = Sizes(hasMuteInputs: false);

    public int Rows { get; }

    public WeightLayout Layout { get; }

    /// <summary>[rows, in].</summary>
    public bool[] Spikes { get; }

    /// <summary>[out, in].</summary>
    public float[] Weights { get; }

    public bool HasBias { get; }

    /// <summary>[out]; zeros without a bias.</summary>
    public float[] Bias { get; }

    public int SpikeStride { get; }

    public int CurrentStride { get; }

    /// <summary>As a kernel takes it: one number per padded output, or empty.</summary>
    public float[] PlacedBias => HasBias ? Placed.Rows(Bias, Layout.Outputs, Layout.PaddedOutputs, Layout.PaddedOutputs, 0f) : [];

    /// <summary>What the kernel's memory should hold behind it.</summary>
    public float[] Placement(float[] current)
        => Placed.Rows(current, Layout.Outputs, Layout.PaddedOutputs, CurrentStride, Fenced.Untouched);

    public override string ToString()
        => $"{Rows} rows, {Layout}, spike stride {SpikeStride}, current stride {CurrentStride}, {Spikes.Count(spike => spike)} spikes, bias {HasBias}";

    private static Gen<EventCase> Sizes(bool hasMuteInputs)
        => G.Select(
            G.Int[0, 9], G.Int[1, 130], G.Int[1, 67], G.OneOf(16, 32), G.OneOf(0, 0.02, 0.3, 1.0),
            G.OneOf(BiasKind.None, BiasKind.Ordinary, BiasKind.NegativeZero), G.Int[0, 1_000_000]).Select(
            (rows, inputs, outputs, tileWidth, rate, bias, seed)
                => new EventCase(rows, inputs, outputs, tileWidth, rate, bias, hasMuteInputs, seed));
}
