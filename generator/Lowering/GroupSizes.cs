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

    // Beyond it signals would go to memory and back, and every thread has such a group.
    private const long MostNumbers = 8 * 1024 * 1024 / sizeof(float);

    // Divisors of the 16 samples of a gradient chunk, so that no group is split between chunks.
    public const int Largest = 16;

    /// <summary>
    /// The power of two up to 16 that moves the fewest bytes beyond the cache: signals that do not fit are written and read,
    /// weights that do not fit are read once per group. Where nothing is moved, the largest.
    /// </summary>
    public static int Choose(CheckedNetwork network)
    {
        NetworkSpec spec = network.Spec;
        long perSample = PerSample(spec.TimeSteps, network.Signals.Where(signal => signal.IsPerStep).Select(signal => signal.Size));
        long weights = 0;
        for (int index = 1; index < spec.Layers.Count; index++)
        {
            weights += network.Signals[index].IsPerStep ? LayerCatalog.KindOf(spec.Layers[index]).CountParameters(spec.Layers[index], network.Signals[index - 1]) : 0;
        }

        return Choose(perSample, weights);
    }

    /// <summary>The same for numbers of a sample's signals, and of the weights that pass through the cache for every group.</summary>
    private static int Choose(long perSample, long weights)
    {
        int best = 1;
        for (int size = 2; size <= Largest && (Fits(size, perSample) || size * perSample <= MostNumbers); size *= 2)
        {
            long change = Moved(size, perSample, weights) - Moved(best, perSample, weights);
            best = change < 0 || (change == 0 && Fits(size, perSample)) ? size : best;
        }

        return best;
    }

    /// <summary>The size that a plan has, and why.</summary>
    public static string InWords(NetworkPlan plan)
    {
        int size = plan.GroupSize;
        long perSample = PerSample(plan.Spec.TimeSteps, plan.Layers.Where(layer => layer.Output.IsPerStep).Select(layer => layer.Output.Size));
        long bytes = sizeof(float) * size * perSample;
        long cache = sizeof(float) * CacheNumbers;
        string start = FormattableText.Of($"{size} {(size == 1 ? "sample" : "samples")} at a time, all steps of a layer in a row:");
        return Fits(size, perSample)
                ? FormattableText.Of($"{start} signals of {bytes:N0} bytes, 4 a value, fit {cache:N0} of cache{(size == Largest ? "" : FormattableText.Of($"; {2 * bytes:N0} would not"))}")
            : size == 1
                ? FormattableText.Of($"{start} even so its signals, at 4 bytes a value, take {bytes:N0} bytes, more than {cache:N0} of cache")
            : FormattableText.Of($"{start} the weights do not fit {cache:N0} bytes of cache and are read once per group; neither do a group's signals, {bytes:N0} bytes");
    }

    // Per sample, in numbers. Weights pass through the cache as well: signals alone never fill it.
    private static long Moved(int size, long perSample, long weights) =>
        (weights >= CacheNumbers ? weights / size : 0) + (Fits(size, perSample) ? 0 : 2 * perSample);

    private static bool Fits(int size, long perSample) => size * perSample < CacheNumbers;

    private static long PerSample(int timeSteps, IEnumerable<int> sizes) =>
        sizes.Sum(size => (long)timeSteps * PlanContext.StepStride((int)Padding.Of(size)));
}
