using System.Linq;
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
        int tapes = neuron.Dynamics.KeptTapes.Count;
        SignalPlan output = context.StepSignal(
            Identifiers.CamelCase(context.Stage) + (neuron.IsRealValued ? "Values" : "Spikes"), padded);
        return new NeuronPlan(
            neuron, context.Stage, context.TimeSteps, input, output,
            PlanCurrent(input, padded, context),
            !input.IsPerStep ? 0 : input.IsSpikes ? padded : input.Stride,
            tapes == 0 ? null : context.Tape((long)context.Steps.AtOnce * padded * tapes),
            memory.PerSample("Trace", trace * (2 + neuron.Dynamics.States.Count + tapes)),
            input.IsPerStep
                ? null
                : memory.Fixed("Tape", context.AdjointRows * PlanContext.StepStride(padded)),
            !input.IsPerStep && input.Adjoint is null ? memory.PerSample("Tape", padded) : null,
            context.Steps.RunAgain ? PlanSegments(neuron, input, padded, context) : null,
            neuron.Dynamics.LearnedNumbers.Count == 0 ? null : PlanLearned(neuron, padded, context))
        {
            Rates = neuron.NeverFires ? null : memory.PerSample("Rates", padded),
        };
    }

    private static LearnedPlan PlanLearned(NeuronSpec neuron, int padded, PlanContext context)
    {
        MemoryPlanner memory = context.Memory;
        EquatableArray<NumberSpec> numbers = neuron.Dynamics.LearnedNumbers;
        return new LearnedPlan(
            numbers,
            [
                .. numbers.Select(number => memory.Numbers(
                    $"{context.Stage}.{Identifiers.CamelCase(number.Field)}",
                    number.IsPerNeuron ? context.Signal.Size : 1,
                    new TensorRange(neuron.Constants.First(constant => constant.Field == number.Field).Value, number.Least, number.Greatest))),
            ],
            memory.Fixed("Scratch", (long)numbers.Count * padded),
            memory.Fixed("Tape", context.AdjointRows * numbers.Count * padded),
            memory.Fixed("Tape", (long)numbers.Count * padded));
    }

    private static NeuronSegments PlanSegments(NeuronSpec neuron, SignalPlan input, int padded, PlanContext context)
    {
        MemoryPlanner memory = context.Memory;
        int states = neuron.Dynamics.States.Count * padded;
        bool carries = context.Steps.AreCut && states > 0;
        return new NeuronSegments(
            carries && context.RunsAgain ? memory.PerSample("Tape", (context.Steps.Segments - 1L) * states) : null,
            states,
            context.RunsAgain && !input.IsPerStep && input.Values is null ? memory.PerSample("Tape", padded) : null,
            carries ? memory.Fixed("Tape", states) : null);
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
