using System.Collections.Generic;
using Edifice.Generator.Model;

namespace Edifice.Generator.Layers.Dense;

/// <content>The schedule in words: Forward.</content>
internal sealed partial class DenseKind
{
    public IEnumerable<string> ChoicesForward(LayerPlan layer, NetworkPlan network)
    {
        DensePlan dense = (DensePlan)layer;
        yield return Product(dense);
        yield return Layout(dense);
        if (dense.Output.Stride > dense.Output.Padded)
        {
            yield return FormattableText.Of($"steps of its current lie {dense.Output.Stride} numbers apart, not {dense.Output.Padded}: they would fight for the same cache sets");
        }

        if (dense.Kept is { IsPerSample: true } kept)
        {
            yield return Keeping(dense, kept);
        }
    }

    public IEnumerable<string> ChoicesStep(LayerPlan layer)
    {
        DensePlan dense = (DensePlan)layer;
        long weights = (long)dense.Input.Size * dense.Output.Size;
        yield return dense.Input.IsSpikes
            ? FormattableText.Of($"adds a row of weights for every spike, at most {weights:N0} additions: a silent step reads no weights")
            : FormattableText.Of($"{Formula(dense)} anew in every step, {weights:N0} multiply-adds: nobody knows whether its input is that of the step before");
    }

    private static string Product(DensePlan dense) =>
        dense.Input.IsSpikes
            ? FormattableText.Of($"adds a row of weights for every spike, at most {dense.Additions:N0} additions per sample: a silent input costs nothing")
        : dense.Input.IsPerStep
            ? FormattableText.Of($"{Formula(dense)} for every step, {dense.MultiplyAdds:N0} multiply-adds per sample: its input differs from step to step")
        : dense.TimeSteps == 1
            ? FormattableText.Of($"{Formula(dense)} once per sample, {dense.MultiplyAdds:N0} multiply-adds")
        : FormattableText.Of($"{Formula(dense)} once per sample, {dense.MultiplyAdds:N0} multiply-adds instead of {dense.MultiplyAdds * dense.TimeSteps:N0}: its input is the same in every step");

    private static string Layout(DensePlan dense) =>
        !dense.Weights.HasZeroRow
            ? $"weights in panels of {dense.Weights.TileWidth} outputs, {dense.Weights.Tiles}: each is one run of numbers, whatever the width of vectors"
            : $"weights in tiles of {dense.Weights.TileWidth} outputs, {dense.Weights.Tiles}: sums stay in registers; the row of zeros evens out two lists of spikes";

    private static string Keeping(DensePlan dense, BufferPlan kept)
    {
        string bytes = FormattableText.Of($"{sizeof(float) * kept.Length:N0} bytes per sample");
        int words = kept.Length / dense.Input.Padded;
        return dense.Input.IsSpikes
                ? FormattableText.Of($"training keeps when its inputs fired, {bytes}: {words} {(words == 1 ? "word" : "words")} of {StepsPerWord} steps for each")
            : dense.Input.IsPerStep ? $"training keeps its input, {bytes}: Backward multiplies by it"
            : $"training copies its input, {bytes}: the caller may change it before Backward";
    }
}
