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
        NetworkPlan plan = Plan(network, cancel);
        if (network.Spec.Recomputes)
        {
            plan = plan with { FullTape = FullTape.Of(Plan(network with { Spec = network.Spec with { Recomputes = false } }, cancel)) };
        }

        return plan with { Schedule = NetworkSchedule.Of(plan) };
    }

    private static NetworkPlan Plan(CheckedNetwork network, CancellationToken cancel)
    {
        NetworkSpec spec = network.Spec;
        MemoryPlanner memory = new();
        int groupSize = GroupSizes.Choose(network);
        BackwardSteps steps = new(spec.TimeSteps, spec.Recomputes ? SegmentLength.Choose(spec.TimeSteps, spec.Window) : 0, spec.Window);
        bool[] runAgain = RunAgain(network);
        List<LayerPlan> layers = [];
        string stage = "";
        for (int index = 0; index < spec.Layers.Count; index++)
        {
            cancel.ThrowIfCancellationRequested();
            bool isLast = index == spec.Layers.Count - 1;
            ILayerKind kind = LayerCatalog.KindOf(spec.Layers[index]);
            PlanContext context = new(
                network.Stages[index] ?? "", stage, spec.TimeSteps, groupSize, network.Signals[index], isLast,
                !isLast && HasUniformAdjoint(spec.Layers[index + 1]), !isLast && GivesAdjointProduct(spec.Layers[index + 1]),
                !isLast && IsDecoder(spec.Layers[index + 1]),
                steps, runAgain[index], memory);
            SignalPlan input = index == 0 ? null! : layers[index - 1].Output;
            layers.Add(kind.Plan(spec.Layers[index], input, context) with { RunsAgain = runAgain[index] });
            stage = network.Stages[index] ?? stage;
        }

        SharedBuffers shared = new(
            memory.TakeShared("events", "Scratch", "lists of spikes"),
            memory.TakeShared("tables", "Tape", "sums of adjoints over every pattern of 5 steps"),
            memory.TakeShared("block", "Tape", "a few neurons' adjoint and tape"),
            memory.TakeShared("panel", "Tape", "a block of a static input and of its current's adjoint"),
            memory.TakeShared("transposed", "Tape", "16 samples side by side, for Wᵀ di"),
            memory.TakeShared("repeated", "Tape", "an adjoint that is the same in every step, step by step"));
        return new NetworkPlan(
            spec, [.. layers], [.. memory.Tensors], memory.ParameterLength, groupSize, steps, memory.Lengths, NeuronTypesOf(network), shared,
            StreamLowering.Lower(layers))
        {
            Agents = StreamLowering.LowerAgents(layers),
            Buffers = [.. memory.Buffers],
        };
    }

    private static bool HasUniformAdjoint(LayerSpec layer) => LayerCatalog.KindOf(layer).HasUniformAdjoint(layer);

    private static bool GivesAdjointProduct(LayerSpec layer) => LayerCatalog.KindOf(layer).GivesAdjointProduct(layer);

    private static bool IsDecoder(LayerSpec layer) => LayerCatalog.KindOf(layer).Role == LayerRole.Decoder;

    /// <summary>The layers over time that Backward has to run again: what it reads, and what leads there.</summary>
    private static bool[] RunAgain(CheckedNetwork network)
    {
        EquatableArray<LayerSpec> layers = network.Spec.Layers;
        bool[] runAgain = new bool[layers.Count];
        bool isRead = false;
        for (int index = layers.Count - 1; network.Spec.Recomputes && index >= 0; index--)
        {
            BackwardNeed need = LayerCatalog.KindOf(layers[index]).NeedOf(layers[index]);
            runAgain[index] = network.Signals[index].IsPerStep && (isRead || need == BackwardNeed.Run);
            isRead = runAgain[index] || need == BackwardNeed.Input;
        }

        return runAgain;
    }

    private static EquatableArray<NeuronType> NeuronTypesOf(CheckedNetwork network)
    {
        List<NeuronType> types = [];
        var groups = network.Spec.Layers
            .Select((layer, index) => (Neuron: layer as NeuronSpec, Stage: network.Stages[index]))
            .Where(item => item.Neuron is not null)
            .GroupBy(item => (item.Neuron!.Dynamics, item.Neuron.Constants));
        foreach (var group in groups)
        {
            NeuronSpec neuron = group.First().Neuron!;
            types.Add(new NeuronType($"{neuron.Kind}{types.Count + 1}", neuron, string.Join(", ", group.Select(item => item.Stage))));
        }

        return [.. types];
    }
}
