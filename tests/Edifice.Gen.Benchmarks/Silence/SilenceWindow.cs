using System.Linq;

namespace Edifice.Benchmarks;

/// <summary>What was seen of some steps of a silent and of an active stream.</summary>
/// <param name="steps">Steps of all rounds.</param>
internal sealed class SilenceWindow(int steps)
{
    /// <summary>Microseconds of every step.</summary>
    public double[] Silent { get; } = new double[steps];

    /// <summary>Microseconds of every step.</summary>
    public double[] Active { get; } = new double[steps];

    public int SilentSpikes { get; set; }

    public int ActiveSpikes { get; set; }

    /// <summary>In the silent stream, at the window's end.</summary>
    public float LargestMembrane { get; set; }

    /// <summary>Whether the silent stream had a subnormal membrane at the window's end.</summary>
    public bool Subnormal { get; set; }

    public SilenceRow Row(string network, int lastStep) => new(
        network, lastStep, Silent.Min(), Median(Silent), Active.Min(), Median(Active), LargestMembrane);

    private static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);
}
