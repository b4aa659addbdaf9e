using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;

namespace Edifice.Generator.Lowering;

/// <summary>How many samples go through a chain of spiking layers together.</summary>
internal static class GroupSizes
{
    // What a group touches between two layers should stay in the second-level cache of small cores.
    private const long CacheNumbers = 512 * 1024 / sizeof(float);

    // Divisors of the 16 samples of a gradient chunk, so that no group is split between chunks.
    public const int Largest = 16;

    /// <summary>The largest power of two up to 16 whose currents, events and adjoints fit the cache.</summary>
    public static int Choose(CheckedNetwork network)
    {
        long perSample = PerSample(network.Spec.TimeSteps, network.Signals.Where(signal => signal.IsPerStep).Select(signal => signal.Size));
        int size = Largest;

        // Weights pass through the cache as well: signals alone never fill it.
        while (size > 1 && size * perSample >= CacheNumbers)
        {
            size /= 2;
        }

        return size;
    }

    /// <summary>The size that a plan has, and why.</summary>
    public static string InWords(NetworkPlan plan)
    {
        int size = plan.GroupSize;
        long perSample = sizeof(float) * PerSample(
            plan.Spec.TimeSteps, plan.Layers.Where(layer => layer.Output.IsPerStep).Select(layer => layer.Output.Size));
        long bytes = size * perSample;
        long cache = sizeof(float) * CacheNumbers;
        string start = FormattableText.Of($"{size} {(size == 1 ? "sample" : "samples")} at a time, all steps of a layer in a row:");
        return bytes >= cache
            ? FormattableText.Of($"{start} even so its signals, at 4 bytes a value, take {bytes:N0} bytes, more than {cache:N0} of cache")
            : FormattableText.Of($"{start} signals of {bytes:N0} bytes, 4 a value, fit {cache:N0} of cache{(size == Largest ? "" : FormattableText.Of($"; {2 * bytes:N0} would not"))}");
    }

    private static long PerSample(int timeSteps, IEnumerable<int> sizes) =>
        sizes.Sum(size => (long)timeSteps * PlanContext.StepStride((int)Padding.Of(size)));
}
