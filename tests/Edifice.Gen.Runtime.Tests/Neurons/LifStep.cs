namespace Edifice.Gen.Runtime.Tests;

/// <summary>What one time step of many neurons took and gave, forward and backward.</summary>
internal sealed class LifStep
{
    public LifStep(float[] currents, float[] membranes, float[] spikeAdjoints, float[] membraneAdjoints)
    {
        Currents = currents;
        Membranes = (float[])membranes.Clone();
        SpikeAdjoints = spikeAdjoints;
        MembraneAdjoints = (float[])membraneAdjoints.Clone();
        Spikes = new float[currents.Length];
        Charged = new float[currents.Length];
        CurrentAdjoints = new float[currents.Length];
    }

    public float[] Currents { get; }

    /// <summary>Before the step, then after it.</summary>
    public float[] Membranes { get; }

    public float[] SpikeAdjoints { get; }

    /// <summary>After the step, then before it.</summary>
    public float[] MembraneAdjoints { get; }

    public float[] Spikes { get; }

    public float[] Charged { get; }

    public float[] CurrentAdjoints { get; }

    public static void AssertSameBits(LifStep expected, LifStep actual)
    {
        Bits.AssertSame(expected.Spikes, actual.Spikes);
        Bits.AssertSame(expected.Charged, actual.Charged);
        Bits.AssertSame(expected.Membranes, actual.Membranes);
        Bits.AssertSame(expected.CurrentAdjoints, actual.CurrentAdjoints);
        Bits.AssertSame(expected.MembraneAdjoints, actual.MembraneAdjoints);
    }
}
