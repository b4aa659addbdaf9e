using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>The numbers of the datasheet, counted from the plan.</summary>
internal static class Datasheet
{
    public static long ParameterCount(NetworkPlan plan) => plan.Tensors.Sum(tensor => (long)tensor.Outputs * tensor.Inputs);

    public static IEnumerable<DatasheetStage> Stages(NetworkPlan plan)
        => plan.Layers.Where(layer => layer.Stage.Length > 0).GroupBy(layer => layer.Stage).Select(stage => Of(stage.Key, [.. stage], plan));

    private static DatasheetStage Of(string name, IReadOnlyList<LayerPlan> layers, NetworkPlan plan)
    {
        LayerPlan first = layers[0];
        bool takesInput = first.Input == plan.Input;
        LayerPlan last = layers[layers.Count - 1];
        long parameters = plan.Tensors
            .Where(tensor => tensor.Stage == name)
            .Sum(tensor => (long)tensor.Outputs * tensor.Inputs);
        bool hasSynapse = plan.Tensors.Any(tensor => tensor.Stage == name && tensor.IsMatrix);
        return new DatasheetStage(
            name, first.Input.Size, last.Output.Size, parameters, hasSynapse, layers.Any(layer => layer.Spec is NeuronSpec),
            hasSynapse && first.Input.IsSpikes, !hasSynapse ? 0 : first.Input.IsPerStep ? first.TimeSteps : 1,
            layers.Sum(layer => layer.MultiplyAdds), layers.Sum(layer => layer.Additions),
            plan.Tensors.Where(tensor => tensor.Stage == name).Sum(tensor => 4L * tensor.Length),
            4 * TapeOf(plan, layers, takesInput, layer => layer.TapeLength),
            plan.FullTape is { } full ? 4 * TapeOf(plan, layers, takesInput, layer => full.Layers[plan.Layers.ToList().IndexOf(layer)]) : null);
    }

    // The network's input belongs to no stage: what is kept of it is counted where it goes.
    private static long TapeOf(NetworkPlan plan, IReadOnlyList<LayerPlan> layers, bool takesInput, Func<LayerPlan, long> lengthOf) =>
        layers.Sum(lengthOf) + (takesInput ? lengthOf(plan.Layers[0]) : 0);

}
