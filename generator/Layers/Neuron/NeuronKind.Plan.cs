using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Neuron;

/// <content>From checked layer to plan.</content>
internal sealed partial class NeuronKind
{
    // The runtime's own number; a test holds them together.
    internal const int BlockSize = 64;

    public LayerPlan Plan(LayerSpec layer, SignalPlan input, PlanContext context)
    {
        NeuronSpec neuron = (NeuronSpec)layer;
        MemoryPlanner memory = context.Memory;
        int padded = (int)Padding.Of(context.Signal.Size);
        long trace = (long)context.TimeSteps * padded;
        int tapes = neuron.Dynamics.KeptTapes.Count;
        bool runsGroupAgain = tapes > 0 && !context.Steps.RunAgain && !input.IsPerStep && input.Values is { IsPerSample: true };
        bool runsInBlocks = runsGroupAgain && context.HasAdjointProduct && !neuron.IsRealValued
            && neuron.Dynamics.LearnedNumbers.Count == 0 && context.Steps.Window == 0;
        if (runsInBlocks)
        {
            memory.WishShared("block", (1L + tapes) * context.TimeSteps * BlockSize);
        }

        string local = Identifiers.CamelCase(context.Stage);
        SignalPlan output = context.StepSignal(
            local + (neuron.IsRealValued ? "Values" : "Spikes"), padded, runsInBlocks);
        return new NeuronPlan(
            neuron, context.Stage, context.TimeSteps, input, output,
            PlanCurrent(input, padded, local, context),
            !input.IsPerStep ? 0 : input.IsSpikes ? padded : input.Stride,
            tapes == 0 || runsInBlocks ? null : PlanTape(neuron, padded, local, runsGroupAgain, context),
            memory.PerSample(
                "Trace", trace * (2 + neuron.Dynamics.States.Count + tapes), $"{local}: {string.Join(", ", VariablesOf(neuron))}"),
            input.IsPerStep || runsInBlocks
                ? null
                : memory.Fixed(
                    "Tape", context.AdjointRows * PlanContext.StepStride(padded), $"{local}StepAdjoint {context.AdjointShape(context.Signal.Size)}"),
            !input.IsPerStep && input.Adjoint is null ? memory.PerSample("Tape", padded, $"{local}: di, summed over time") : null,
            context.Steps.RunAgain ? PlanSegments(neuron, input, padded, local, context) : null,
            neuron.Dynamics.LearnedNumbers.Count == 0 ? null : PlanLearned(neuron, padded, context))
        {
            RunsGroupAgain = runsGroupAgain,
            RunsInBlocks = runsInBlocks,
            Rates = neuron.NeverFires ? null : memory.PerSample("Rates", padded, $"{local}: how often each neuron fires"),
        };
    }

    private static BufferPlan PlanTape(NeuronSpec neuron, int padded, string local, bool runsGroupAgain, PlanContext context)
    {
        long length = (long)context.Steps.AtOnce * padded * neuron.Dynamics.KeptTapes.Count;
        string values = string.Join(", ", neuron.Dynamics.KeptTapes);
        return runsGroupAgain
            ? context.Memory.Fixed("Tape", context.GroupSize * length, $"{local}Tape: {values} {context.GroupShape(context.Signal.Size)}, run again")
            : context.Tape(length, FormattableText.Of($"{local}: {values} [{context.Steps.AtOnce} steps, {context.Signal.Size}]"));
    }

    private static LearnedPlan PlanLearned(NeuronSpec neuron, int padded, PlanContext context)
    {
        MemoryPlanner memory = context.Memory;
        EquatableArray<NumberSpec> numbers = neuron.Dynamics.LearnedNumbers;
        string local = Identifiers.CamelCase(context.Stage);
        string names = string.Join(", ", numbers.Select(number => number.Name));
        return new LearnedPlan(
            numbers,
            [
                .. numbers.Select(number => memory.Numbers(
                    $"{context.Stage}.{Identifiers.CamelCase(number.Field)}",
                    number.IsPerNeuron ? context.Signal.Size : 1,
                    new TensorRange(neuron.Constants.First(constant => constant.Field == number.Field).Value, number.Least, number.Greatest))),
            ],
            memory.Fixed("Scratch", (long)numbers.Count * padded, $"{local}Numbers: {names}, one per neuron"),
            memory.Fixed("Tape", context.AdjointRows * numbers.Count * padded, $"{local}NumberAdjoints: those of {names}, step by step"),
            memory.Fixed("Tape", (long)numbers.Count * padded, $"{local}NumberSums: those of {names}, of a chunk of 16 samples"));
    }

    private static NeuronSegments PlanSegments(NeuronSpec neuron, SignalPlan input, int padded, string local, PlanContext context)
    {
        MemoryPlanner memory = context.Memory;
        int states = neuron.Dynamics.States.Count * padded;
        bool carries = context.Steps.AreCut && states > 0;
        return new NeuronSegments(
            carries && context.RunsAgain ? memory.PerSample("Tape", (context.Steps.Segments - 1L) * states, $"{local}: states at the starts of segments") : null,
            states,
            context.RunsAgain && !input.IsPerStep && input.Values is null ? memory.PerSample("Tape", padded, $"{local}: its current") : null,
            carries ? memory.Fixed("Tape", states, $"{local}StateAdjoints") : null);
    }

    /// <summary>Spikes become numbers, and the caller's rows become padded ones, before neurons can take them as a current.</summary>
    private static BufferPlan? PlanCurrent(SignalPlan input, int padded, string local, PlanContext context)
    {
        if (input.IsSpikes)
        {
            return context.Memory.Fixed(
                "Scratch", (long)context.GroupSize * context.TimeSteps * padded, $"{local}Current {context.GroupShape(input.Size)}");
        }

        return input.Values is not null
            ? null
            : context.Memory.Fixed(
                "Scratch", (long)context.GroupSize * padded, FormattableText.Of($"{local}Current [{context.GroupSize} samples, {input.Size}]"));
    }
}
