using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;

namespace Edifice.Generator.Lowering;

/// <summary>From a checked network to a plan: every size, offset and order is settled here.</summary>
internal static class NetworkLowering
{
    public static NetworkPlan Lower(CheckedNetwork network, CancellationToken cancel)
    {
        NetworkSpec spec = network.Spec;
        MemoryPlanner memory = new();
        int groupSize = GroupSizes.Choose(network);
        List<LayerPlan> layers = [];
        string stage = "";
        for (int index = 0; index < spec.Layers.Count; index++)
        {
            cancel.ThrowIfCancellationRequested();
            bool isLast = index == spec.Layers.Count - 1;
            ILayerKind kind = LayerCatalog.KindOf(spec.Layers[index]);
            PlanContext context = new(
                network.Stages[index] ?? "", stage, spec.TimeSteps, groupSize, network.Signals[index], isLast,
                !isLast && LayerCatalog.KindOf(spec.Layers[index + 1]).Role == LayerRole.Decoder, memory);
            SignalPlan input = index == 0 ? null! : layers[index - 1].Output;
            layers.Add(kind.Plan(spec.Layers[index], input, context));
            stage = network.Stages[index] ?? stage;
        }

        SharedBuffers shared = new(
            memory.TakeShared("events", "Scratch", perSample: false),
            memory.TakeShared("tables", "Tape", perSample: false),
            memory.TakeShared("panel", "Tape", perSample: true),
            memory.TakeShared("transposed", "Tape", perSample: false),
            memory.TakeShared("repeated", "Tape", perSample: false));
        return new NetworkPlan(
            spec, [.. layers], [.. memory.Tensors], memory.ParameterLength, groupSize, memory.Lengths, NeuronTypesOf(network), shared);
    }

    private static EquatableArray<NeuronType> NeuronTypesOf(CheckedNetwork network)
    {
        List<NeuronType> types = [];
        var groups = network.Spec.Layers
            .Select((layer, index) => (Neuron: layer as NeuronSpec, Stage: network.Stages[index]))
            .Where(item => item.Neuron is not null)
            .GroupBy(item => (item.Neuron!.DynamicsType, item.Neuron.Constants));
        foreach (var group in groups)
        {
            NeuronSpec neuron = group.First().Neuron!;
            types.Add(new NeuronType($"{neuron.Kind}{types.Count + 1}", neuron, string.Join(", ", group.Select(item => item.Stage))));
        }

        return [.. types];
    }
}
