using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;

namespace Edifice.Generator.Emission;

/// <summary>The layers as passes go through them: runs of layers within one loop over groups of samples, and single ones outside.</summary>
internal static class PassLayers
{
    /// <summary>Runs of layers that belong together, in the order of the data.</summary>
    public static IEnumerable<IReadOnlyList<LayerPlan>> Runs(NetworkPlan plan)
    {
        List<LayerPlan> run = [];
        foreach (LayerPlan layer in plan.Layers)
        {
            if (run.Count > 0 && !(layer.IsGrouped && run[0].IsGrouped && StaysInLoop(run[run.Count - 1])))
            {
                yield return run;
                run = [];
            }

            run.Add(layer);
        }

        yield return run;
    }

    /// <summary>Static signals in memory of their own, which exist for the whole batch.</summary>
    public static IEnumerable<SignalPlan> StaticSignals(NetworkPlan plan)
        => plan.Layers.Select(layer => layer.Output).Where(signal => !signal.IsPerStep && signal.Values is not null);

    // A decoder ends a loop: the layer behind it may want the whole batch.
    private static bool StaysInLoop(LayerPlan layer) => layer.Output.IsPerStep;
}
