using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Neuron;

/// <content>From checked layer to plan.</content>
internal sealed partial class NeuronKind
{
    public LayerPlan Plan(LayerSpec layer, SignalPlan input, PlanContext context)
    {
        NeuronSpec neuron = (NeuronSpec)layer;
        MemoryPlanner memory = context.Memory;
        int padded = (int)Padding.Of(context.Signal.Size);
        long trace = (long)context.TimeSteps * padded;
        SignalPlan output = context.StepSignal(
            Identifiers.CamelCase(context.Stage) + (neuron.IsRealValued ? "Values" : "Spikes"), padded);
        return new NeuronPlan(
            neuron, context.Stage, context.TimeSteps, input, output,
            PlanCurrent(input, padded, context),
            !input.IsPerStep ? 0 : input.IsSpikes ? padded : input.Stride,
            neuron.Tapes.Count == 0 ? null : memory.PerSample("Tape", trace * neuron.Tapes.Count),
            memory.PerSample("Trace", trace * (1 + neuron.States.Count + neuron.Tapes.Count)),
            input.IsPerStep
                ? null
                : memory.Fixed("Tape", (long)context.GroupSize * context.TimeSteps * PlanContext.StepStride(padded)),
            !input.IsPerStep && input.Adjoint is null ? memory.PerSample("Tape", padded) : null);
    }

    /// <summary>Spikes become numbers, and the caller's rows become padded ones, before neurons can take them as a current.</summary>
    private static BufferPlan? PlanCurrent(SignalPlan input, int padded, PlanContext context)
    {
        if (input.IsSpikes)
        {
            return context.Memory.Fixed("Scratch", (long)context.GroupSize * context.TimeSteps * padded);
        }

        return input.Values is null ? context.Memory.Fixed("Scratch", (long)context.GroupSize * padded) : null;
    }
}
