using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

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

    /// <summary>Whether the run ends with the network's output, and that is a signal over time.</summary>
    public static bool GivesStepOutput(IReadOnlyList<LayerPlan> run, NetworkPlan plan)
        => plan.Output.IsPerStep && run[run.Count - 1] == plan.Layers[plan.Layers.Count - 1];

    /// <summary>Static signals in memory of their own, which exist for the whole batch.</summary>
    public static IEnumerable<SignalPlan> StaticSignals(NetworkPlan plan)
        => plan.Layers.Select(layer => layer.Output).Where(signal => !signal.IsPerStep && signal.Values is not null);

    /// <summary>Writes the layers' parts of Backward, the last layer first.</summary>
    public static void WriteBackward(CodeWriter code, IReadOnlyList<LayerPlan> run, NetworkPlan plan)
    {
        for (int index = run.Count - 1; index >= 0; index--)
        {
            LayerCatalog.KindOf(run[index].Spec).WriteBackward(code, run[index], plan);
            if (index > 0)
            {
                code.Line();
            }
        }
    }

    // A decoder ends a loop: the layer behind it may want the whole batch.
    private static bool StaysInLoop(LayerPlan layer) => layer.Output.IsPerStep;
}
