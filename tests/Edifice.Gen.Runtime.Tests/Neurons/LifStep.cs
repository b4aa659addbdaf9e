using System.Linq;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>What one time step of many neurons took and gave, forward and backward.</summary>
internal sealed class LifStep(
    float[] currents, float[] membranes, float[] betas, float[] thresholds, float[] spikeAdjoints, float[] membraneAdjoints)
{
    public bool KeepsBefore { get; init; } = true;

    public bool KeepsDrive { get; init; } = true;

    public float[] Currents { get; } = currents;

    /// <summary>Before the step, then after it.</summary>
    public float[] Membranes { get; } = [.. membranes];

    public float[] Betas { get; } = betas;

    public float[] Thresholds { get; } = thresholds;

    public float[] SpikeAdjoints { get; } = spikeAdjoints;

    /// <summary>After the step, then before it.</summary>
    public float[] MembraneAdjoints { get; } = [.. membraneAdjoints];

    public float[] Spikes { get; } = new float[currents.Length];

    public float[] Charged { get; } = new float[currents.Length];

    public float[] Before { get; } = new float[currents.Length];

    public float[] Drives { get; } = new float[currents.Length];

    public float[] CurrentAdjoints { get; } = new float[currents.Length];

    public float[] BetaAdjoints { get; } = new float[currents.Length];

    public float[] ThresholdAdjoints { get; } = new float[currents.Length];

    /// <summary>The same numbers in every one of 32 neurons.</summary>
    public static LifStep Of(
        float current, float membrane, float beta = 0.5f, float threshold = 0.75f, float spikeAdjoint = 0.25f, float membraneAdjoint = 0.5f)
    {
        static float[] Filled(float value) => [.. Enumerable.Repeat(value, 32)];
        return new(Filled(current), Filled(membrane), Filled(beta), Filled(threshold), Filled(spikeAdjoint), Filled(membraneAdjoint));
    }

    /// <summary>Another step from the same numbers; this one has not been run.</summary>
    public LifStep Fresh(bool keepsBefore = true, bool keepsDrive = true)
        => new(Currents, Membranes, Betas, Thresholds, SpikeAdjoints, MembraneAdjoints) { KeepsBefore = keepsBefore, KeepsDrive = keepsDrive };

    /// <summary>What a neuron's step depends on; this one has not been run.</summary>
    public LifPoint PointOf(int index) => new(Currents[index], Membranes[index], Betas[index], Thresholds[index]);

    public static void AssertSameBits(LifStep expected, LifStep actual)
    {
        Bits.AssertSame(expected.Spikes, actual.Spikes);
        Bits.AssertSame(expected.Charged, actual.Charged);
        Bits.AssertSame(expected.Before, actual.Before);
        Bits.AssertSame(expected.Drives, actual.Drives);
        Bits.AssertSame(expected.Membranes, actual.Membranes);
        Bits.AssertSame(expected.CurrentAdjoints, actual.CurrentAdjoints);
        Bits.AssertSame(expected.MembraneAdjoints, actual.MembraneAdjoints);
        Bits.AssertSame(expected.BetaAdjoints, actual.BetaAdjoints);
        Bits.AssertSame(expected.ThresholdAdjoints, actual.ThresholdAdjoints);
    }
}
