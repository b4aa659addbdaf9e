namespace Edifice.Reference.Tests;

/// <summary>What one step of a LIF neuron depends on.</summary>
internal readonly record struct LifPoint(double Current, double Membrane, double Beta, double Threshold)
{
    /// <summary>From the order in which a test moves them.</summary>
    public static LifPoint Of(double[] values) => new(values[0], values[1], values[2], values[3]);
}
