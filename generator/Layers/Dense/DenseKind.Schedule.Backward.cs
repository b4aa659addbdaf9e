using System.Collections.Generic;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Dense;

/// <content>The schedule in words: Backward.</content>
internal sealed partial class DenseKind
{
    // The runtime's own number; a test holds them together.
    internal const int TablePercent = 3;

    public IEnumerable<string> ChoicesBackward(LayerPlan layer, NetworkPlan network)
    {
        DensePlan dense = (DensePlan)layer;
        if (!dense.Input.IsPerStep)
        {
            yield return "gradient by W in one product over the whole batch, behind all chunks: its input is the same in every step";
            yield return dense.Input.IsNetworkInput
                ? FormattableText.Of($"no gradient by the input unless the caller asks for it: {dense.MultiplyAdds:N0} multiply-adds per sample")
                : FormattableText.Of($"gradient by its input once per sample, {Padding.Multiple} samples side by side: the weights stay as they lie");
            yield break;
        }

        if (dense.RunsAgain)
        {
            yield return "its product runs again: its current is not kept";
        }

        if (dense.Output.AdjointStride == 0)
        {
            yield return "the gradient by its current is the same in every step, and is repeated: the products read it step by step";
        }

        foreach (string choice in dense.Input.IsSpikes ? ByTables(network.Steps) : ByProducts(network.Steps))
        {
            yield return choice;
        }

        string panels = FormattableText.Of($"[{dense.Input.Padded / Padding.Multiple}][{dense.Output.Size}][{Padding.Multiple}]");
        yield return dense.Input.IsNetworkInput
            ? $"no gradient by the input, nor W in panels for it, {panels}, unless the caller asks for it"
            : dense.Input.AdjointIsInBlocks
            ? $"gradient by its input a block of neurons at a time, by the neurons before it: W in panels of {Literals.Int(Padding.Multiple)} inputs, {panels}, packed per call and thread"
            : $"gradient by its input in one product for all steps at hand, W in panels of {Literals.Int(Padding.Multiple)} inputs, {panels}, packed per call and thread";
    }

    private static IEnumerable<string> ByTables(BackwardSteps steps) =>
    [
        FormattableText.Of($"gradient by W from tables of the {Patterns} sums of {BackwardSteps.Group} steps, one addition per weight and group: {steps.InGroups}"),
        FormattableText.Of($"where inputs fired in {TablePercent} % of a {(steps.AreCut ? "segment's" : "sample's")} steps or less, by a loop over the spikes: cheaper there, and the same bits"),
    ];

    private static IEnumerable<string> ByProducts(BackwardSteps steps) =>
        [FormattableText.Of($"gradient by W in one product per group of steps: {steps.InGroups}, the latest first")];
}
