using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>What a file has besides the network's parameters: constants of a library's neurons are held against the declaration, all else is refused.</summary>
internal static class LeftOver
{
    // Numbers are stored as F32, F64 or decimal text on the way.
    private const float Tolerance = 1e-5f;

    /// <summary>What is wrong with the tensors that have no place, one line each.</summary>
    /// <param name="file">The file.</param>
    /// <param name="info">The network.</param>
    /// <param name="pairs">The tensors that have one.</param>
    /// <param name="transposed">As the user gave it.</param>
    public static IReadOnlyList<string> Problems(Checkpoint file, NetworkInfo info, IReadOnlyList<TensorPair> pairs, NamePatterns transposed)
    {
        HashSet<string> used = [.. pairs.Select(pair => pair.From)];
        CheckpointTensor[] rest = [.. file.Tensors.Where(tensor => !used.Contains(tensor.Name))];
        if (rest.Length == 0)
        {
            return [];
        }

        // A map may name them in any order; neurons are paired with layers in the order of the data.
        string[] order = [.. info.Parameters.Select(tensor => tensor.Name)];
        TensorPair[] inOrder = [.. pairs.OrderBy(pair => Array.IndexOf(order, pair.To))];
        Dictionary<string, string> stages = StagesOfNeurons(file, inOrder, transposed);
        return [.. rest.Select(tensor => Problem(tensor, info, stages)).OfType<string>()];
    }

    /// <summary>The stage behind each tensor of a neuron, found through the weight that stands before it.</summary>
    private static Dictionary<string, string> StagesOfNeurons(Checkpoint file, IReadOnlyList<TensorPair> pairs, NamePatterns transposed)
    {
        try
        {
            // Other tensors may be anything: only layers whose weight has a place say something of their neurons.
            Checkpoint known = file with { Tensors = [.. file.Tensors.Where(tensor => IsOfNeuron(tensor.Name) || pairs.Any(pair => pair.From == tensor.Name))] };
            CheckpointModules modules = CheckpointModules.Of(known, transposed);
            SynapseModule[] synapses = [.. pairs.Select(pair => modules.Synapses.FirstOrDefault(synapse => synapse.Weight.Name == pair.From)).OfType<SynapseModule>()];
            return NeuronPairing.Pair(known, synapses, modules.Neurons)
                .SelectMany((neuron, index) => (neuron?.Tensors.Values ?? []).Select(tensor => (tensor.Name, StageOf(pairs, synapses[index]))))
                .ToDictionary();
        }
        catch (ToolException)
        {
            // Whose neurons they are nobody can tell: then each is reported as unused.
            return [];
        }
    }

    private static string StageOf(IReadOnlyList<TensorPair> pairs, SynapseModule synapse)
    {
        string weight = pairs.First(pair => pair.From == synapse.Weight.Name).To;
        return weight[..weight.LastIndexOf('.')];
    }

    private static bool IsOfNeuron(string name) => TensorName.Parse(name) is { Role: not (TensorRole.Weight or TensorRole.Bias) };

    private static string? Problem(CheckpointTensor tensor, NetworkInfo info, Dictionary<string, string> stages)
    {
        string named = $"{FileText.Show(tensor.Name)} {Wording.Shape(tensor.Shape)}";
        if (!stages.TryGetValue(tensor.Name, out string? stage))
        {
            return $"{named}: {info.Name} has nothing of the kind";
        }

        if (info.Layers.FirstOrDefault(layer => layer.Stage == stage && layer.Kind != "Dense") is not { } neuron)
        {
            return $"{named}: {stage} has no neurons";
        }

        return TensorName.Parse(tensor.Name)!.Value.Role switch
        {
            TensorRole.Beta => OfConstant(tensor, named, neuron, "Beta", stage, value => Math.Clamp(value, 0, 1)),
            TensorRole.Threshold => OfConstant(tensor, named, neuron, "Threshold", stage, value => value),
            TensorRole.ResetMechanism => OfReset(tensor, named, neuron, stage),
            _ => null,
        };
    }

    private static string? OfConstant(CheckpointTensor tensor, string named, LayerInfo neuron, string constant, string stage, Func<float, float> asUsed)
    {
        // A leaky integrator has no threshold: nothing is lost.
        if (neuron.Constants.All(item => item.Key != constant))
        {
            return null;
        }

        float declared = neuron.Constants.First(item => item.Key == constant).Value;
        float? found = tensor.Scalar is { } value ? asUsed(value) : null;
        return found is { } number && Math.Abs(number - declared) <= Tolerance * Math.Max(1, Math.Abs(declared)) ? null
            : found is { } other
                ? $"{named} is {Wording.Number(other)}; {stage} is declared with {constant} = {Wording.Number(declared)}. Declare {constant} = {Wording.Number(other)}"
            : $"{named} has a number for each neuron; {stage} is declared with one {constant}. Declare Learn{constant} = Learning.PerNeuron";
    }

    private static string? OfReset(CheckpointTensor tensor, string named, LayerInfo neuron, string stage)
    {
        string? declared = neuron.Options.FirstOrDefault(option => option.Key == "Reset").Value;
        string found = tensor.Scalar switch { 0 => "Subtract", 1 => "Zero", _ => "None" };
        return declared is null || declared == found
            ? null
            : $"{named} is {Wording.Number(tensor.Scalar ?? 0)}, a reset of {found}; {stage} is declared with Reset = {declared}";
    }
}
