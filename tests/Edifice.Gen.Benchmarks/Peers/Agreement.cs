using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;

namespace Edifice.Benchmarks;

/// <summary>Whether two contenders computed the same thing.</summary>
/// <remarks>
/// Other orders of additions move a membrane by a rounding, and one that comes close to θ then fires a step earlier or
/// later, which moves what comes behind it: so most outputs have to be equal and all of them close, and the gradients
/// have to point the same way.
/// </remarks>
internal static class Agreement
{
    private const double EqualShare = 0.97;
    private const double LeastCosine = 0.995;

    public static string Of(IContender ours, IContender peer, Scenario scenario)
    {
        double equal = ours.Outputs.ToArray().Zip(peer.Outputs.ToArray(), (one, other) => Math.Abs(one - other) < 0.5 / Workload.TimeSteps ? 1.0 : 0.0).Average();
        if (equal < EqualShare)
        {
            throw new InvalidOperationException(
                $"{scenario.Workload.Name} {scenario.Pass}: only {equal:P1} of {peer.Name}'s outputs are ours; {EqualShare:P0} were expected.");
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
        return FormattableString.Invariant($"{equal:P1} of outputs equal{gradients}");
    }
}
