using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Dense;

/// <content>One step.</content>
internal sealed partial class DenseKind
{
    public StreamLayer PlanStream(LayerPlan layer, StreamSignal? input, StreamContext context)
    {
        if (layer.Input.IsSpikes)
        {
            context.Memory.WishShared("events", layer.Input.Size + 2);
        }

        return new StreamLayer(layer, input, context.Row(layer.Output));
    }

    public void WriteStep(CodeWriter code, StreamLayer layer, NetworkPlan network)
    {
        DensePlan dense = (DensePlan)layer.Layer;
        StreamSignal input = layer.Input!;
        StreamSignal output = layer.Output;
        code.Section($"{dense.Stage}: dense {input.Size} → {output.Size}");
        code.Line(input.IsSpikes
            ? $"// i = W s{(dense.Bias is null ? "" : " + b")}: for every spike, its weight row is added."
            : $"// i = W x{(dense.Bias is null ? "" : " + b")}");
        WriteParameters(code, dense);
        code.Line(output.Declaration);
        code.Line($"{Kernels}{(input.IsSpikes ? "EventKernel" : "DenseKernel")}.Forward<TLanes>(");
        code.Line($"    1, {dense.Weights.Layout},");
        code.Line($"    {dense.Local}Weights, {BiasOf(dense)},");
        code.Line(input.IsSpikes
            ? $"    {input.Name}, {input.SpikeStride}, events, {output.Name}, {output.Padded});"
            : $"    {input.Name}, {input.Padded}, {output.Name}, {output.Padded});");
    }
}
