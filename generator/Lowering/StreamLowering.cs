using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;

namespace Edifice.Generator.Lowering;

/// <summary>The plans of one step: of a stream, and of a block of agents.</summary>
internal static class StreamLowering
{
    /// <summary>Null where a decoder stands before the end, or where nothing differs from step to step.</summary>
    public static StreamPlan? Lower(IReadOnlyList<LayerPlan> layers)
    {
        MemoryPlanner memory = new();
        StreamContext context = new(memory);
        return Lower(layers, memory, (layer, signal) => LayerCatalog.KindOf(layer.Spec).PlanStream(layer, signal, context));
    }

    /// <summary>The same for agents; null where a stream's is.</summary>
    public static StreamPlan? LowerAgents(IReadOnlyList<LayerPlan> layers)
    {
        MemoryPlanner memory = new();
        AgentContext context = new(memory);
        return Lower(layers, memory, (layer, signal) => LayerCatalog.KindOf(layer.Spec).PlanAgents(layer, signal, context));
    }

    private static StreamPlan? Lower(IReadOnlyList<LayerPlan> layers, MemoryPlanner memory, Func<LayerPlan, StreamSignal?, StreamLayer> plan)
    {
        LayerPlan[] streamed = [.. layers.Take(layers.Count - (IsDecoder(layers[layers.Count - 1]) ? 1 : 0))];
        if (streamed.Any(IsDecoder) || !streamed[streamed.Length - 1].Output.IsPerStep)
        {
            return null;
        }

        List<StreamLayer> steps = [];
        StreamSignal? signal = null;
        foreach (LayerPlan layer in streamed)
        {
            StreamLayer step = plan(layer, signal);
            steps.Add(step);
            signal = step.Output;
        }

        BufferPlan? events = memory.TakeShared("events", "Scratch", "lists of spikes");
        BufferPlan? numberRow = memory.TakeShared("numberRow", "Scratch", "a trained number of every neuron");
        return new StreamPlan([.. steps], events, [.. memory.Buffers], memory.LengthOf("State.Fixed"), memory.LengthOf("Scratch.Fixed"))
        {
            NumberRow = numberRow,
        };
    }

    private static bool IsDecoder(LayerPlan layer) => LayerCatalog.KindOf(layer.Spec).Role == LayerRole.Decoder;
}
