using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;

namespace Edifice.Generator.Layers;

/// <summary>What every kind of layer with a size asks of it.</summary>
internal static class LayerSizes
{
    /// <summary>Reports a size that is not positive, and gives 0 for it: unknown to the layers behind.</summary>
    public static int Check(LayerSpec layer, string argument, int size, ProblemList problems)
    {
        if (size > 0)
        {
            return size;
        }

        problems.Add(
            ShapeDiagnostics.SizeNotPositive,
            ProblemPlace.Layer(layer.Index, argument),
            FormattableText.Of($"Layer {layer.Index} ({layer.Label})"),
            FormattableText.Of($"{argument} = {size}"));
        return 0;
    }
}
