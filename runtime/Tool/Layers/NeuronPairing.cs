using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>Which neurons of a checkpoint stand behind which synapse: files say it by names alone.</summary>
internal static partial class NeuronPairing
{
    /// <summary>For each synapse its neurons; null where the file says nothing of them.</summary>
    /// <param name="checkpoint">Where they stand.</param>
    /// <param name="synapses">In the order of the data.</param>
    /// <param name="neurons">In any order.</param>
    /// <exception cref="ToolException">The names do not tell, or the numbers are not those of the layer.</exception>
    public static IReadOnlyList<NeuronModule?> Pair(Checkpoint checkpoint, IReadOnlyList<SynapseModule> synapses, IReadOnlyList<NeuronModule> neurons)
    {
        NeuronModule[] counted = [.. neurons.OrderBy(neuron => neuron.Name, NaturalOrder.Comparer)];
        NeuronModule?[] paired = BySameName(synapses, counted) ?? ByPlace(synapses, counted) ?? ByNumber(synapses, counted) ?? ByOrder(synapses, counted)
            ?? throw ToolException.DoesNotFit(
                $"{checkpoint.Path} does not say which neurons stand behind which layer. Name them by the layers' numbers (fc1, lif1),"
                + " give every layer its own, or leave them out with --ignore.",
                [.. synapses.Select(synapse => $"layer {synapse}"), .. counted.Select(neuron => $"neurons {neuron}")]);
        RequireLengths(checkpoint, synapses, paired);
        return paired;
    }

    /// <summary>Whether a tensor holds one number for the whole layer, not one for each neuron.</summary>
    public static bool IsForAll(CheckpointTensor tensor) => tensor.Length == 1;

    // hidden1.beta belongs to hidden1.weight.
    private static NeuronModule?[]? BySameName(IReadOnlyList<SynapseModule> synapses, NeuronModule[] neurons)
        => neurons.All(neuron => synapses.Any(synapse => synapse.Name == neuron.Name))
            ? [.. synapses.Select(synapse => neurons.FirstOrDefault(neuron => neuron.Name == synapse.Name))]
            : null;

    // In a Sequential net.1 stands behind net.0: names that differ in their numbers alone.
    private static NeuronModule?[]? ByPlace(IReadOnlyList<SynapseModule> synapses, NeuronModule[] neurons)
    {
        string[] names = [.. synapses.Select(synapse => synapse.Name), .. neurons.Select(neuron => neuron.Name)];
        if (names.Select(NaturalOrder.WithoutNumbers).Distinct().Count() != 1 || names.Distinct().Count() != names.Length)
        {
            return null;
        }

        NeuronModule?[] paired = new NeuronModule?[synapses.Count];
        foreach (NeuronModule neuron in neurons)
        {
            int last = synapses.Count(synapse => NaturalOrder.Comparer.Compare(synapse.Name, neuron.Name) < 0) - 1;
            if (last < 0 || paired[last] is not null)
            {
                return null;
            }

            paired[last] = neuron;
        }

        return paired;
    }

    // lif2 stands behind fc2.
    private static NeuronModule?[]? ByNumber(IReadOnlyList<SynapseModule> synapses, NeuronModule[] neurons)
    {
        string[] numbers = [.. synapses.Select(synapse => NumberOf(synapse.Name))];
        string[] wanted = [.. neurons.Select(neuron => NumberOf(neuron.Name))];
        bool isPlain = AreDifferent(numbers) && AreDifferent(wanted) && !numbers.Contains("") && wanted.All(numbers.Contains);
        return isPlain ? [.. numbers.Select(number => neurons.FirstOrDefault(neuron => NumberOf(neuron.Name) == number))] : null;
    }

    // As many as layers, or one less, in order: the readout needs none.
    private static NeuronModule?[]? ByOrder(IReadOnlyList<SynapseModule> synapses, NeuronModule[] neurons)
    {
        bool isNumbered = neurons.Select(neuron => NaturalOrder.WithoutNumbers(neuron.Name)).Distinct().Count() <= 1;
        return isNumbered && (neurons.Length == synapses.Count || (neurons.Length == synapses.Count - 1 && neurons.Length > 0))
            ? [.. synapses.Select((_, index) => index < neurons.Length ? neurons[index] : null)]
            : null;
    }

    private static bool AreDifferent(string[] texts) => texts.Distinct().Count() == texts.Length;

    /// <summary>The last number of a name without leading zeros; empty where it has none.</summary>
    private static string NumberOf(string name)
    {
        string digits = LastNumber().Match(name).Value;
        return digits.Length == 0 ? "" : digits.TrimStart('0').PadLeft(1, '0');
    }

    private static void RequireLengths(Checkpoint checkpoint, IReadOnlyList<SynapseModule> synapses, NeuronModule?[] paired)
    {
        foreach ((SynapseModule synapse, NeuronModule? neuron) in synapses.Zip(paired))
        {
            if (neuron?.Tensors.Values.FirstOrDefault(tensor => !IsForAll(tensor) && tensor.Length != synapse.Outputs) is { } wrong)
            {
                throw ToolException.DoesNotFit(
                    $"{checkpoint.Path}: {FileText.Show(wrong.Name)} {Wording.Shape(wrong.Shape)} stands behind {synapse};"
                    + $" expected one number, or {synapse.Outputs}. Leave it out with --ignore if it belongs elsewhere.");
            }
        }
    }

    [GeneratedRegex("[0-9]+(?=[^0-9]*$)")]
    private static partial Regex LastNumber();
}
