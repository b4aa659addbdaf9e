using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Neuron;

/// <content>The schedule in words.</content>
internal sealed partial class NeuronKind
{
    public IEnumerable<string> ChoicesForward(LayerPlan layer, NetworkPlan network)
    {
        NeuronPlan neuron = (NeuronPlan)layer;
        string states = neuron.Layer.Dynamics.States.Count == 0 ? "" : "states in registers, ";
        string numbers = neuron.Learned is { } learned ? $"{Names(learned)} as trained, other numbers" : "numbers";
        yield return FormattableText.Of($"all {neuron.TimeSteps} steps of a few neurons in a row: {states}{numbers} as literals ({TypeOf(neuron, network)})");
        if (neuron.CurrentStride == 0 && neuron.TimeSteps > 1)
        {
            yield return FormattableText.Of($"one row of current serves all {neuron.TimeSteps} steps: it is constant");
        }

        if (neuron.Output.IsSpikes)
        {
            yield return FormattableText.Of($"spikes leave as bits, {neuron.Output.SpikeStride} bytes a step");
        }

        yield return Keeping(neuron);
    }

    public IEnumerable<string> ChoicesBackward(LayerPlan layer, NetworkPlan network)
    {
        NeuronPlan neuron = (NeuronPlan)layer;
        if (neuron.RunsInBlocks)
        {
            yield return FormattableText.Of($"a block of up to {BlockSize} neurons at a time, in {Bytes(network.Shared.Block!.Length)}: the product by W behind them, their steps again, their adjoint, its sum");
        }
        else if (neuron.RunsGroupAgain)
        {
            yield return FormattableText.Of($"runs the {neuron.TimeSteps} steps of a group again, into {Bytes(neuron.Tape!.Length)}: that takes less time than to fetch them from memory");
        }
        else if (neuron.RunsAgain)
        {
            yield return FormattableText.Of($"its steps run again{(neuron.Tape is null ? "" : $", into {Bytes(neuron.Tape.Length)}")}");
        }

        string stateGradients = neuron.Layer.Dynamics.States.Count == 0 ? "" : ": gradients by states in registers";
        yield return $"a few neurons' steps in a row, from the last to the first{stateGradients}";
        if (!neuron.Input.IsPerStep)
        {
            yield return $"gradient by its constant current as a sum over time: {network.Steps.InGroups}, the latest first";
        }

        if (neuron.Learned is { } learned)
        {
            yield return $"gradients by {Names(learned)} as sums over time: {network.Steps.InGroups}, the latest first";
        }
    }

    private static string Keeping(NeuronPlan neuron)
    {
        if (neuron.Kept is { } kept)
        {
            string?[] what = [kept.States is null ? null : "its states where segments begin", kept.Current is null ? null : "its constant current"];
            return kept.Length == 0 ? $"training keeps none of its steps: Backward {(neuron.RunsAgain ? "runs them again" : "reads none")}" : $"training keeps {string.Join(" and ", what.OfType<string>())}, {Bytes(kept.Length)} per sample";
        }

        return neuron.RunsGroupAgain ? "training keeps none of its steps: its current is constant, so Backward runs them again"
            : neuron.Tape is not { } tape ? "training keeps none of its steps: Backward reads none"
            : $"training keeps {string.Join(", ", neuron.Layer.Dynamics.KeptTapes)} of every step, {Bytes(tape.Length)} per sample, as {TapeShape(neuron)}: Backward reads from end to end";
    }

    private static string TapeShape(NeuronPlan neuron)
    {
        int values = neuron.Layer.Dynamics.KeptTapes.Count;
        return FormattableText.Of($"{(values == 1 ? "" : $"[{Literals.Int(values)}]")}[{neuron.Output.Padded / Padding.Multiple}][{neuron.TimeSteps}][{Padding.Multiple}]");
    }

    private static string Names(LearnedPlan learned) => string.Join(" and ", learned.Numbers.Select(number => number.Name));

    private static string Bytes(long numbers) => FormattableText.Of($"{sizeof(float) * numbers:N0} bytes");

    public IEnumerable<string> ChoicesStep(LayerPlan layer) => [];
}
