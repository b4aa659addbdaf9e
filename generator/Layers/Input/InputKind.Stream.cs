using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Input;

/// <content>One step: the caller's row, padded.</content>
internal sealed partial class InputKind
{
    public StreamLayer PlanStream(LayerPlan layer, StreamSignal? input, StreamContext context)
        => new(layer, null, context.Row(layer.Output, "inputRow"));

    public void WriteStep(CodeWriter code, StreamLayer layer, NetworkPlan network)
    {
        StreamSignal row = layer.Output;
        code.Line(row.Declaration);
        using (code.Block("if (Input.IsEmpty)"))
        {
            code.Line($"{Kernels}EventRows.{(row.IsSpikes ? "ToSpikes" : "ToValues")}(Events, {row.Size}, {row.Name});");
        }

        using (code.Block("else"))
        {
            code.Line(row.IsSpikes
                ? $"{Kernels}Rows.ToSpikes(1, {row.Size}, Input, {row.Size}, {row.Name}, {row.SpikeStride});"
                : $"{Kernels}Rows.Copy(1, {row.Size}, Input, {row.Size}, {row.Name}, {row.Padded});");
        }
    }
}
