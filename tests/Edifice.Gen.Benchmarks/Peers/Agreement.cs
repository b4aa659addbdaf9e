using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;

namespace Edifice.Benchmarks;

/// <summary>Whether two contenders computed the same thing.</summary>
/// <remarks>
/// Other orders of additions move a membrane by a rounding, and one that comes close to θ then fires a step earlier or
/// later, which moves what comes behind it: so the mean difference of the outputs has to be below a spike, and the
/// gradients have to point the same way. How many outputs are equal is shown.
/// </remarks>
internal static class Agreement
{
    private const double MostSpikes = 1;
    private const double LeastCosine = 0.98;

    public static string Of(IContender ours, IContender peer, Scenario scenario)
    {
        double[] spikes = [.. ours.Outputs.ToArray().Zip(peer.Outputs.ToArray(), (one, other) => Math.Abs(one - other) * Workload.TimeSteps)];
        int unequal = spikes.Count(difference => difference > 0.5);
        if (!(spikes.Average() < MostSpikes))
        {
            throw new InvalidOperationException(
                $"{scenario.Workload.Name} {scenario.Pass}: {unequal} of {spikes.Length} outputs of {peer.Name} are not ours, and the mean difference is {spikes.Average():F2} spikes; less than {MostSpikes} was expected.");
        }

        List<float> cosines = [];
        for (int layer = 0; scenario.Trains && layer < scenario.Workload.Layers; layer++)
        {
            if (ours.WeightGradient(layer) is { } one && peer.WeightGradient(layer) is { } other)
            {
                cosines.Add(TensorPrimitives.CosineSimilarity<float>(one, other));
            }
        }

        if (cosines.Any(cosine => !(cosine >= LeastCosine)))
        {
            throw new InvalidOperationException(
                $"{scenario.Workload.Name} {scenario.Pass}: {peer.Name}'s gradients are not ours: cosines {string.Join(", ", cosines)}; {LeastCosine} was expected.");
        }

        string gradients = cosines.Count == 0 ? "" : FormattableString.Invariant($", gradients' least cosine {cosines.Min():F5}");
        return FormattableString.Invariant($"{spikes.Length - unequal} of {spikes.Length} outputs equal{gradients}");
    }
}
