using Edifice.Generator.Layers;
using Edifice.Generator.Model;

namespace Edifice.Generator.Lowering;

/// <summary>How many samples go through a chain of spiking layers together.</summary>
internal static class GroupSizes
{
    // What a group touches between two layers should stay in the second-level cache of small cores.
    private const long CacheNumbers = 512 * 1024 / sizeof(float);

    // Divisors of the 16 samples of a gradient chunk, so that no group is split between chunks.
    private const int Largest = 16;

    /// <summary>The largest power of two up to 16 whose currents, events and adjoints fit the cache.</summary>
    public static int Choose(CheckedNetwork network)
    {
        long perSample = 1;
        foreach (Signal signal in network.Signals)
        {
            if (signal.IsPerStep)
            {
                perSample += (long)network.Spec.TimeSteps * PlanContext.StepStride((int)Padding.Of(signal.Size));
            }
        }

        int size = Largest;
        while (size > 1 && size * perSample > CacheNumbers)
        {
            size /= 2;
        }

        return size;
    }
}
