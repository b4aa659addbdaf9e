using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;

namespace Edifice.Generator.Lowering;

/// <summary>The plan of one step of a stream.</summary>
internal static class StreamLowering
{
    /// <summary>Null where a decoder stands before the end, or where nothing differs from step to step.</summary>
    public static StreamPlan? Lower(IReadOnlyList<LayerPlan> layers)
    {
        LayerPlan[] streamed = [.. layers.Take(layers.Count - (IsDecoder(layers[layers.Count - 1]) ? 1 : 0))];
        if (streamed.Any(IsDecoder) || !streamed[streamed.Length - 1].Output.IsPerStep)
        {
            return null;
        }

        MemoryPlanner memory = new();
        StreamContext context = new(memory);
        List<StreamLayer> steps = [];
        StreamSignal? signal = null;
        foreach (LayerPlan layer in streamed)
        {
            StreamLayer step = LayerCatalog.KindOf(layer.Spec).PlanStream(layer, signal, context);
            steps.Add(step);
            signal = step.Output;
        }

        BufferPlan? events = memory.TakeShared("events", "Scratch", "lists of spikes");
        return new StreamPlan([.. steps], events, [.. memory.Buffers], memory.LengthOf("State.Fixed"), memory.LengthOf("Scratch.Fixed"));
    }

    private static bool IsDecoder(LayerPlan layer) => LayerCatalog.KindOf(layer.Spec).Role == LayerRole.Decoder;
}
